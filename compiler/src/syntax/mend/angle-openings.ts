import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { expectedInstead } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Arrow, CloseBrace, CloseParen, Colon, Comma, Dot, ExtendsWord, Greater, Less, OpenBrace, OpenParen, Question, Semicolon } from '../token-types.ts';
import { IdentifierToken, indexOf, tableOf } from '../tokens.ts';
import { Usage } from './brackets/usage.ts';
import type { Attempt, Mended, Read } from './reading.ts';
import { endOf } from './token-walk.ts';

/** How many tokens are read again, and how often at most for one mistake. */
const MAX_TOKENS = 200_000;
const MAX_TRIALS = 12;
const MAX_MISTAKES = 8;

/** A place for the `<` that is missing. */
interface Opening {
  readonly at: number;
  /** How much of the word stands before it, if it belongs into one. */
  readonly length: number;
  /** One that is not certain speaks for itself only if the text can be read with it. */
  readonly isCertain: boolean;
}

/**
 * `MapString, int>` and `class Box T> {`: a `>` without its `<`. Where a line cannot be read and can be better with a `<` behind a name in front of the
 * `>`, or within one that was two names, that is what is missing.
 */
export function mendAngleOpenings(source: SourceText, first: Mended, read: Read): Mended {
  let mended = first;
  let budget = MAX_TOKENS;
  const seen = new Set<number>();
  for (let mistakes = 0; mistakes < MAX_MISTAKES; mistakes++) {
    const closing = nextClosing(source, mended, seen);
    if (closing < 0) break;
    seen.add(mended.tokens[closing].startOffset);
    for (const opening of openingsBefore(source, mended.tokens, closing).slice(0, MAX_TRIALS)) {
      budget -= mended.tokens.length;
      if (budget < 0) return mended;
      const tokens = opened(mended.tokens, opening);
      const attempt = read([...tokens]);
      if (!isBetter(source, attempt, mended, opening)) continue;
      mended = { tokens, attempt, reports: [...mended.reports, report(source, mended.tokens, closing, opening)] };
      break;
    }
  }
  return mended;
}

/** The next `>` in the line of a mistake that closes nothing there; negative if there is none. */
function nextClosing(source: SourceText, { tokens, attempt }: Mended, seen: ReadonlySet<number>): number {
  for (const { start } of errorPlaces(attempt)) {
    const [from, to] = lineAround(source, start);
    const closing = unopened(tokens, indexFrom(tokens, from), to).find((at) => !seen.has(tokens[at].startOffset));
    if (closing !== undefined) return closing;
  }
  return -1;
}

function errorPlaces({ diagnostics }: Attempt): readonly { readonly start: number; readonly code: number }[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, primary: { span } }) => ({ start: span.start, code }));
}

function lineAround({ text }: SourceText, offset: number): readonly [from: number, to: number] {
  const end = text.indexOf('\n', offset);
  return [text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end];
}

/** The first token that begins at an offset or behind it. */
function indexFrom(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].startOffset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind these, no `<` of before is open any more. */
const isEndByTokenIndex: readonly boolean[] = tableOf<boolean>([Semicolon, OpenBrace, CloseBrace].map((type) => [type, true]), false);

function unopened(tokens: readonly IToken[], from: number, to: number): number[] {
  const closings: number[] = [];
  let open = 0;
  for (let at = from; at < tokens.length && tokens[at].startOffset < to; at++) {
    const { tokenType, tokenTypeIdx } = tokens[at];
    if (tokenType === Less) open++;
    else if (tokenType === Greater && open > 0) open--;
    else if (tokenType === Greater) closings.push(at);
    else if (isEndByTokenIndex[tokenTypeIdx]) open = 0;
  }
  return closings;
}

/** What types consist of. */
const isOfTypeByTokenIndex: readonly boolean[] = tableOf<boolean>(
  [IdentifierToken, Comma, Question, Dot, Colon, Arrow, ExtendsWord, OpenParen, CloseParen, Less, Greater].map((type) => [type, true]),
  false,
);

