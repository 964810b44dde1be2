import { expectedInstead, expectedStatementEnd, foreignConstruct, mutWord, objectDestructuring } from '../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Annotation, DestructuringStatement, Expression, Identifier, LetStatement, Modifier, TypeNode } from '../ast.ts';
import { CloseBracket, Colon, Comma, ConstWord, Dot, Equals, OpenBrace, OpenBracket, OpenParen, Question, Semicolon, Star } from '../token-types.ts';
import { EndOfFile, IdentifierToken, IntToken, isReservedByTokenIndex } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { delegate, isDelegateAhead } from './habits/lazy-values.ts';
import { lacksColon, reportMissingColon } from './habits/typed-let.ts';
import { isTypedName, readTyped } from './habits/typed-locals.ts';
import { isNameList, nameList } from './habits/name-lists.ts';
import { objectApart } from './habits/object-patterns.ts';
import { lacksValue, missingValue as valueMissing, otherEquals } from './missing-value.ts';
import { describe, name } from './names.ts';
import { endStatement } from './statement-end.ts';
import { looksLikeType } from './type-text.ts';
import { valueType } from './types.ts';

/** `let x = …`, `const [a, ...rest] = xs`; what stands before the word was read already. */
export function letStatement(p: ParserCore, preamble: Preamble): LetStatement | DestructuringStatement {
  const from = p.index;
  const constant = p.take().tokenType === ConstWord;
  if (p.at(OpenBrace)) return objectPattern(p, from, preamble.start, constant);
  if (p.careful && isBlockOfConstants(p)) p.fail(foreignConstruct(p.span(p.tokens[p.index - 1].startOffset, p.token.startOffset + 1), { word: `${p.tokens[p.index - 1].image} ( … )` }, { hint: 'each is declared by itself: `const LIMIT = 10;`; those that count up are the cases of an `enum`' }));
  if (p.at(OpenParen)) p.fail(objectDestructuring(p.spanOf(p.token), { bracket: '(' }, { hint: 'take a list apart with `[a, b]`, a record with its name: `const Tuple(a, b) = pair`', fixes: p.careful ? inBrackets(p) : [] }));
  if (p.at(OpenBracket) || isConstructorPattern(p)) return destructuring(p, from, preamble, constant);
  if (p.careful && isNameList(p)) return unbracketedList(p, from, preamble.start, constant);
  return letDeclaration(p, preamble, constant, from);
}

/** What stands before a declaration's own first word. */
export interface Preamble {
  readonly start: number;
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly Modifier[];
  readonly doc: string | null;
}

export function barePreamble(start: number, doc: string | null): Preamble {
  return { start, annotations: noAnnotations, modifiers: noModifiers, doc };
}

const noAnnotations: readonly Annotation[] = [];
const noModifiers: readonly Modifier[] = [];

