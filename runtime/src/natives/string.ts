import { expectInt, expectNumber, expectString } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { boxFloat } from '../value/float-box.ts';
import { wrapInt } from '../value/ints.ts';
import { listOf } from '../value/list.ts';
import type { NcInt, Value } from '../value/value.ts';
import { expectCount, expectIndex, expectSpan, expectStart, expectWithin, MAX_ELEMENTS, MAX_TEXT } from './arguments.ts';
import type { NativeContext, NativeModule } from './native.ts';

export const stringNatives: NativeModule = {
  'String.length': (_, text) => expectString(text).length,
  'String.fromCharCode': (_, code) => String.fromCharCode(expectWithin(code, 0, 0xffff, 'UTF-16 unit (0 to 65535)')),
  'String.fromCodePoint': (_, codePoint) => String.fromCodePoint(expectWithin(codePoint, 0, 0x10ffff, 'character code')),

  'String.charAt': (_, text, index) => expectString(text)[expectIndex(index, expectString(text).length)],
  'String.charCodeAt': (_, text, index) => expectString(text).charCodeAt(expectIndex(index, expectString(text).length)),
  'String.codePointAt': (_, text, index) => expectString(text).codePointAt(expectIndex(index, expectString(text).length)),
  'String.codePoints': (context, text) => listOf(codePoints(inPieces(context, expectString(text)))),
  'String.chars': (context, text) => [...inPieces(context, expectString(text))],
  'String.graphemes': (_, text) => graphemes(expectString(text)),

  'String.substring': (_, text, from, to) => {
    const [start, end] = expectSpan(from, to, expectString(text).length);
    return expectString(text).substring(start, end);
  },
  'String.split': (context, text, separator, limit) => listOf(split(context, expectString(text), expectString(separator), limit)),
  'String.words': (context, text) => listOf(words(context, expectString(text))),
  'String.lines': (context, text) => listOf(lines(context, expectString(text))),

  'String.isLetter': (_, text) => /^\p{L}+$/u.test(expectString(text)),
  'String.isDigit': (_, text) => /^[0-9]+$/.test(expectString(text)),
  'String.isLetterOrDigit': (_, text) => /^[\p{L}0-9]+$/u.test(expectString(text)),
  'String.isAscii': (_, text) => isAscii(expectString(text)),
  'String.indexOf': (_, text, part, from) => expectString(text).indexOf(expectString(part), expectStart(from)),
  'String.lastIndexOf': (_, text, part, from) => lastIndexOf(expectString(text), expectString(part), from),
  'String.startsWith': (_, text, prefix, from) => expectString(text).startsWith(expectString(prefix), expectStart(from)),
  'String.endsWith': (_, text, suffix) => expectString(text).endsWith(expectString(suffix)),
  'String.compareTo': (_, text, other) => compare(expectString(text), expectString(other)),

  'String.trim': (_, text) => expectString(text).trim(),
  'String.trimStart': (_, text) => expectString(text).trimStart(),
  'String.trimEnd': (_, text) => expectString(text).trimEnd(),
  'String.replace': (context, text, part, replacement) => replace(context, expectString(text), expectString(part), expectString(replacement)),
  'String.repeat': (_, text, count) => repeat(expectString(text), expectCount(count, 'the count')),
  'String.padStart': (_, text, length, fill) => expectString(text).padStart(limitLength(expectNumber(length)), expectString(fill)),
  'String.padEnd': (_, text, length, fill) => expectString(text).padEnd(limitLength(expectNumber(length)), expectString(fill)),
  'String.toUpperCase': (_, text) => expectString(text).toUpperCase(),
  'String.toLowerCase': (_, text) => expectString(text).toLowerCase(),
  'String.reversed': (context, text) => reversed(inPieces(context, expectString(text))),
  'String.normalize': (_, text, form) => normalize(expectString(text), expectString(form)),

  'String.toIntOrNull': (_, text, radix) => parseIntText(expectString(text), expectRadix(radix)),
  'String.toFloatOrNull': (_, text) => parseFloatText(expectString(text)),
  'String.toBytes': (context, text) => toBytes(context, expectString(text)),
  unitsAt: (_, text, at) => ((expectString(text).codePointAt(expectNumber(at)) ?? 0) > 0xffff ? 2 : 1),
  pairAt: (_, text, at) => expectString(text).substring(expectNumber(at), expectNumber(at) + 2),

  'String.quoted': (context, text) => context.quoted(expectString(text)),
};

export function expectRadix(value: Value): number {
  return expectWithin(value, 2, 36, 'radix (2 to 36)');
}

