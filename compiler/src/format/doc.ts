/**
 * What is to be printed, with the places where lines may break. The layout (layout.ts) decides which of them do, so that
 * lines stay within the width. `breaks` says that a document contains a line break that must happen.
 */
export type Doc = string | Concat | Group | Choice | Indent | Line | Suffix | IfBroken | Fill;

export interface Concat {
  readonly kind: 'concat';
  readonly parts: readonly Doc[];
  readonly breaks: boolean;
}

/** Broken as a whole or not at all: in one line where it fits. */
export interface Group {
  readonly kind: 'group';
  readonly content: Doc;
  readonly breaks: boolean;
}

/** The first form whose first line fits, else the last. */
export interface Choice {
  readonly kind: 'choice';
  readonly forms: readonly Doc[];
  readonly breaks: boolean;
}

export interface Indent {
  readonly kind: 'indent';
  readonly content: Doc;
  readonly breaks: boolean;
}

/** A place for a line break: `flat` stands there where the line does not break, null where it always does. */
export interface Line {
  readonly kind: 'line';
  readonly flat: string | null;
  readonly breaks: boolean;
}

/** A comment behind everything else in its line. Where those of lines in a row had the same column, they get one again. */
export interface Suffix {
  readonly kind: 'suffix';
  readonly text: string;
  readonly column: number;
  readonly breaks: boolean;
}

export interface IfBroken {
  readonly kind: 'if-broken';
  readonly text: string;
  readonly breaks: false;
}

/** As many parts in each line as fit. */
export interface Fill {
  readonly kind: 'fill';
  readonly parts: readonly Doc[];
  readonly breaks: boolean;
}

export const line: Line = { kind: 'line', flat: ' ', breaks: false };
export const softLine: Line = { kind: 'line', flat: '', breaks: false };
export const hardLine: Line = { kind: 'line', flat: null, breaks: true };

/** Nothing, but the lines around it must break. */
export const mustBreak: Concat = { kind: 'concat', parts: [], breaks: true };

export function breaks(doc: Doc): boolean {
  return typeof doc === 'string' ? false : doc.breaks;
}

export function concat(...parts: readonly Doc[]): Doc {
  return concatAll(parts);
}

/** As `concat`, for any number of parts. */
export function concatAll(parts: readonly Doc[]): Doc {
  return { kind: 'concat', parts, breaks: parts.some(breaks) };
}

export function group(...parts: readonly Doc[]): Doc {
  const content = concat(...parts);
  return { kind: 'group', content, breaks: breaks(content) };
}

export function choice(...forms: readonly Doc[]): Doc {
  return { kind: 'choice', forms, breaks: breaks(forms[0]) };
}

/** The document with its last group broken; null where it does not end with one. */
export function breakLast(doc: Doc): Doc | null {
  if (typeof doc === 'string') return null;
  if (doc.kind === 'group') return { ...doc, breaks: true };
  if (doc.kind !== 'concat') return null;
  const last = doc.parts.length === 0 ? null : breakLast(doc.parts[doc.parts.length - 1]);
  return last === null ? null : concat(...doc.parts.slice(0, -1), last);
}

export function indent(...parts: readonly Doc[]): Doc {
  const content = concat(...parts);
  return { kind: 'indent', content, breaks: breaks(content) };
}

export function suffix(text: string, column: number): Doc {
  return { kind: 'suffix', text, column, breaks: true };
}

export function ifBroken(text: string): Doc {
  return { kind: 'if-broken', text, breaks: false };
}

export function fill(parts: readonly Doc[]): Doc {
  return { kind: 'fill', parts, breaks: parts.some(breaks) };
}

export function join(docs: readonly Doc[], separator: Doc): Doc {
  return concatAll(docs.flatMap((doc, i) => (i === 0 ? [doc] : [separator, doc])));
}
