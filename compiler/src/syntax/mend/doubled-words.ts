import type { IToken } from 'chevrotain';
import { doubledWord } from '../../diagnostics/catalogue/syntax.ts';
import { Minus, MinusMinus, Plus, PlusPlus } from '../token-types.ts';
import { IdentifierToken, indexOf, isReservedByTokenIndex, StringToken } from '../tokens.ts';
import { endOf, type TokenWalk } from './token-walk.ts';

/** Names that are also words of the language: `type type = …` may be meant. */
const contextual: ReadonlySet<string> = new Set(['abstract', 'constructor', 'enum', 'extern', 'final', 'match', 'override', 'public', 'record', 'spawn', 'type', 'within', 'is', '_']);

/** Words that may follow themselves, and modifiers, which are told of as such. */
const repeatable: ReadonlySet<string> = new Set(['await', 'throw', 'private', 'protected', 'static', 'func', 'this', 'super', 'null', 'true', 'false']);

const signs: ReadonlySet<string> = new Set([':', '=>', '=', '==', '!=', '<=', '>=', '&&', '||', '??', '+=', '-=']);

/** Whether a token says again, in the same line, what the one before it said: no program can mean that. */
export function isDoubled(walk: TokenWalk, token: IToken): boolean {
  const before = walk.result.at(-1);
  if (before?.image !== token.image || before.tokenType !== token.tokenType || (endOf(before) === token.startOffset && !isText(token) && !isComparison(token))) return false;
  if (token.tokenType === IdentifierToken ? contextual.has(token.image) && !isTestTwice(walk, token) && !isHeadTwice(walk, token) : isReservedByTokenIndex[indexOf(token.tokenType)] ? repeatable.has(token.image) && !isObjectTwice(walk, token) : !signs.has(token.image) && !isText(token)) return false;
  return !walk.text.slice(endOf(before), token.startOffset).includes('\n') && walk.text.slice(endOf(before), token.startOffset).trim() === '';
}

/** `a <=<= b`: no sign consists of two of these. */
function isComparison({ image }: IToken): boolean {
  return image === '<=' || image === '>=' || image === '!=' || image === '&&' || image === '||';
}

/** Nothing but another text can begin where one ends; the empty one is a quote in other languages. */
function isText({ tokenType, image }: IToken): boolean {
  return tokenType === StringToken && image.length > 2;
}

/** `x is is Circle` */
function isTestTwice({ result }: TokenWalk, { image }: IToken): boolean {
  const operand = result.at(-2);
  return image === 'is' && operand !== undefined && /^(?:[)\]]|[A-Za-z_]\w*)$/.test(operand.image) && !isReservedByTokenIndex[indexOf(operand.tokenType)];
}

/** `constructor constructor(n: int) {`, `match match (x) {`, `record record Point(…)` */
function isHeadTwice(walk: TokenWalk, { image }: IToken): boolean {
  if (image === 'record' || image === 'enum') return walk.ahead().tokenType === IdentifierToken;
  return (image === 'constructor' || image === 'match') && walk.ahead().image === '(';
}

/** `this this.size`: what lacks a comma before it hardly goes on with a point. */
function isObjectTwice(walk: TokenWalk, { image }: IToken): boolean {
  return (image === 'this' || image === 'super') && walk.ahead().image === '.';
}

/** Reports the second of two, and leaves it out. */
export function mendDoubled(walk: TokenWalk, token: IToken): void {
  const start = endOf(walk.result[walk.result.length - 1]);
  const span = walk.span(token.startOffset, endOf(token));
  const fixes = [{ title: `remove one \`${token.image}\``, sure: true, edits: [{ span: walk.span(start, endOf(token)), newText: '' }] }];
  walk.report(doubledWord(span, { word: token.image }, { fixes }));
}

const OPERAND_END = /^(?:[)\]]|[\w$]+)$/;
const OPERAND_START = /^(?:["'`(]|[\w$]+$)/;

/** `a -- b`: a sign that stands twice between two operands of a line. */
export function isDoubledSign(walk: TokenWalk, { tokenType, startOffset, image }: IToken): boolean {
  if (tokenType !== PlusPlus && tokenType !== MinusMinus) return false;
  const before = walk.result.at(-1);
  const behind = walk.ahead();
  if (before === undefined || isWord(before) || isWord(behind) || !OPERAND_END.test(before.image) || !OPERAND_START.test(behind.image)) return false;
  // With a space before it only, it belongs to what follows: `i < 3 ++i` lacks a `;`.
  if (endOf(before) < startOffset && behind.startOffset === startOffset + image.length) return false;
  return !walk.text.slice(endOf(before), startOffset).includes('\n') && !walk.text.slice(startOffset + image.length, behind.startOffset).includes('\n');
}

function isWord({ tokenType }: IToken): boolean {
  return isReservedByTokenIndex[indexOf(tokenType)];
}

/** Reports the second sign, and goes on with one. */
export function mendDoubledSign(walk: TokenWalk, { tokenType, startOffset, image }: IToken): void {
  const span = walk.span(startOffset, startOffset + image.length);
  const sign = image.slice(1);
  walk.report(doubledWord(span, { word: sign }, { label: `one \`${sign}\` is enough`, fixes: [{ title: `write \`${sign}\``, sure: true, edits: [{ span, newText: sign }] }] }));
  walk.pushAs(tokenType === PlusPlus ? Plus : Minus, startOffset, sign);
}
