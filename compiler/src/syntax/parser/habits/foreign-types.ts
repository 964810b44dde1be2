import type { IToken } from 'chevrotain';
import { arrayType, foreignConstruct, tupleExpression } from '../../../diagnostics/catalogue/syntax.ts';
import type { Identifier, TypeNode } from '../../ast.ts';
import { Ampersand, CloseBracket, CloseParen, Colon, Comma, Greater, OpenBracket, Question, Semicolon, Star } from '../../token-types.ts';
import { IdentifierToken, IntToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { typeText } from '../type-text.ts';
import { isLiteralType, literalType } from './literal-types.ts';
import { OF_TYPE } from './tuples.ts';

/** How other languages begin a type: `&T`, `*T`, `[T]`, `[K: V]`, `[]T`, `map[K]V`. Null where it is none of those. */
export function foreignType(p: ParserCore): TypeNode | null {
  if (p.at(Ampersand) || p.at(Star)) return reference(p);
  if (p.at(OpenBracket)) return p.peek(1).tokenType === CloseBracket ? goSlice(p) : bracketed(p);
  if (p.at(Question)) return questionFirst(p);
  if (isLiteralType(p)) return literalType(p);
  if (p.atWord('map') && p.peek(1).tokenType === OpenBracket) return goMap(p);
  return null;
}

/** `&str`, `&mut T`: classes are always passed by reference, and numbers by value. */
function reference(p: ParserCore): TypeNode {
  const at = p.diagnostics.length;
  const { startOffset } = p.token;
  skipReferenceSign(p, 'a type has no such sign');
  const type = p.type();
  const isPlain = type.kind === 'named-type' && type.path.length === 1 && type.args.length === 0;
  const right = typeText(type);
  if (!isPlain || right === type.path[0].name || p.diagnostics.length !== at + 1) return type;
  // `&str` is one mistake, whatever is foreign about it.
  const fixes = [{ title: `write \`${right}\``, sure: true, edits: [{ span: p.span(startOffset, type.end), newText: right }] }];
  p.diagnostics[at] = { ...p.diagnostics[at], fixes };
  return { ...type, path: [{ ...type.path[0], name: right }] };
}

/** `x: inout int`, as in Swift; the next token is the word. */
export function skipInout(p: ParserCore): void {
  const word = p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  p.complainAt(foreignConstruct(p.spanOf(word), { word: 'inout' }, { label: 'an argument is a value', hint: 'a function changes no variable of its caller: let it give back what is new, several values as a `record`', fixes: [{ title: 'remove `inout`', sure: false, edits }] }));
}

/** Takes the `&`, `&mut` or `*` that comes next, and reports it. */
export function skipReferenceSign(p: ParserCore, label: string): void {
  const sign = p.take();
  if (p.atWord('mut')) p.take();
  reportReferenceSign(p, sign, label, p.token.startOffset);
}

/** The `*` of `Node* next`. */
export function skipSignBehindType(p: ParserCore): void {
  const sign = p.take();
  const before = p.text.charAt(sign.startOffset - 1);
  // `Node *next` keeps its space, and `Node * next` one of two.
  const isApart = before === ' ' && p.text.charAt(p.lastEnd) === ' ';
  reportReferenceSign(p, sign, 'a type has no such sign', isApart ? p.lastEnd + 1 : p.lastEnd);
}

function reportReferenceSign(p: ParserCore, sign: IToken, label: string, end: number): void {
  const edits = [{ span: p.span(sign.startOffset, end), newText: '' }];
  p.complainAt(foreignConstruct(p.spanOf(sign), { word: sign.image }, { label, hint: 'objects are passed by reference, and numbers by value: there is nothing to mark', fixes: [{ title: `remove \`${sign.image}\``, sure: true, edits }] }));
}

/** `Node*` and `int&`, as in C and C++, before a name or where the type ends. */
export function isSignBehindType(p: ParserCore): boolean {
  return (p.at(Star) || p.at(Ampersand)) && !p.onNewLine() && isReferenceSign(p, 0);
}

/** Whether the `*` or `&` some tokens from here belongs to the type before it. */
export function isReferenceSign(p: ParserCore, distance: number): boolean {
  const sign = p.peek(distance);
  if (sign.tokenType !== Star && sign.tokenType !== Ampersand) return false;
  const next = p.peek(distance + 1);
  if (next.tokenType !== IdentifierToken) return next.tokenType === Comma || next.tokenType === CloseParen || next.tokenType === Greater;
  // `A & B` is an intersection, as in TypeScript.
  const end = sign.startOffset + 1;
  return !p.hasNewline(end, next.startOffset) && (sign.tokenType === Star || next.startOffset === end || /\S/.test(p.text.charAt(sign.startOffset - 1)));
}

/** `?int`, as in PHP and Zig. */
function questionFirst(p: ParserCore): TypeNode | null {
  const next = p.peek(1);
  if (next.tokenType !== IdentifierToken || next.startOffset !== p.token.startOffset + 1) return null;
  const { startOffset: start } = p.take();
  const inner = p.type();
  const right = `${typeText(inner)}?`;
  const span = p.span(start, p.lastEnd);
  p.complainAt(arrayType(span, { written: p.text.slice(start, p.lastEnd), list: right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  return { kind: 'nullable-type', id: p.id(), start, end: p.lastEnd, inner };
}

/** `[]T`. */
function goSlice(p: ParserCore): TypeNode {
  const { startOffset: start } = p.take();
  p.take();
  return reported(p, start, 'List', [p.type()]);
}

/** `[T]` and `[K: V]`, as in Swift; also `[T; 3]`. */
function bracketed(p: ParserCore): TypeNode {
  const { startOffset: start } = p.take();
  const args = [p.type()];
  if (p.at(Comma)) {
    while (p.skip(Comma)) if (!p.at(CloseBracket)) args.push(p.type());
    p.skip(CloseBracket);
    return tupleType(p, start, args);
  }
  if (p.skip(Colon)) args.push(p.type());
  else if (p.skip(Semicolon) && p.at(IntToken)) p.take();
  p.skip(CloseBracket);
  return reported(p, start, args.length === 2 ? 'Map' : 'List', args);
}

/** `map[K]V`. */
function goMap(p: ParserCore): TypeNode {
  const { startOffset: start } = p.take();
  p.take();
  const key = p.type();
  p.skip(CloseBracket);
  return reported(p, start, 'Map', [key, p.type()]);
}

function reported(p: ParserCore, start: number, name: string, args: readonly TypeNode[]): TypeNode {
  const identifier: Identifier = { kind: 'identifier', id: p.id(), start, end: start, name };
  const type: TypeNode = { kind: 'named-type', id: p.id(), start, end: p.lastEnd, path: [identifier], args };
  const span = p.span(start, p.lastEnd);
  const right = typeText(type);
  p.complainAt(arrayType(span, { written: p.text.slice(start, p.lastEnd), list: right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  return type;
}

/** `(int, String)`, which no arrow follows. */
export function tupleType(p: ParserCore, start: number, members: readonly TypeNode[]): TypeNode {
  const span = p.span(start, p.lastEnd);
  const isPair = members.length === 2;
  const right = `Tuple<${members.map(typeText).join(', ')}>`;
  p.complainAt(
    tupleExpression(span, {}, {
      label: OF_TYPE,
      hint: `declare a \`record\` for values that belong together${isPair ? `, or write \`${right}\`` : ''}; a function type is written \`(int, int) => bool\``,
      fixes: isPair ? [{ title: `write \`${right}\``, sure: false, edits: [{ span, newText: right }] }] : [],
    }),
  );
  return { kind: 'error-type', id: p.id(), start, end: p.lastEnd };
}