function codePoints(text: string): number[] {
  const points: number[] = [];
  for (const character of text) points.push(character.codePointAt(0) ?? 0);
  return points;
}

let segmenter: Intl.Segmenter | null = null;

/** Made when first asked for: V8 reads tables for it. */
function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What a piece of a text takes: a place in an array, and a view of the text. */
const PIECE_BYTES = 40;

/** The pieces of shorter texts are garbage like any other. */
const LONG_TEXT = 1 << 16;

/** Says, before they are made, how many pieces there will be of a long text: V8 ends the process when its memory ends. */
function announcePieces(context: NativeContext, text: string, countPieces: () => number): void {
  if (text.length < LONG_TEXT) return;
  const count = countPieces();
  if (count > MAX_ELEMENTS) fail(3123, { collection: 'List', limit: MAX_ELEMENTS });
  context.allocated(PIECE_BYTES * count);
}

/** The text, which is going to be taken apart character by character. */
function inPieces(context: NativeContext, text: string): string {
  announcePieces(context, text, () => text.length);
  return text;
}

function occurrences(text: string, part: string): number {
  if (part === '') return text.length + 1;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

function words(context: NativeContext, text: string): string[] {
  announcePieces(context, text, () => text.matchAll(/\S+/g).reduce((count) => count + 1, 0));
  return text.split(/\s+/).filter((word) => word !== '');
}

function lines(context: NativeContext, text: string): string[] {
  announcePieces(context, text, () => occurrences(text, '\n') + occurrences(text, '\r') + 1);
  return text.split(/\r\n|\n|\r/);
}

function toBytes(context: NativeContext, text: string): Uint8Array {
  context.allocated(text.length);
  return new TextEncoder().encode(text);
}

function split(context: NativeContext, text: string, separator: string, limit: Value): string[] {
  announcePieces(context, text, () => occurrences(text, separator) + 1);
  const most = limit === null ? Infinity : expectNumber(limit);
  if (most < 1) fail(3116, { what: 'the limit of pieces', value: expectInt(limit) });
  const pieces = text.split(separator);
  if (pieces.length <= most) return pieces;
  return [...pieces.slice(0, most - 1), pieces.slice(most - 1).join(separator)];
}

/** JavaScript takes a position before the text for its start, where nothing but a match there would be found. */
function lastIndexOf(text: string, part: string, from: Value): number {
  const latest = expectNumber(from);
  return latest < 0 ? -1 : text.lastIndexOf(part, latest);
}

const NORMAL_FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

function normalize(text: string, form: string): string {
  return NORMAL_FORMS.includes(form) ? text.normalize(form) : fail(3113, { value: form, what: `normal form (${NORMAL_FORMS.join(', ')})` });
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) return false;
  }
  return true;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The replacement is taken as it stands; JavaScript's `$&` and the like mean nothing here. */
function replace(context: NativeContext, text: string, part: string, replacement: string): string {
  const growth = replacement.length > part.length ? occurrences(text, part) * (replacement.length - part.length) : 0;
  context.allocated(limitLength(text.length + growth));
  return text.replaceAll(part, replacement.replaceAll('$', '$$$$'));
}

function repeat(text: string, count: number): string {
  if (text === '') return '';
  limitLength(text.length * count);
  return text.repeat(count);
}

function limitLength(length: number): number {
  return length <= MAX_TEXT ? length : fail(3112, { limit: MAX_TEXT });
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** Digits with an optional sign. Null where it is something else or does not fit 64 bits. */
function parseIntText(text: string, radix: number): NcInt | null {
  const start = text[0] === '-' || text[0] === '+' ? 1 : 0;
  if (start === text.length) return null;
  for (let i = start; i < text.length; i++) {
    if (!(digitValue(text.charCodeAt(i)) < radix)) return null;
  }
  const small = Number.parseInt(text, radix);
  if (Number.isSafeInteger(small)) return small === 0 ? 0 : small;
  return parseWideInt(text, start, radix);
}

function parseWideInt(text: string, start: number, radix: number): NcInt | null {
  let value = 0n;
  for (let i = start; i < text.length; i++) {
    value = value * BigInt(radix) + BigInt(digitValue(text.charCodeAt(i)));
    if (value > 0x8000000000000000n) return null;
  }
  if (text[0] === '-') value = -value;
  return BigInt.asIntN(64, value) === value ? wrapInt(value) : null;
}

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? letter - 87 : Infinity;
}

const floatForm = /^[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|Infinity)$/;

function parseFloatText(text: string): Value {
  if (text === 'NaN') return NaN;
  return floatForm.test(text) ? boxFloat(Number(text)) : null;
}
