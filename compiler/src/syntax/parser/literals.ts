import {
  badCharacter, badEscape, floatOutOfRange, intOutOfRange, malformedNumber,
} from '../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Expression } from '../ast.ts';
import { decodeEscapes, type EscapeProblem } from '../escapes.ts';
import type { ParserCore } from './core.ts';
import { valuesInQuotes } from './habits/values-in-quotes.ts';

const MAX_INT = 9_223_372_036_854_775_807n;

export function intLiteral(p: ParserCore): Expression {
  const negated = p.negatedIndex === p.index;
  const { image, startOffset: start } = p.take();
  checkNumberEnd(p, start);
  const value = image.length < 16 && !image.includes('_') && image.charCodeAt(0) !== 48 ? Number(image) : wideInt(p, image, start, negated);
  return { kind: 'int', id: p.id(), start, end: p.lastEnd, value };
}

/** Ints with a radix, underscores, a leading zero or many digits. */
function wideInt(p: ParserCore, image: string, start: number, negated: boolean): number | bigint {
  const digits = image.replaceAll('_', '');
  const radix = /^0[xXbBoO]/.test(digits);
  if (!hasGoodShape(image) || (!radix && /^0\d/.test(digits))) {
    reportShape(p, image, start);
    return 0;
  }
  const value = BigInt(digits);
  const inRange = radix ? value < 1n << 64n : value <= MAX_INT || (negated && value === MAX_INT + 1n);
  if (!inRange) {
    p.report(intOutOfRange(p.span(start, p.lastEnd), { text: image }, { hint: 'an `int` has 64 bits; a `float` reaches further, less exactly: add `.0`' }));
    return 0;
  }
  const wrapped = BigInt.asIntN(64, value);
  const small = Number(wrapped);
  return Number.isSafeInteger(small) ? small : wrapped;
}

export function floatLiteral(p: ParserCore): Expression {
  const { image, startOffset: start } = p.take();
  checkNumberEnd(p, start);
  if (!hasGoodShape(image)) reportShape(p, image, start);
  const value = Number(image.replaceAll('_', ''));
  if (value === Infinity) p.report(floatOutOfRange(p.span(start, p.lastEnd), { text: image }));
  return { kind: 'float', id: p.id(), start, end: p.lastEnd, value };
}

/** Underscores stand between two digits. */
function hasGoodShape(image: string): boolean {
  return !/_(?![\da-fA-F])|(?<![\da-fA-F])_/.test(image) && !/^0[xXbBoO]_/.test(image);
}

function reportShape(p: ParserCore, image: string, start: number): void {
  const isPadded = /^0[\d_]/.test(image);
  const mended = image.replace(/^(0[xXbBoO])_+/, '$1').replace(/_+(?=_|$|[.eE])/g, '').replace(/([.eE])_+/g, '$1').replace(/^0+_?(?=\d)/, '');
  const span = p.span(start, p.lastEnd);
  const why = isPadded ? 'a number does not begin with a zero' : 'an underscore stands between two digits';
  const fixes: Fix[] = [{ title: `write \`${mended}\``, sure: !isPadded, edits: [{ span, newText: mended }] }];
  p.report(malformedNumber(span, { text: image, why }, { fixes }));
}

/** `12abc`, `0b12`: letters or digits glued to a number. */
function checkNumberEnd(p: ParserCore, start: number): void {
  const next = p.text.charCodeAt(p.lastEnd);
  const isDigit = next >= 48 && next <= 57;
  if (!isDigit && !isLetter(next)) return;
  const rest = /[\w.]*/y;
  rest.lastIndex = p.lastEnd;
  const glued = rest.exec(p.text)?.[0] ?? '';
  const end = p.lastEnd + glued.length;
  const span = p.span(start, end);
  const number = p.text.slice(start, p.lastEnd);
  const mended = /^(?:[fFdDmM]|f32|f64)$/.test(glued) && !/[.eExX]/.test(number) ? `${number}.0` : number;
  const fixes: Fix[] = SUFFIXES.test(glued) ? [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] : [];
  p.complain(malformedNumber(span, { text: p.text.slice(start, end), why: `\`${glued}\` is glued to the number` }, { fixes }));
  while (p.token.startOffset < end && p.token.image !== '') p.take();
}

