import { smallest } from '../../base/lists.ts';
import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { chainedComparison, cStyleFunction, cStyleLocal, misspeltWord, missingFuncWord, trailingLambda } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { closestOf } from '../../diagnostics/suggest.ts';
import { contextualWords, IdentifierToken, indexOf, reservedWords, reservedWordType } from '../tokens.ts';
import type { Attempt, Mended, Read } from './reading.ts';
import { splitBetween, splitWord } from './split-words.ts';

/** How many tokens are read again, and how often at most, to see whether words were misspelt. */
const MAX_TOKENS = 200_000;
const MAX_ATTEMPTS = 20;

/** A misspelt word is not farther before the place where reading failed. */
const MAX_DISTANCE = 40;

/**
 * `retrun x` and `fucn f()`: where a text cannot be read, and can be better with a word of the language in place of a name
 * that is nearly one, or begins with one, that word was meant. Trying it needs no knowledge of what each word stands before.
 */
export function mendMisspeltWords(source: SourceText, first: Mended, read: Read): Mended {
  const limit = Math.min(MAX_ATTEMPTS, Math.floor(MAX_TOKENS / first.tokens.length));
  let best = first;
  let current = best;
  const tried = new Set<IToken>();
  for (let attempts = 0; attempts < limit; ) {
    const index = nextSuspect(source, current.tokens, current.attempt.diagnostics, tried);
    if (index < 0) break;
    const token = current.tokens[index];
    tried.add(token);
    for (const words of meantBy(current.tokens, index, source)) {
      attempts++;
      const changed = current.tokens.toSpliced(index, 1, ...asWords(token, words));
      const attempt = read([...changed]);
      if (!isFurther(attempt, current.attempt) || breaksLine(source, token, attempt, current.attempt) || (words.length > 1 && leavesLine(source, token, attempt))) continue;
      current = { tokens: changed, attempt, reports: [...current.reports, report(source, token, words.join(' '))] };
      if (errorsOf(attempt).length < errorsOf(best.attempt).length) best = current;
      break;
    }
  }
  return best;
}

function errorsOf({ diagnostics }: Attempt): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** Fewer mistakes are left, or as many and the first is further on: two words of one line may be misspelt. */
function isFurther(attempt: Attempt, before: Attempt): boolean {
  const errors = errorsOf(attempt);
  const earlier = errorsOf(before);
  return errors.length < earlier.length || (errors.length === earlier.length && startOfFirst(errors) > startOfFirst(earlier));
}

/** Whether the word makes a new mistake of what stands before it in its line, or of itself: then it is not what was meant. */
function breaksLine(source: SourceText, { startOffset }: IToken, attempt: Attempt, before: Attempt): boolean {
  const line = source.text.lastIndexOf('\n', startOffset) + 1;
  const known = new Set(errorsOf(before).map(({ code, primary }) => `${code}:${primary.span.start}`));
  return errorsOf(attempt).some(({ code, primary: { span: { start } } }) => start >= line && start <= startOffset && !known.has(`${code}:${start}`));
}

/** Two words that lack their space are all that is wrong with a line. */
function leavesLine({ text }: SourceText, { startOffset }: IToken, attempt: Attempt): boolean {
  const [from, to] = [text.lastIndexOf('\n', startOffset) + 1, text.indexOf('\n', startOffset)];
  return errorsOf(attempt).some(({ primary: { span: { start } } }) => start >= from && (to < 0 || start <= to));
}

function startOfFirst(errors: readonly Diagnostic[]): number {
  return smallest(errors.map(({ primary }) => primary.span.start));
}

/** Words of other languages that are misspelt as often, and what is meant by them here. */
const foreignWords: Readonly<Record<string, string>> = { function: 'func' };

const allWords = [...reservedWords, ...contextualWords, ...Object.keys(foreignWords)];

/** Near to a word, and written often where something else is missing or meant. */
const commonNames: ReadonlySet<string> = new Set(['int', 'any', 'bool', 'list', 'typeof']);

/** Of so few letters, another one makes another name: only letters in the wrong order, left out or doubled tell of a slip. */
const SHORT = 3;

const BEFORE_STATEMENTS = /^(?:[;{})]|else|override|private|public|protected|static|abstract|extern|final|sealed)$/;

/** One word of the language, or one that lacks the space behind it: those begin declarations and statements. */
function meantBy(tokens: readonly IToken[], index: number, source: SourceText): (readonly string[])[] {
  const { image, startOffset } = tokens[index];
  const before = tokens.at(index - 1);
  const isBeginning = index === 0 || before === undefined || BEFORE_STATEMENTS.test(before.image) || source.text.slice(before.startOffset, startOffset).includes('\n');
  const apart = isBeginning ? splitWord(image) : null;
  const near = nearWords(image).map((word) => [word]);
  if (apart !== null) return [...near.filter(([word]) => !image.startsWith(word) || hasDoubled(image, word)), apart];
  return isBeginning ? near : [...near, ...splitBetween(image, before?.image ?? '')];
}

