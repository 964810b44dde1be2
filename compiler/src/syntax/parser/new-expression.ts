import type { IToken } from 'chevrotain';
import { arrayType, diamond, expectedName, missingArguments, newArray } from '../../diagnostics/catalogue/syntax.ts';
import type { Argument, ErrorTypeNode, Expression, NamedTypeNode } from '../ast.ts';
import { CloseBrace, CloseBracket, Comma, LessGreater, OpenBrace, OpenBracket, OpenParen, ThisWord } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { isFilling } from './habits/brace-literals.ts';
import { close, list } from './lists.ts';
import { describe, name } from './names.ts';
import { argumentList } from './arguments.ts';
import { isNextStatement } from './recovery.ts';
import { looksLikeType } from './type-text.ts';
import { namedType } from './types.ts';

/** `new Map<String, int>()`. */
export function newExpression(p: ParserCore): Expression {
  const word = p.take();
  const start = word.startOffset;
  if (p.careful && p.at(ThisWord) && !p.onNewLine()) return needlessNew(p, word);
  const type = createdType(p);
  if (p.at(OpenBracket) && !p.onNewLine()) return p.careful && type.kind === 'named-type' && areTypeArguments(p) ? inBrackets(p, start, type) : arrayOf(p, start, type);
  const args = p.at(OpenParen) && !p.endsLine() ? argumentList(p) : p.careful && isFilling(p) ? [] : missing(p, type);
  return { kind: 'new', id: p.id(), start, end: p.lastEnd, type, args };
}

/** Whether `[R](` or `[int, String](` comes next, and nothing but types stands in the brackets. */
function areTypeArguments(p: ParserCore): boolean {
  for (let distance = 1; distance < MOST_TYPE_TOKENS; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === CloseBracket) return distance > 1 && p.peek(distance + 1).tokenType === OpenParen;
    const isType = looksLikeType(image) || image === ',' || image === '<' || image === '>' || image === '?' || image === '.';
    if (!isType) return false;
  }
  return false;
}

const MOST_TYPE_TOKENS = 20;

/** `new Cell[R](f())`, as in Scala. */
function inBrackets(p: ParserCore, start: number, type: NamedTypeNode): Expression {
  const open = p.take();
  const args = list(p, open, CloseBracket, 'type argument', (inner) => inner.type());
  const span = p.span(type.start, p.lastEnd);
  const newText = `${p.text.slice(type.start, type.end)}<${p.text.slice(open.startOffset + 1, p.lastEnd - 1)}>`;
  p.report(arrayType(span, { written: p.text.slice(span.start, span.end), list: newText }, { fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span, newText }] }] }));
  const made = { ...type, end: p.lastEnd, args };
  return { kind: 'new', id: p.id(), start, type: made, args: argumentList(p), end: p.lastEnd };
}

/** `new this.child()` */
function needlessNew(p: ParserCore, word: IToken): Expression {
  const span = p.span(word.startOffset, p.token.startOffset);
  p.complainAt(expectedName(p.spanOf(word), { what: 'a class after `new`', found: '`this`' }, { label: '`new` makes an object of a class, and this is one already', fixes: [{ title: 'remove `new`', sure: false, edits: [{ span, newText: '' }] }] }));
  const { startOffset: start, image } = p.take();
  return { kind: 'this', id: p.id(), start, end: start + image.length };
}

function createdType(p: ParserCore): NamedTypeNode | ErrorTypeNode {
  if (isNextStatement(p)) p.fail(expectedName(p.spanOf(p.tokens[p.index - 1]), { what: 'a class after `new`', found: describe(p.token) }, { label: 'the name of a class is missing behind this' }));
  if (p.at(IdentifierToken)) {
    const type = namedType(p);
    if (p.at(LessGreater)) reportDiamond(p);
    return type;
  }
  if (p.careful && p.at(OpenParen)) return unnamed(p);
  const { start, end } = name(p, 'a class after `new`');
  return { kind: 'error-type', id: p.id(), start, end };
}

/** `new()`, as in C#: the class is that of the place. */
function unnamed(p: ParserCore): ErrorTypeNode {
  const word = p.tokens[p.index - 1];
  p.complainAt(expectedName(p.spanOf(word), { what: 'a class after `new`', found: '`(`' }, { label: 'the name of a class is missing behind this' }));
  return { kind: 'error-type', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** `new ArrayList<>()`, as in Java. */
function reportDiamond(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(diamond(span, {}, { fixes: [{ title: 'remove `<>`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
}

function missing(p: ParserCore, type: NamedTypeNode | ErrorTypeNode): readonly Argument[] {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const written = p.text.slice(type.start, type.end);
  p.complain(missingArguments(p.span(type.start, type.end), { written }, { fixes: [{ title: 'insert `()`', sure: false, edits: [{ span: insertion, newText: '()' }] }] }));
  return [];
}

/** `new int[5]`, as in Java and C#. */
function arrayOf(p: ParserCore, start: number, type: NamedTypeNode | ErrorTypeNode): Expression {
  const open = p.take();
  const size = p.at(CloseBracket) ? '0' : sizeText(p);
  const beside = p.careful && p.skip(Comma) ? sizeText(p) : null;
  close(p, open, CloseBracket);
  const inner = beside ?? (p.careful ? sizeBehind(p) : null);
  if (p.careful && p.at(OpenBrace) && !p.onNewLine()) return listOf(p, start);
  const element = p.text.slice(type.start, type.end);
  const span = p.span(start, p.lastEnd);
  const replacement = inner === null ? `List.filled(${size}, ${zeroOf(element)})` : `List.generate(${size}, (_) => List.filled(${inner}, ${zeroOf(element)}))`;
  p.report(newArray(span, { element }, { fixes: [{ title: `write \`${replacement}\``, sure: false, edits: [{ span, newText: replacement }] }] }));
  return { kind: 'error', id: p.id(), start, end: p.endFrom(start) };
}

/** The second size of `new int[3][4]`. */
function sizeBehind(p: ParserCore): string | null {
  if (!p.at(OpenBracket) || !p.isAdjacent() || p.peek(1).tokenType === CloseBracket) return null;
  const open = p.take();
  const size = sizeText(p);
  close(p, open, CloseBracket);
  return size;
}

/** `new int[]{1, 2}`. */
function listOf(p: ParserCore, start: number): Expression {
  const { startOffset: braceAt } = p.token;
  const element = /^new\s+([^[\s]*)/.exec(p.text.slice(start, braceAt))?.[1] ?? '';
  const elements = list(p, p.take(), CloseBrace, 'element', (inner) => inner.expression());
  const edits = [
    { span: p.span(start, braceAt + 1), newText: '[' },
    { span: p.span(p.lastEnd - 1, p.lastEnd), newText: ']' },
  ];
  p.complainAt(newArray(p.span(start, braceAt), { element }, { label: 'a list is written `[…]`', fixes: [{ title: 'write a list', sure: true, edits }] }));
  return { kind: 'list', id: p.id(), start, end: p.lastEnd, elements };
}

function sizeText(p: ParserCore): string {
  const size = p.expression();
  return p.text.slice(size.start, size.end);
}

function zeroOf(type: string): string {
  if (type === 'int') return '0';
  if (type === 'float') return '0.0';
  if (type === 'bool') return 'false';
  return type === 'String' ? '""' : 'null';
}
