import type { IToken } from 'chevrotain';
import { quoteInText, lookAlike, tripleQuotes, unclosedString } from '../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { Colon, OpenBrace } from '../token-types.ts';
import { IdentifierToken, signNamed, StringToken } from '../tokens.ts';
import { closingOfSeveralLines } from './several-lines.ts';
import { endOf, type TokenWalk } from './token-walk.ts';

/** A string that ends, but perhaps too early. */
export function mendString(walk: TokenWalk, token: IToken): void {
  const next = walk.ahead();
  const isAdjacent = next.startOffset === endOf(token);
  if (isAdjacent && token.image.length === 2 && next.image.startsWith(token.image.charAt(0))) return mendTriple(walk, token);
  if (isAdjacent && isProse(next) && goesOn(walk, token)) return mendQuoteInside(walk, token);
  walk.push(token);
}

const operatorWords: ReadonlySet<string> = new Set(['is', 'as', 'in', 'within', 'and', 'or']);

function isProse({ tokenType, image }: IToken): boolean {
  return tokenType === IdentifierToken && !operatorWords.has(image);
}

/** Whether another quote of the same kind follows in the line: the one that was meant to end the string. */
function goesOn(walk: TokenWalk, token: IToken): boolean {
  const quote = token.image.charAt(0);
  return lineAfter(walk, endOf(token)).includes(quote);
}

function lineAfter(walk: TokenWalk, offset: number): string {
  const end = walk.text.indexOf('\n', offset);
  return walk.text.slice(offset, end < 0 ? undefined : end);
}

/** `'it's'` and `"she said "yes""`: one string, up to the last quote that still has prose behind the one before. */
function mendQuoteInside(walk: TokenWalk, token: IToken): void {
  const quote = token.image.charAt(0);
  const start = token.startOffset;
  const edits: TextEdit[] = [];
  let end = endOf(token);
  const first = end - 1;
  for (;;) {
    const closing = walk.text.indexOf(quote, end);
    if (closing < 0 || walk.text.slice(end, closing).includes('\n')) break;
    edits.push({ span: walk.span(end - 1, end - 1), newText: '\\' });
    end = closing + 1;
    if (!/[\p{L}\d]/u.test(walk.text.charAt(end)) && !isOdd(walk, end, quote)) break;
  }
  walk.report(quoteInText(walk.span(first, first + 1), { quote }, { fixes: [{ title: `write \`\\${quote}\``, sure: false, edits }] }));
  walk.pushAs(StringToken, start, walk.text.slice(start, end));
  walk.continueAt(end);
}

/** Whether an odd number of quotes is left in the line: then the one before `end` opens, not closes. */
function isOdd(walk: TokenWalk, end: number, quote: string): boolean {
  return lineAfter(walk, end).split(quote).length % 2 === 0;
}

/** `"""…"""` */
function mendTriple(walk: TokenWalk, token: IToken): void {
  const quotes = token.image.charAt(0).repeat(3);
  const start = token.startOffset;
  const closing = walk.text.indexOf(quotes, start + 3);
  if (closing < 0 && /^[\s;,)\]}]*$/.test(lineAfter(walk, start + 3))) return mendQuoteTooMany(walk, token);
  if (isQuotedQuote(walk, start + 3, closing)) return mendQuotedQuote(walk, token);
  const end = closing < 0 ? start + 3 + lineAfter(walk, start + 3).length : closing + 3;
  const inner = walk.text.slice(start + 3, closing < 0 ? end : closing);
  const newText = `\`${inner.replace(/[`\\]|\$(?=\{)/g, '\\$&')}\``;
  // Python documents a class or function by such a text at the start of its body: it does nothing here.
  const before = walk.result.at(-1)?.tokenType;
  const isDocumentation = (before === Colon || before === OpenBrace) && /^[ \t]*$/.test(lineBefore(walk, start)) && /^[ \t\r]*$/.test(lineAfter(walk, end));
  walk.report(tripleQuotes(walk.span(start, start + 3), { quotes }, { hint: isDocumentation ? 'what documents a declaration stands above it, behind `///`' : undefined, fixes: isDocumentation ? [] : [{ title: 'write a template', sure: closing >= 0, edits: [{ span: walk.span(start, end), newText }] }] }));
  walk.pushAs(StringToken, start, walk.text.slice(start, end));
  walk.continueAt(end);
}

