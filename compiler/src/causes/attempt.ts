import { unusedImport } from '../diagnostics/catalogue/declarations.ts';
import { cannotInferArgument, cannotInferType, lambdaParameterType, usedBeforeInferred } from '../diagnostics/catalogue/expressions.ts';
import { unknownName, unknownType } from '../diagnostics/catalogue/names.ts';
import { neverRead, unreachableCode, unusedFunction, unusedPrivate, unusedVariable } from '../diagnostics/catalogue/warnings.ts';
import { missingComma } from '../diagnostics/catalogue/syntax.ts';
import type { SourceText } from '../base/source.ts';
import { applyEdits, editsBySource } from '../diagnostics/apply-fixes.ts';
import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import type { Case, Outcome } from './cause.ts';

/** What is said of a text without mistakes only. */
const OF_SOUND_TEXTS: ReadonlySet<number> = new Set([unusedImport, unusedPrivate, neverRead, unusedFunction, unusedVariable, unreachableCode].map(({ code }) => code));

/** What is said where a type says too little, as one does of which nothing is known. */
export const OF_OPEN_TYPES: ReadonlySet<number> = new Set([cannotInferType, usedBeforeInferred, cannotInferArgument, lambdaParameterType].map(({ code }) => code));

/** What nothing is called, and so stands for a type of which nothing is known: that there is none such does not count. */
export const UNKNOWN_TYPE = 'UnknownType__';

const FIRST_BEYOND_SYNTAX = 1200;

const MOST_ATTEMPTS = 160;
/** Characters that are read again for one module, all attempts together. */
const MOST_TEXT = 800_000;

/** How many characters may still be read again; what is read counts. */
export interface Effort {
  left: number;
}

const UNTRIED: Outcome = { explained: [], gone: [], isClean: false, fresh: [] };

/** What was found in a text: what is told of it, and what is not, for other mistakes. */
export interface Before {
  readonly found: readonly Diagnostic[];
  readonly held: readonly Diagnostic[];
}

/** What would be found in other texts: what would be told, and what every rule would find. */
export interface After {
  readonly told: readonly Diagnostic[];
  readonly all: readonly Diagnostic[];
  /** How many characters were read again for that. */
  readonly read: number;
}

/** Texts of a program, and what they would be. */
export type OtherTexts = ReadonlyMap<SourceText, string>;

/** Where and how other texts are tried. */
export interface Trial {
  /** The texts that may be changed. */
  readonly sources: readonly SourceText[];
  /** What is changed in each of them. */
  readonly always: readonly TextEdit[];
  readonly effort: Effort;
  /** What would be found in other texts. */
  readonly check: (texts: OtherTexts) => After;
}

/** Tries other texts of modules, whatever is found in them before. */
export function attempts(before: Before, { sources, always, effort, check }: Trial): Attempts {
  const size = sources.reduce((sum, { text }) => sum + text.length + 1, 0);
  const most = Math.min(MOST_ATTEMPTS, Math.floor(Math.min(MOST_TEXT, effort.left) / size));
  let left = most;
  let budget = Math.min(MOST_TEXT, effort.left);
  const known = new Map<string, Outcome>();
  const attempt: Case['attempt'] = (edits) => {
    const changes = editsBySource([{ edits: [...edits, ...always] }]);
    if ([...changes].some(([source, own]) => !sources.includes(source) || own.some(({ span }, i) => i > 0 && span.start < own[i - 1].span.end))) return UNTRIED;
    const texts = new Map([...changes].map(([source, own]) => [source, applyEdits(source.text, own)]));
    const key = [...texts].map(([{ path }, text]) => `${path}\0${text}`).join('\0');
    const same = known.get(key);
    if (same) return same;
    if (left-- <= 0 || budget < size) return null;
    const after = check(texts);
    budget -= after.read;
    effort.left -= after.read;
    const outcome = compare(before, after, changes);
    known.set(key, outcome);
    return outcome;
  };
  return { attempt, most };
}

export interface Attempts {
  readonly attempt: Case['attempt'];
  /** How often it can be asked. */
  readonly most: number;
}

/** The same for one who may ask only so often, and leaves the rest to others. */
export function limited(attempt: Case['attempt'], most: number): Case['attempt'] {
  let left = most;
  return (edits) => (left-- > 0 ? attempt(edits) : null);
}

type Changes = ReadonlyMap<SourceText, readonly TextEdit[]>;

function compare({ found, held }: Before, after: After, changes: Changes): Outcome {
  const left = new Map<string, number>();
  for (const each of found) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  // What was held back for a mistake of syntax may be a mistake all the same.
  const hidden = new Set(held.map((each) => keyOf(each)));
  const known = new Set([...left.keys(), ...hidden]);
  const isOpen = [...changes.values()].some((edits) => edits.some(({ newText }) => newText.includes(UNKNOWN_TYPE)));
  const before = new PlacesBefore(changes);
  // What would not be told for a mistake of syntax speaks against the change all the same.
  const isClean = after.all.every((each) => each.code < FIRST_BEYOND_SYNTAX || isOfSoundTexts(each) || (isOpen && OF_OPEN_TYPES.has(each.code)) || known.has(before.keyOf(each) ?? ''));
  const fresh: Diagnostic[] = [];
  for (const each of after.told) {
    const key = before.keyOf(each);
    const open = key === null ? 0 : (left.get(key) ?? 0);
    if (key !== null && open > 0) left.set(key, open - 1);
    else if ((key === null || !hidden.has(key)) && !isOfSoundTexts(each) && !(isOpen && OF_OPEN_TYPES.has(each.code))) fresh.push(each);
  }
  const gone = found.filter((each) => {
    const key = keyOf(each);
    const open = left.get(key) ?? 0;
    if (open > 0) left.set(key, open - 1);
    return open > 0;
  });
  // What is certain of its mending is no consequence of something else; that a comma is missing is said wherever two values stand side by side.
  const explained = gone.filter(({ code, fixes }) => code >= FIRST_BEYOND_SYNTAX || code === missingComma.code || !fixes.some(({ sure }) => sure));
  return { explained, gone, isClean: isClean && fresh.length === 0, fresh };
}

function isOfSoundTexts({ code, message }: Diagnostic): boolean {
  return OF_SOUND_TEXTS.has(code) || ((code === unknownType.code || code === unknownName.code) && message.includes(UNKNOWN_TYPE));
}

function keyOf({ code, primary: { span } }: Diagnostic, start = span.start): string {
  return `${span.source.path} ${code} ${start}`;
}

/** Where something stood before the texts were changed. A changed text is another source with the same path. */
class PlacesBefore {
  private readonly edits: ReadonlyMap<string, readonly TextEdit[]>;

  constructor(changes: Changes) {
    this.edits = new Map([...changes].map(([{ path }, edits]) => [path, edits]));
  }

  /** Null for what stands in what was written anew. */
  keyOf(each: Diagnostic): string | null {
    const { source, start } = each.primary.span;
    const before = placeBefore(start, this.edits.get(source.path) ?? []);
    return before === null ? null : keyOf(each, before);
  }
}

/** Where a place of the changed text was before; null for what was written into it. */
function placeBefore(offset: number, edits: readonly TextEdit[]): number | null {
  let shift = 0;
  for (const { span, newText } of edits) {
    const start = span.start + shift;
    if (offset < start) break;
    // What was written anew may be what the old text said at its beginning.
    if (offset === start) return span.start;
    if (offset < start + newText.length) return null;
    shift += newText.length - (span.end - span.start);
  }
  return offset - shift;
}