function nearWords(image: string): string[] {
  // `If (…)`: the word itself, but for its capital.
  if (image.length < SHORT) return /^[A-Z][a-z]$/.test(image) && isReserved(image.toLowerCase()) ? [image.toLowerCase()] : allWords.filter((word) => isShorterSlip(image, word));
  if (commonNames.has(image)) return [];
  if (image.length === SHORT) return allWords.filter((word) => isShortSlip(image, word));
  const near = [...new Set(closestOf(image, allWords, 2).map((word) => (Object.hasOwn(foreignWords, word) ? foreignWords[word] : word)))];
  return near;
}

/** `ni`, `nw` */
function isShorterSlip(image: string, word: string): boolean {
  return image.length === 2 && (word === `${image[1]}${image[0]}` || (word.length === SHORT && image[0] === word[0] && isWithoutOne(image, word)));
}

/** `fnc`, `nwe`, `iin`, `ini`: a letter is left out, two are in the wrong order, or one is there again. */
function isShortSlip(image: string, word: string): boolean {
  if (word.length === SHORT) return sortedLetters(word) === sortedLetters(image);
  if (word.length === SHORT + 1) return image[0] === word[0] && isWithoutOne(image, word);
  return word.length === SHORT - 1 && isWithoutOne(word, image) && [...image].every((letter) => word.includes(letter));
}

/** `classs` */
function hasDoubled(image: string, word: string): boolean {
  return [...image].some((letter, at) => letter === image[at - 1] && image.slice(0, at) + image.slice(at + 1) === word);
}

function isWithoutOne(image: string, word: string): boolean {
  return [...word].some((_, at) => word.slice(0, at) + word.slice(at + 1) === image);
}

function sortedLetters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}

/** These may take a misspelt word for the type before a name, or for a name. The others explain the word that they point at. */
const POINTS_AT_NAME: ReadonlySet<number> = new Set([chainedComparison.code, cStyleFunction.code, cStyleLocal.code, missingFuncWord.code, trailingLambda.code]);

/** The nearest name in the line of a mistake, at it or before it, that is nearly a word of the language. */
function nextSuspect(source: SourceText, tokens: readonly IToken[], diagnostics: readonly Diagnostic[], tried: ReadonlySet<IToken>): number {
  const explained = new Set(diagnostics.filter(explainsItsWord).map(({ primary }) => primary.span.start));
  for (const { severity, primary } of diagnostics) {
    if (severity !== 'error') continue;
    const { start } = primary.span;
    const last = lastSuspect(source, tokens, start);
    for (let index = last; index >= Math.max(0, last - MAX_DISTANCE) && isInLine(source, tokens[index], start); index--) {
      const token = tokens[index];
      if (token.tokenType !== IdentifierToken || token.image === 'match' || tried.has(token) || explained.has(token.startOffset)) continue;
      if (meantBy(tokens, index, source).length > 0) return index;
    }
  }
  return -1;
}

function explainsItsWord({ code, fixes }: Diagnostic): boolean {
  return fixes.some((fix) => fix.sure) && !POINTS_AT_NAME.has(code);
}

/** Where something is missing, what stands there instead comes right behind. */
function lastSuspect(source: SourceText, tokens: readonly IToken[], offset: number): number {
  const at = tokenAt(tokens, offset);
  const isMissing = tokens[at].startOffset < offset && at + 1 < tokens.length && !source.text.slice(offset, tokens[at + 1].startOffset).includes('\n');
  return isMissing ? at + 1 : at;
}

/** The last token that begins at an offset or before it. */
function tokenAt(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens[middle].startOffset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isInLine(source: SourceText, token: IToken, offset: number): boolean {
  return !source.text.slice(token.startOffset, offset).includes('\n');
}

function asWords(token: IToken, [word, ...behind]: readonly string[]): IToken[] {
  const [second] = behind;
  if (second === undefined) return [asWord(token, word)];
  return [asWord({ ...token, image: word }, word), asWord({ ...token, image: second, startOffset: token.startOffset + word.length }, second)];
}

function asWord({ image, startOffset }: IToken, word: string): IToken {
  const tokenType = isReserved(word) ? reservedWordType(word) : IdentifierToken;
  return { image: tokenType === IdentifierToken ? word : image, startOffset, tokenType, tokenTypeIdx: indexOf(tokenType) };
}

function isReserved(word: string): boolean {
  return reservedWords.some((reserved) => reserved === word);
}

function report(source: SourceText, { image, startOffset: start }: IToken, word: string): Diagnostic {
  const span = { source, start, end: start + image.length };
  return misspeltWord(span, { written: image, meant: word }, { fixes: [{ title: `write \`${word}\``, sure: true, edits: [{ span, newText: word }] }] });
}