/** `ch == """) {`: what stands behind goes on with the code, and the text ends in this line. */
function isQuotedQuote(walk: TokenWalk, from: number, closing: number): boolean {
  return /^\s*[;,)\]}&|?=]/.test(lineAfter(walk, from)) && (closing < 0 || closing >= from + lineAfter(walk, from).length);
}

/** `"""`: a quote that is the whole text. */
function mendQuotedQuote(walk: TokenWalk, token: IToken): void {
  const quote = token.image.charAt(0);
  const start = token.startOffset;
  walk.report(quoteInText(walk.span(start, start + 3), { quote }, { fixes: [{ title: `write \`\\${quote}\``, sure: false, edits: [{ span: walk.span(start + 1, start + 1), newText: '\\' }] }] }));
  walk.pushAs(StringToken, start, walk.text.slice(start, start + 3));
  walk.continueAt(start + 3);
}

/** `'''` before nothing but the end of a statement: an empty text with a quote too many. */
function mendQuoteTooMany(walk: TokenWalk, token: IToken): void {
  const quote = token.image.charAt(0);
  const end = endOf(token);
  const span = walk.span(end, end + 1);
  walk.report(unclosedString(span, { quote }, { label: 'an empty text has two quotes', fixes: [{ title: 'remove one quote', sure: true, edits: [{ span, newText: '' }] }] }));
  walk.push(token);
  walk.continueAt(end + 1);
}

/** A string without end is taken to end before the brackets and signs that end its line. */
export function mendUnclosedString(walk: TokenWalk, token: IToken): void {
  const { image, startOffset: start } = token;
  if (isInRoute(walk, start)) return;
  const quote = image.charAt(0);
  const smart = image.search(quote === '"' ? /[\u201C\u201D]/ : /[\u2018\u2019]/);
  if (smart > 0) return mendSmartEnd(walk, token, smart, quote);
  const closing = closingOfSeveralLines(walk.text, token);
  if (closing !== null) return mendSeveralLines(walk, start, closing, quote);
  const tail = /[)\]};,\s]*$/.exec(image.slice(1))?.[0] ?? '';
  const end = endOf(token) - tail.length;
  const insertion = walk.span(end, end);
  walk.report(unclosedString(walk.span(start, end), { quote }, { fixes: [{ title: `insert \`${quote}\``, sure: false, edits: [{ span: insertion, newText: quote }] }] }));
  walk.pushAs(StringToken, start, walk.text.slice(start, end));
  for (let at = end; at < endOf(token); at++) {
    const type = signNamed(walk.text.charAt(at));
    if (type !== null) walk.pushAs(type, at, walk.text.charAt(at));
  }
}

/** A text over several lines, which stands between backticks. */
function mendSeveralLines(walk: TokenWalk, start: number, closing: number, quote: string): void {
  const inner = walk.text.slice(start + 1, closing);
  const edits = [
    { span: walk.span(start, start + 1), newText: '`' },
    { span: walk.span(closing, closing + 1), newText: '`' },
  ];
  const isPlain = !inner.includes('`') && !inner.includes('${');
  walk.report(unclosedString(walk.span(start, start + lineAfter(walk, start).length), { quote }, {
    label: 'a text in quotes ends with its line',
    hint: 'a text of several lines stands between backticks',
    fixes: isPlain ? [{ title: 'write a template', sure: true, edits }] : [],
  }));
  walk.pushAs(StringToken, start, walk.text.slice(start, closing + 1));
  walk.continueAt(closing + 1);
}

/** `'b’`: closed by a quote that only looks right. */
function mendSmartEnd(walk: TokenWalk, { image, startOffset: start }: IToken, at: number, quote: string): void {
  const span = walk.span(start + at, start + at + 1);
  const description = 'a typographic quotation mark';
  walk.report(lookAlike(span, { character: image.charAt(at), right: quote, description }, { fixes: [{ title: `write \`${quote}\``, sure: true, edits: [{ span, newText: quote }] }] }));
  walk.pushAs(StringToken, start, image.slice(0, at + 1));
  walk.readAnew(start + at + 1, start + image.length);
}

/** Route lines are prose: `/api/nodes - a node's state`. */
function isInRoute(walk: TokenWalk, offset: number): boolean {
  const lineStart = walk.text.lastIndexOf('\n', offset - 1) + 1;
  return /^\s*\/\w/.test(walk.text.slice(lineStart, offset));
}

/** What stands before an offset in its line. */
function lineBefore(walk: TokenWalk, offset: number): string {
  return walk.text.slice(walk.text.lastIndexOf('\n', offset - 1) + 1, offset);
}