/** `const (a, b) = pair`, as in Kotlin: lists, and records of two fields, are taken apart in brackets. */
function inBrackets(p: ParserCore): Fix[] {
  const close = p.closingParenthesis(p.index);
  if (close === null || p.tokens[close + 1]?.tokenType !== Equals || !/^\(\s*\w+(?:\s*,\s*\w+)*\s*$/.test(p.text.slice(p.token.startOffset, p.tokens[close].startOffset))) return [];
  const edits = [{ span: p.spanOf(p.token), newText: '[' }, { span: p.spanOf(p.tokens[close]), newText: ']' }];
  if (p.tokens[close + 2]?.tokenType !== OpenParen) return [{ title: 'write brackets', sure: false, edits }];
  // `(a, b) = (1, 2)`: values in parentheses are a list as well.
  const last = p.closingParenthesis(close + 2);
  if (last === null || !isEnd(p, last + 1)) return [];
  return [{ title: 'write brackets on both sides', sure: false, edits: [...edits, { span: p.spanOf(p.tokens[close + 2]), newText: '[' }, { span: p.spanOf(p.tokens[last]), newText: ']' }] }];
}

/** Whether a statement ends before the token with this index. */
function isEnd(p: ParserCore, index: number): boolean {
  const { tokenType, startOffset } = p.tokens[index];
  return tokenType === Semicolon || tokenType === EndOfFile || p.hasNewline(p.tokens[index - 1].startOffset, startOffset);
}

/** `const (` with a name on the next line, as in Go. */
function isBlockOfConstants(p: ParserCore): boolean {
  const first = p.peek(1);
  return p.at(OpenParen) && first.tokenType === IdentifierToken && p.hasNewline(p.token.startOffset, first.startOffset);
}

function isConstructorPattern(p: ParserCore): boolean {
  if (!p.at(IdentifierToken)) return false;
  const next = p.peek(1).tokenType;
  if (p.careful && next === OpenParen && isValueInParentheses(p)) return false;
  return next === OpenParen || (p.peek(1).image === '.' && p.peek(3).tokenType === OpenParen);
}

/** `const middle (low + high) / 2;`, whose `=` is missing: a pattern is a type, and ends before its `=`. */
function isValueInParentheses(p: ParserCore): boolean {
  const open = p.peek(1);
  const close = p.closingParenthesis(p.index + 1);
  const isApart = open.startOffset > p.token.startOffset + p.token.image.length;
  return isApart && close !== null && /^\p{Ll}/u.test(p.token.image) && p.tokens[close + 1]?.tokenType !== Equals;
}

function destructuring(p: ParserCore, from: number, preamble: Preamble, constant: boolean): DestructuringStatement {
  const first = takenApart(p, preamble.start, constant);
  return { ...first, end: endDeclarations(p, from, preamble, constant, first.end) };
}

/** `[a, b] = value` and `Point(x, y) = value`, without the word before and what ends them. */
function takenApart(p: ParserCore, start: number, constant: boolean): DestructuringStatement {
  const pattern = p.pattern();
  const value = initialValue(p, 'a pattern') ?? missingValue(p);
  return { kind: 'destructuring', id: p.id(), start, end: p.lastEnd, constant, pattern, value };
}

/** `const { x, y } = point`, as in JavaScript. */
function objectPattern(p: ParserCore, from: number, start: number, constant: boolean): DestructuringStatement {
  if (!p.careful) p.panic();
  const { pattern, value } = objectApart(p, constant ? 'const' : 'let', start);
  endStatement(p, from);
  return { kind: 'destructuring', id: p.id(), start, end: p.lastEnd, constant, pattern, value };
}

/** `let first, second = pair`. */
function unbracketedList(p: ParserCore, from: number, start: number, constant: boolean): DestructuringStatement {
  const { pattern, value } = nameList(p);
  endStatement(p, from);
  return { kind: 'destructuring', id: p.id(), start, end: p.lastEnd, constant, pattern, value };
}

/** `name: T = value`, behind `let` or `const`. `from` is the statement's first token, or null where none ends here. */
export function letDeclaration(p: ParserCore, preamble: Preamble, constant: boolean, from: number | null): LetStatement {
  if (p.careful) mutMark(p);
  if (p.careful && !lacksColon(p) && isTypedName(p)) return typedLet(p, preamble, constant, from);
  const declared = name(p, constant ? 'the constant' : 'the variable');
  if (p.careful && p.at(Question) && p.isAdjacent() && p.peek(1).tokenType === Colon) return optionalLet(p, preamble, constant, declared, from);
  const type = p.skip(Colon) || (p.careful && colonIsMissing(p, declared)) ? valueType(p) : null;
  const value = initialValue(p, declared.name === '' ? 'the name' : `\`${declared.name}\``);
  const { start, annotations, modifiers, doc } = preamble;
  const end = p.lastEnd;
  // `let first, second = pair` takes a list apart, without its brackets.
  if (!p.careful && type === null && value === null && p.at(Comma)) p.panic();
  const last = from === null ? p.lastEnd : endDeclarations(p, from, preamble, constant, end);
  return { kind: 'let', id: p.id(), start, end: last, annotations, modifiers, constant, name: declared, type, value, doc };
}

/** `let best?: String = null;`, with the `?` of a parameter in TypeScript. */
function optionalLet(p: ParserCore, { start, annotations, modifiers, doc }: Preamble, constant: boolean, declared: Identifier, from: number | null): LetStatement {
  const mark = p.take();
  p.take();
  const written = valueType(p);
  const insertion = p.span(written.end, written.end);
  p.complainAt(expectedInstead(p.spanOf(mark), { expected: '`:`', where: `after \`${declared.name}\``, found: '`?`' }, {
    label: 'the `?` stands behind the type',
    fixes: [{ title: `write \`${declared.name}: ${p.text.slice(written.start, written.end)}?\``, sure: written.kind === 'named-type', edits: [{ span: p.spanOf(mark), newText: '' }, { span: insertion, newText: '?' }] }],
  }));
  const type: TypeNode = written.kind === 'nullable-type' ? written : { kind: 'nullable-type', id: p.id(), start: written.start, end: written.end, inner: written };
  const value = initialValue(p, `\`${declared.name}\``);
  if (from !== null) endStatement(p, from);
  return { kind: 'let', id: p.id(), start, end: p.lastEnd, annotations, modifiers, constant, name: declared, type, value, doc };
}

/** Reads the others of `let a = 1, b = 2;` and the end of the statement. Gives the end of the first, which ended at `end` without it. */
function endDeclarations(p: ParserCore, from: number, preamble: Preamble, constant: boolean, end: number): number {
  const also = p.at(Comma) && declaresMore(p) ? moreDeclarations(p, preamble, constant) : [];
  endStatement(p, from);
  const last = also.pop();
  if (!last) return p.lastEnd;
  // The `;` is the last one's.
  p.declaredAlso = [...also, { ...last, end: p.lastEnd }];
  return end;
}

function initialValue(p: ParserCore, after: string): Expression | null {
  if (p.careful && isDelegateAhead(p)) return delegate(p, 'variable');
  if (p.skip(Equals)) return p.careful && lacksValue(p) ? valueMissing(p) : withoutDecimalComma(p, p.expression());
  if (otherEquals(p, `after ${after}`)) return p.expression();
  return p.careful ? valueWithoutEquals(p, after) : null;
}

/** `let total = 0,5;`: takes the comma that stands for a decimal point. */
function withoutDecimalComma(p: ParserCore, value: Expression): Expression {
  const digits = p.peek(1);
  if (value.kind !== 'int' || !p.at(Comma) || !p.isAdjacent() || digits.tokenType !== IntToken || digits.startOffset !== p.token.startOffset + 1) return value;
  const span = p.spanOf(p.token);
  p.complain(expectedStatementEnd(span, { found: '`,`' }, { label: 'the decimals of a number stand behind a point', fixes: [{ title: 'write `.`', sure: true, edits: [{ span, newText: '.' }] }] }));
  p.take();
  p.take();
  return { kind: 'float', id: p.id(), start: value.start, end: p.lastEnd, value: Number(p.text.slice(value.start, p.lastEnd).replace(',', '.')) };
}

/** `let x 5`: a value in the same line. */
function valueWithoutEquals(p: ParserCore, after: string): Expression | null {
  if (p.onNewLine() || !/^[\w"'\x60[(]/.test(p.token.image) || (isReservedByTokenIndex[p.token.tokenTypeIdx] && !beginsValue.test(p.token.image)) || p.lastEnd === p.token.startOffset) return null;
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complain(expectedInstead(p.spanOf(p.token), { expected: '`=`', where: `after ${after}`, found: describe(p.token) }, { fixes: [{ title: 'insert `=`', sure: true, edits: [{ span: insertion, newText: ' =' }] }] }));
  return p.expression();
}

/** The reserved words that a value begins with. */
const beginsValue = /^(?:this|super|new|true|false|null|await|spawn)$/;

function missingValue(p: ParserCore): Expression {
  p.complain(expectedInstead(p.spanOf(p.token), { expected: '`=`', where: 'after a pattern, to say what it takes apart', found: describe(p.token) }));
  return { kind: 'error', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** `let int x = 5`. */
function typedLet(p: ParserCore, { start, annotations, modifiers, doc }: Preamble, constant: boolean, from: number | null): LetStatement {
  const typed = readTyped(p, constant ? 'const' : 'let', p.tokens[p.index - 1].startOffset);
  if (from !== null) endStatement(p, from);
  return { kind: 'let', id: p.id(), start, end: p.lastEnd, annotations, modifiers, constant, ...typed, doc };
}

/** `let mut x`. */
function mutMark(p: ParserCore): void {
  const word = p.token;
  const next = p.peek(1);
  if (!p.atWord('mut') || next.tokenType !== IdentifierToken || p.hasNewline(word.startOffset, next.startOffset)) return;
  const edits = [{ span: p.span(word.startOffset, next.startOffset), newText: '' }];
  p.complain(mutWord(p.spanOf(word), {}, { fixes: [{ title: 'remove `mut`', sure: true, edits }] }));
  p.take();
}

/** `let x int`, as in Go. */
function colonIsMissing(p: ParserCore, declared: Identifier): boolean {
  const isSlice = p.at(OpenBracket) && p.peek(1).tokenType === CloseBracket && p.peek(2).tokenType === IdentifierToken && p.peek(2).startOffset === p.peek(1).startOffset + 1;
  const isPointer = p.at(Star) && p.peek(1).tokenType === IdentifierToken && looksLikeType(p.peek(1).image);
  // `const all List.of(1);` lacks its `=`.
  const isMember = p.peek(1).tokenType === Dot && p.peek(3).tokenType === OpenParen;
  if (p.onNewLine() || isMember || !(isSlice || isPointer || (p.at(IdentifierToken) && looksLikeType(p.token.image)))) return false;
  reportMissingColon(p, declared.name);
  return true;
}

/** A comma before what takes a value apart. */
function takesApart(p: ParserCore): boolean {
  return p.peek(1).tokenType === OpenBracket || (p.peek(2).tokenType === OpenParen && /^[A-Z]/.test(p.peek(1).image));
}

/** A comma before a pattern, or before a name that has a type, a value or nothing behind it; any other is a mistake of another kind. */
function declaresMore(p: ParserCore): boolean {
  return takesApart(p) || declaresAnother(p);
}

/** A comma before a name that has a type, a value or nothing behind it. */
export function declaresAnother(p: ParserCore): boolean {
  const next = p.peek(1);
  const behind = p.peek(2);
  if (p.careful && next.tokenType === Equals) return true;
  if (next.tokenType !== IdentifierToken) return false;
  return /^(?:[=:,;}]|)$/.test(behind.image) || p.hasNewline(next.startOffset, behind.startOffset);
}

/** What `let a = 1, b = 2` declares behind the first: statements of their own, with the same words in front. */
function moreDeclarations(p: ParserCore, { modifiers }: Preamble, constant: boolean): (LetStatement | DestructuringStatement)[] {
  const declared: (LetStatement | DestructuringStatement)[] = [];
  while (p.at(Comma) && (declared.length === 0 || declaresMore(p))) {
    const isApart = takesApart(p);
    const { startOffset: start } = p.take();
    const own = modifiers.map((modifier) => ({ ...modifier, id: p.id(), start, end: start }));
    declared.push(isApart ? takenApart(p, start, constant) : letDeclaration(p, { ...barePreamble(start, null), modifiers: own }, constant, null));
  }
  return declared;
}
