import { unusedImport } from '../diagnostics/catalogue/declarations.ts';
import { unknownType } from '../diagnostics/catalogue/names.ts';
import { neverRead, unreachableCode, unusedFunction, unusedPrivate, unusedVariable } from '../diagnostics/catalogue/warnings.ts';
import { applyEdits } from '../diagnostics/apply-fixes.ts';
import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import type { Case, Outcome } from './cause.ts';

/** What is said of a text without mistakes only. */
const OF_SOUND_TEXTS: ReadonlySet<number> = new Set([unusedImport, unusedPrivate, neverRead, unusedFunction, unusedVariable, unreachableCode].map(({ code }) => code));

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

/** What was found in a text: what is told of it, and what is not, for other mistakes. */
export interface Before {
  readonly found: readonly Diagnostic[];
  readonly held: readonly Diagnostic[];
}

/** What would be found in another text: what would be told, and what every rule would find. */
export interface After {
  readonly told: readonly Diagnostic[];
  readonly all: readonly Diagnostic[];
}

/** Tries other texts of a module; `check` says what would be found in one. */
export function attempts(text: string, before: Before, effort: Effort, check: (text: string) => After): Case['attempt'] {
  const size = text.length + 1;
  let left = Math.min(MOST_ATTEMPTS, Math.floor(Math.min(MOST_TEXT, effort.left) / size));
  const known = new Map<string, Outcome>();
  return (edits) => {
    const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
    const tried = applyEdits(text, sorted);
    const same = known.get(tried);
    if (same) return same;
    if (left-- <= 0) return null;
    effort.left -= size;
    const outcome = compare(before, check(tried), sorted);
    known.set(tried, outcome);
    return outcome;
  };
}

function compare({ found, held }: Before, after: After, edits: readonly TextEdit[]): Outcome {
  const left = new Map<string, number>();
  for (const each of found) left.set(keyOf(each, each.primary.span.start), (left.get(keyOf(each, each.primary.span.start)) ?? 0) + 1);
  // What was held back for a mistake of syntax may be a mistake all the same.
  const hidden = new Set(held.map((each) => keyOf(each, each.primary.span.start)));
  const known = new Set([...left.keys(), ...hidden]);
  // What would not be told for a mistake of syntax speaks against the change all the same.
  let isClean = after.all.every((each) => each.code < FIRST_BEYOND_SYNTAX || isOfSoundTexts(each) || known.has(keyBefore(each, edits) ?? ''));
  for (const each of after.told) {
    const key = keyBefore(each, edits);
    const open = key === null ? 0 : (left.get(key) ?? 0);
    if (key !== null && open > 0) left.set(key, open - 1);
    else isClean &&= (key !== null && hidden.has(key)) || isOfSoundTexts(each);
  }
  const explained = found.filter((each) => {
    const { start } = each.primary.span;
    if ((left.get(keyOf(each, start)) ?? 0) === 0) return false;
    // What is certain of its mending is no consequence of something else.
    if (each.code < FIRST_BEYOND_SYNTAX && each.fixes.some(({ sure }) => sure)) return false;
    left.set(keyOf(each, start), (left.get(keyOf(each, start)) ?? 0) - 1);
    return true;
  });
  return { explained, isClean };
}

function isOfSoundTexts({ code, message }: Diagnostic): boolean {
  return OF_SOUND_TEXTS.has(code) || (code === unknownType.code && message.includes(UNKNOWN_TYPE));
}

function keyBefore(each: Diagnostic, edits: readonly TextEdit[]): string | null {
  const start = placeBefore(each.primary.span.start, edits);
  return start === null ? null : keyOf(each, start);
}

function keyOf({ code }: Diagnostic, start: number): string {
  return `${code} ${start}`;
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