/** What other languages put behind a number to say its type. */
const SUFFIXES = /^(?:[lLuUnfFdD]{1,2}|[mM]|[iu](?:8|16|32|64|128|size)|f(?:32|64))$/;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

export function stringLiteral(p: ParserCore): Expression {
  const { image, startOffset: start } = p.take();
  // One that lacks its end was read up to there.
  const isClosed = image.length > 1 && image.endsWith(image.charAt(0));
  const raw = image.slice(1, isClosed ? -1 : undefined);
  const plain = p.careful && isClosed && raw.includes('\\(') ? valuesInQuotes(p, raw, start + 1) : null;
  return { kind: 'string', id: p.id(), start, end: p.lastEnd, value: plain ?? unescape(p, raw, start + 1) };
}

/** The characters that a piece of text between quotes stands for. No fix makes it longer than `most`. */
export function unescape(p: ParserCore, raw: string, start: number, most = Infinity): string {
  if (!/[\\\r]/.test(raw)) return raw;
  const problems: EscapeProblem[] = [];
  const text = decodeEscapes(raw, (problem) => problems.push(problem));
  if (problems.length > (STARTS_PATH.test(raw) ? 0 : 1) && isPath(raw)) reportPath(p, raw, start, problems);
  else for (const problem of problems) reportEscape(p, problem, start, most);
  return text;
}

/** `C:\new\users`: all backslashes are meant as they stand. */
function isPath(raw: string): boolean {
  return /^(?:[A-Za-z]:|\\|\.{0,2})\\[\w.\\ -]*$/.test(raw);
}

/** In `..\data\file` one backslash alone may be wrong: the other begins an escape. */
const STARTS_PATH = /^(?:[A-Za-z]:|\.{1,2})\\[^\\]*\\/;

function reportPath(p: ParserCore, raw: string, start: number, [first]: readonly EscapeProblem[]): void {
  const span = p.span(start + first.start, start + first.end);
  const edits = [{ span: p.span(start, start + raw.length), newText: raw.replace(/\\+/g, (run) => '\\'.repeat(run.length % 2 === 0 ? run.length : run.length * 2)) }];
  p.report(badEscape(span, { text: p.text.slice(span.start, span.end), why: 'a backslash in a text is written twice' }, { fixes: [{ title: 'write each backslash twice', sure: false, edits }] }));
}

function reportEscape(p: ParserCore, { start, end, why, mended }: EscapeProblem, offset: number, most: number): void {
  const span = p.span(offset + start, offset + end);
  const fixes = mended === null || [...decodeEscapes(mended, () => {})].length > most ? [] : [{ title: `write \`${mended}\``, sure: false, edits: [{ span, newText: mended }] }];
  p.report(badEscape(span, { text: p.text.slice(offset + start, offset + end), why }, { fixes }));
}

/** `c'x'`: the int constant of one character. */
export function characterLiteral(p: ParserCore): Expression {
  const { image, startOffset: start } = p.take();
  const told = p.diagnostics.length;
  const text = unescape(p, image.slice(2, -1), start + 2, 1);
  const value = text.codePointAt(0) ?? 0;
  const length = [...text].length;
  // How many characters a wrong escape stands for is not known.
  if (length !== 1 && p.diagnostics.length === told) p.report(badCharacter(p.span(start, p.lastEnd), { count: length }, { hint: length > 1 ? `a text is written \`"${image.slice(2, -1)}"\`` : undefined }));
  return { kind: 'int', id: p.id(), start, end: p.lastEnd, value };
}