/** Where the `<` of a `>` may belong, the likeliest first: within words of which both halves are known, then the nearest. */
function openingsBefore(source: SourceText, tokens: readonly IToken[], closing: number): Opening[] {
  const usage = new Usage(tokens);
  const openings: Opening[] = [];
  let depth = 0;
  for (let at = closing - 1; at >= 0 && depth >= 0 && isOfTypeByTokenIndex[tokens[at].tokenTypeIdx]; at--) {
    const { tokenType, startOffset } = tokens[at];
    if (source.text.slice(startOffset, tokens[closing].startOffset).includes('\n')) break;
    if (tokenType === Greater || tokenType === CloseParen) depth++;
    else if (tokenType === Less || tokenType === OpenParen) depth--;
    else if (tokenType === IdentifierToken && depth === 0) openings.push(...openingsAt(tokens, at, closing, usage));
    // `List<ListString>>`: what closes in between may be the one that the `<` within the word opens.
    else if (tokenType === IdentifierToken) openings.push(...splitsOf(tokens[at].image, at, usage).filter(({ isCertain }) => isCertain));
  }
  return openings.sort((a, b) => Number(b.isCertain) - Number(a.isCertain));
}

function openingsAt(tokens: readonly IToken[], at: number, closing: number, usage: Usage): Opening[] {
  const { image } = tokens[at];
  const next = tokens[at + 1].tokenType;
  const behind = at + 1 < closing && (next === IdentifierToken || next === OpenParen) ? [{ at, length: image.length, isCertain: next === IdentifierToken }] : [];
  return [...behind, ...splitsOf(image, at, usage)];
}

/** Types of the language and its library that stand in few texts twice. */
const ofLibrary: ReadonlySet<string> = new Set(['int', 'float', 'bool', 'String', 'any', 'Bytes', 'List', 'Map', 'Set', 'Task', 'Channel']);

/** Nobody writes longer names, and hostile ones must not be cut at each of their letters. */
const LONGEST_NAME = 60;

function splitsOf(word: string, at: number, usage: Usage): Opening[] {
  if (word.length > LONGEST_NAME || ofLibrary.has(word) || usage.isElsewhere(word, at)) return [];
  const isKnown = (name: string): boolean => ofLibrary.has(name) || usage.isElsewhere(name, at);
  const openings: Opening[] = [];
  for (let length = 1; length < word.length; length++) {
    const [before, behind] = [word.slice(0, length), word.slice(length)];
    if (!/^[A-Za-z_]/.test(behind)) continue;
    if (isKnown(before) && (isKnown(behind) || /^[A-Z]$/.test(behind))) openings.push({ at, length, isCertain: true });
    else if ((isKnown(behind) && (/^[A-Z]/.test(behind) || ofLibrary.has(behind))) || /^[A-Z]$/.test(behind)) openings.push({ at, length, isCertain: false });
  }
  return openings;
}

function opened(tokens: readonly IToken[], { at, length }: Opening): readonly IToken[] {
  const { image, startOffset, tokenType, tokenTypeIdx } = tokens[at];
  const word = (from: number, to: number): IToken => ({ image: image.slice(from, to), startOffset: startOffset + from, tokenType, tokenTypeIdx });
  const less: IToken = { image: '<', startOffset: startOffset + length, tokenType: Less, tokenTypeIdx: indexOf(Less) };
  const rest = length < image.length ? [word(length, image.length)] : [];
  return tokens.toSpliced(at, 1, word(0, length), less, ...rest);
}

/** Fewer mistakes are left, and none that was not there stands in the line. */
function isBetter(source: SourceText, attempt: Attempt, { tokens, attempt: before }: Mended, { at }: Opening): boolean {
  const errors = errorPlaces(attempt);
  const earlier = errorPlaces(before);
  if (errors.length >= earlier.length) return false;
  const [from, to] = lineAround(source, tokens[at].startOffset);
  const known = new Set(earlier.map(({ start, code }) => `${code}:${start}`));
  return !errors.some(({ start, code }) => start >= from && start <= to && !known.has(`${code}:${start}`));
}

function report(source: SourceText, tokens: readonly IToken[], closing: number, { at, length, isCertain }: Opening): Diagnostic {
  const { image, startOffset: start } = tokens[at];
  const end = start + image.length;
  const isWithin = length < image.length;
  const behind = isWithin ? image.slice(length) : tokens[at + 1].image;
  const place = { source, start: start + length, end: isWithin ? start + length : tokens[at + 1].startOffset };
  const before = image.slice(0, length);
  return expectedInstead({ source, start, end }, { expected: '`<`', where: `behind \`${before}\``, found: `\`${behind}\`` }, {
    label: `\`${before}<${behind}\` is meant`,
    secondary: [{ span: { source, start: tokens[closing].startOffset, end: endOf(tokens[closing]) }, text: 'nothing opens what this closes' }],
    fixes: [{ title: 'write `<`', sure: isCertain, edits: [{ span: place, newText: '<' }] }],
  });
}
