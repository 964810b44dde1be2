import { unusedImport } from '../diagnostics/catalogue/declarations.ts';
import { cannotInferArgument, cannotInferType, lambdaParameterType, usedBeforeInferred } from '../diagnostics/catalogue/expressions.ts';
import { unknownName, unknownType } from '../diagnostics/catalogue/names.ts';
import { neverRead, unreachableCode, unusedFunction, unusedPrivate, unusedVariable } from '../diagnostics/catalogue/warnings.ts';
import { missingComma } from '../diagnostics/catalogue/syntax.ts';
import { applyEdits } from '../diagnostics/apply-fixes.ts';
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

/** What would be found in another text: what would be told, and what every rule would find. */
export interface After {
  readonly told: readonly Diagnostic[];
  readonly all: readonly Diagnostic[];
}

/**
 * Tries other texts of a module; `check` says what would be found in one.
 * @param always what is changed in each of them.
 */
export function attempts(text: string, before: Before, always: readonly TextEdit[], effort: Effort, check: (text: string) => After): Attempts {
  const size = text.length + 1;
  const most = Math.min(MOST_ATTEMPTS, Math.floor(Math.min(MOST_TEXT, effort.left) / size));
  let left = most;
  const known = new Map<string, Outcome>();
  const attempt: Case['attempt'] = (edits) => {
    const sorted = [...edits, ...always].sort((a, b) => a.span.start - b.span.start);
    if (sorted.some(({ span }, i) => i > 0 && span.start < sorted[i - 1].span.end)) return UNTRIED;
    const tried = applyEdits(text, sorted);
    const same = known.get(tried);
    if (same) return same;
    if (left-- <= 0) return null;
    effort.left -= size;
    const outcome = compare(before, check(tried), sorted);
    known.set(tried, outcome);
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

function compare({ found, held }: Before, after: After, edits: readonly TextEdit[]): Outcome {
  const left = new Map<string, number>();
  for (const each of found) left.set(keyOf(each, each.primary.span.start), (left.get(keyOf(each, each.primary.span.start)) ?? 0) + 1);
  // What was held back for a mistake of syntax may be a mistake all the same.
  const hidden = new Set(held.map((each) => keyOf(each, each.primary.span.start)));
  const known = new Set([...left.keys(), ...hidden]);
  const isOpen = edits.some(({ newText }) => newText.includes(UNKNOWN_TYPE));
  // What would not be told for a mistake of syntax speaks against the change all the same.
  const isClean = after.all.every((each) => each.code < FIRST_BEYOND_SYNTAX || isOfSoundTexts(each) || (isOpen && OF_OPEN_TYPES.has(each.code)) || known.has(keyBefore(each, edits) ?? ''));
  const fresh: Diagnostic[] = [];
  for (const each of after.told) {
    const key = keyBefore(each, edits);
    const open = key === null ? 0 : (left.get(key) ?? 0);
    if (key !== null && open > 0) left.set(key, open - 1);
    else if ((key === null || !hidden.has(key)) && !isOfSoundTexts(each) && !(isOpen && OF_OPEN_TYPES.has(each.code))) fresh.push(each);
  }
  const gone = found.filter((each) => {
    const key = keyOf(each, each.primary.span.start);
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
