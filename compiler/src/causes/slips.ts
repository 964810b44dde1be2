import { largest, smallest } from '../base/lists.ts';
import type { IToken } from 'chevrotain';
import { notCallable, tooManyArguments, wrongSign } from '../diagnostics/catalogue/expressions.ts';
import { constWithoutValue } from '../diagnostics/catalogue/declarations.ts';
import { chainedComparison, missingComma, parameterType } from '../diagnostics/catalogue/syntax.ts';
import { neverAssigned, noEffect } from '../diagnostics/catalogue/warnings.ts';
import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import { tokenize } from '../syntax/lexer.ts';
import { splitWord } from '../syntax/mend/split-words.ts';
import type { Case, Cause } from './cause.ts';
import type { Change } from './slip-changes.ts';
import { missingParts } from './missing-parts.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** How many lines are looked at, and how many changes of one are tried. */
const MOST_LINES = 6;
const MOST_CHANGES = 28;
const MOST_SWAPS = 8;
/** What takes away as many mistakes of a line as that, and all of them, is hardly there by chance. */
const ENOUGH = 2;
const FIRST_BEYOND_SYNTAX = 1200;
/** Whatever their own fix, these follow from a sign that is wrong: an argument is split, and an assignment does nothing. */
const FOLLOWING: ReadonlySet<number> = new Set([tooManyArguments, missingComma, noEffect, constWithoutValue, neverAssigned].map(({ code }) => code));

/** What is written by a slip of the keys, and what may have been meant. Nothing means that it is too much. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  '..': ['.'],
  '...': ['..', '.'],
  '::': [':'],
  ',': ['.', '', ';', ':'],
  '.': [',', ''],
  ';': [':', ',', ''],
  ':': ['=', ',', ''],
  '=': [':', '==', '=>', ''],
  '==': ['='],
  '=>': [':', '=', ''],
  '->': ['.', '=>', ':'],
  '++': ['+'],
  '--': ['-'],
  '**': ['*'],
  '??': ['?'],
  '?': ['', '?.'],
  '>': [''],
  '<': ['', '='],
  '+': [''],
  '-': ['', '='],
  '*': [''],
  '!': [''],
  '&&': [''],
  '||': [''],
};

/** What may be missing between two things that stand side by side. */
const MISSING: readonly string[] = [', ', '.', '?.', ' = ', ': ', ' => ', ' ? '];
const OPERATORS: readonly string[] = [' + ', ' - ', ' == ', ' && ', ' || '];

/** `this..y = y`, `Let(name. value)`: one sign that is wrong, too much or missing, where all is well in the line with another. */
export function* slips(given: Case): Generator<Cause> {
  const { state, found } = given;
  const { text } = state.source;
  const errors = found.filter(({ severity, primary }) => severity === 'error' && primary.span.source === state.source);
  const lines = [...Map.groupBy(errors, ({ primary }) => text.lastIndexOf('\n', primary.span.start - 1) + 1)];
  const suspect = lines.filter(([, own]) => own.length > 1 || own[0].code < FIRST_BEYOND_SYNTAX || isWithoutSpace(own[0])).sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_LINES);
  if (suspect.length === 0) return;
  const { tokens } = tokenize(text);
  for (const [start, own] of suspect) {
    const cause = slipIn(given, { start, own, tokens });
    if (cause) yield cause;
  }
}

/** `letout = "";`, and `out` from there on; `thistotal = 3;`, and a field that gets no value. */
function isWithoutSpace(diagnostic: Diagnostic): boolean {
  const image = isUnknown(diagnostic) ? unknownNameOf(diagnostic) : '';
  return splitWord(image) !== null || memberOfThis(image) !== null || (diagnostic.code === parameterType.code && memberOfThis(textOf(diagnostic)) !== null);
}

/** `thistotal` */
function memberOfThis(image: string): string | null {
  return /^this([A-Za-z]\w*)$/.exec(image)?.[1] ?? null;
}

function textOf({ primary: { span } }: Diagnostic): string {
  return span.source.text.slice(span.start, span.end);
}

interface Line {
  readonly start: number;
  readonly own: readonly Diagnostic[];
  readonly tokens: readonly IToken[];
}

function slipIn({ state, found, attempt }: Case, line: Line): Cause | null {
  const { own } = line;
  let best: Cause | null = null;
  for (const change of changesNear(line, found).slice(0, MOST_CHANGES)) {
    const edit = { span: { source: state.source, start: change.at, end: change.at + change.length }, newText: change.right };
    const outcome = attempt([edit]);
    if (outcome === null) break;
    const { isClean } = outcome;
    // What is certain of another mending of the same sign is not certain any more.
    const explained = change.isSwap ? outcome.gone : outcome.gone.filter((each) => outcome.explained.includes(each) || isAbout(each, change) || each.code === chainedComparison.code);
    if (hidesOthers(change, explained, own)) continue;
    if (!isClean || explained.length < 2 || explained.length <= (best?.explains.length ?? 0) || !isOfOneSlip(explained, own, change)) continue;
    best = { explains: explained, told: told(change, edit) };
    // Nothing explains more of the line, and the other lines have slips of their own.
    if (explained.length === found.length || (explained.length > Math.min(own.length, ENOUGH) && own.every((each) => explained.includes(each)))) break;
  }
  return best;
}

/** `f(a, g(b))` as `f(a.g(b))`: of what is taken for a member of something broken, nothing is said any more. */
function hidesOthers({ right }: Change, explained: readonly Diagnostic[], own: readonly Diagnostic[]): boolean {
  return right === '.' && !own.every((each) => explained.includes(each));
}

/** Whether a diagnostic is of the place that a change is made to. */
function isAbout({ code, primary: { span } }: Diagnostic, { at, length }: Change): boolean {
  return code < FIRST_BEYOND_SYNTAX && span.start <= at + length && at <= span.end;
}

/** What can be mended by itself is a mistake by itself, and what cannot be read in another line has its reason there. */
function isOfOneSlip(explained: readonly Diagnostic[], own: readonly Diagnostic[], change: Change): boolean {
  const { written, right, isSwap, isPart } = change;
  const isHere = explained.some((each) => own.includes(each)) && explained.every((each) => each.code >= FIRST_BEYOND_SYNTAX || own.includes(each));
  // What is nearly the same as a name that lacks its space may exist as well.
  if (isHere && (isSwap || isPart || (written !== '' && right.replace(/[ .]/, '') === written))) return true;
  const mended = explained.filter((each) => each.fixes.length > 0 && !FOLLOWING.has(each.code) && !isAbout(each, change)).length;
  return isHere && (mended < 2 || explained.length >= 2 * mended);
}

/** Changes of one sign each, from just before the first mistake of a line to just behind its last. */
function changesNear({ tokens, start: lineStart, own }: Line, found: readonly Diagnostic[]): Change[] {
  const from = smallest(own.map(({ primary }) => primary.span.start));
  // Between what cannot be called and its arguments, something may be missing.
  const to = largest(own.map(({ code, primary: { span } }) => (code === notCallable.code ? span.end : span.start)));
  const first = Math.max(0, tokens.findIndex(({ startOffset, image }) => startOffset + image.length > from) - 2);
  const last = tokens.findLastIndex(({ startOffset }) => startOffset <= to) + 2;
  const near = tokens.slice(first, last + 1).filter(({ startOffset }) => startOffset >= lineStart);
  const replaced = near.flatMap(({ image, startOffset }, i) => (Object.hasOwn(MEANT, image) && !beginsValue(near[i - 1], image) ? MEANT[image] : []).map((right): Change => ({ at: startOffset, length: image.length, written: image, right, isOpen: false })));
  const inserted = near.slice(1).flatMap((token, i) => (isGap(near[i], token) ? insertedBetween(near[i], token) : []));
  return [...missingParts(near, own, found), ...spacesIn(near), ...replaced, ...swapsIn(near, own).slice(0, MOST_SWAPS), ...inserted];
}

/** The sign of a number at the beginning of a block or statement: without it, there would be as little to do. */
function beginsValue(before: IToken | undefined, image: string): boolean {
  return (image === '-' || image === '+') && before !== undefined && /^[{};]$/.test(before.image);
}

function isGap(before: IToken, token: IToken): boolean {
  return isOperandStart(token) && ((isOperandEnd(before) && isApart(before, token)) || isBehindBracket(before, token));
}

function insertedBetween({ startOffset, image }: IToken, next: IToken): Change[] {
  const at = startOffset + image.length;
  const gap = { at, length: next.startOffset - at, written: '' };
  return [...MISSING.map((right) => ({ ...gap, right, isOpen: false })), ...OPERATORS.map((right) => ({ ...gap, right, isOpen: true }))];
}

function spacesIn(near: readonly IToken[]): Change[] {
  return near.flatMap(({ image, startOffset }) => {
    const apart = splitWord(image);
    const member = memberOfThis(image);
    if (member !== null) return [{ at: startOffset, length: image.length, written: image, right: `this.${member}`, isOpen: false }];
    return apart === null ? [] : [{ at: startOffset, length: image.length, written: image, right: apart.join(' '), isOpen: false }];
  });
}

/** `foo()a`, for `foo(a)`: two that stand the wrong way round, where something cannot be read, or is called that cannot be. */
function swapsIn(near: readonly IToken[], own: readonly Diagnostic[]): Change[] {
  if (own.every(({ code }) => code >= FIRST_BEYOND_SYNTAX && code !== notCallable.code)) return [];
  return near.slice(1).flatMap((token, i): Change[] => {
    const before = near[i];
    const gap = ' '.repeat(Math.max(0, token.startOffset - before.startOffset - before.image.length));
    if (before.image === token.image || token.image === '') return [];
    const written = `${before.image}${gap}${token.image}`;
    return [{ at: before.startOffset, length: written.length, written, right: `${token.image}${gap}${before.image}`, isOpen: false, isSwap: true }];
  });
}

function isApart({ startOffset, image }: IToken, next: IToken): boolean {
  return startOffset + image.length < next.startOffset;
}

/** `items()first`, `next!first`: a name right behind a bracket or a `!`. */
function isBehindBracket(before: IToken, { image }: IToken): boolean {
  return /^[)\]!]$/.test(before.image) && /^[A-Za-z_]/.test(image);
}

function isOperandEnd({ image }: IToken): boolean {
  return /^(?:["'`)\]]|[\w$]+$)/.test(image);
}

function isOperandStart({ image }: IToken): boolean {
  return /^(?:["'`([{\w$]|\.\.\.$|!$)/.test(image);
}

function told({ written, right, isOpen }: Change, edit: TextEdit): Diagnostic {
  const sign = right.trim();
  return wrongSign(edit.span, { written, right: isOpen ? null : sign }, {
    fixes: isOpen ? [] : [{ title: sign === '' ? `remove \`${written}\`` : `write \`${sign}\``, sure: false, edits: [edit] }],
  });
}
