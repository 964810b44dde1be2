import { optionalParameter, parameterOrder, parameterType, restParameter } from '../../diagnostics/catalogue/syntax.ts';
import type { Annotation, Parameter, TypeNode } from '../ast.ts';
import { At, CloseParen, Colon, ColonEquals, Comma, Dot, Ellipsis, Equals, LetWord, Question, ThisWord, ConstWord } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import { annotations } from './annotations.ts';
import type { ParserCore } from './core.ts';
import { list } from './lists.ts';
import { describe, identifierOf, name } from './names.ts';
import { looksLikeType, typeText } from './type-text.ts';
import { declaredType } from './types.ts';

/** Whose parameters: those of a lambda may leave their types out, those of a constructor may be `this.x`. */
export type ParameterOwner = 'function' | 'constructor' | 'record' | 'case' | 'lambda';

const noAnnotations: readonly Annotation[] = [];

/** `(a: int, b: int = 2)`; the next token is the `(`. */
export function parameters(p: ParserCore, owner: ParameterOwner): readonly Parameter[] {
  return list(p, p.take(), CloseParen, owner === 'record' || owner === 'case' ? 'field' : 'parameter', (inner) => parameter(inner, owner));
}

export function parameter(p: ParserCore, owner: ParameterOwner): Parameter {
  const start = p.token.startOffset;
  const marks = p.at(At) ? annotations(p) : noAnnotations;
  if (p.at(ThisWord)) return fieldParameter(p, start, marks);
  if (p.at(Ellipsis)) reportRest(p);
  if (p.at(LetWord) || p.at(ConstWord) || (p.careful && isForeignWord(p))) reportLet(p);
  if (isTypeFirst(p)) return typeFirst(p, start, marks);
  const parameterName = name(p, owner === 'record' || owner === 'case' ? 'a field' : 'a parameter');
  const type = parameterTypeOf(p, owner, parameterName.name);
  const value = p.skip(Equals) ? p.expression() : null;
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: marks, name: parameterName, type, value, assignsField: false };
}

/** `this.x` in a constructor: assigns the field. */
function fieldParameter(p: ParserCore, start: number, marks: readonly Annotation[]): Parameter {
  p.take();
  p.skip(Dot);
  const field = name(p, 'the field after `this.`');
  const type = p.skip(Colon) ? declaredType(p) : null;
  const value = p.skip(Equals) ? p.expression() : null;
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: marks, name: field, type, value, assignsField: true };
}

function parameterTypeOf(p: ParserCore, owner: ParameterOwner, parameterName: string): TypeNode | null {
  if (p.at(Question) && p.peek(1).tokenType === Colon) return optionalType(p);
  if (p.skip(Colon)) return declaredType(p);
  if (owner === 'lambda') return null;
  const isEnd = p.at(Comma) || p.at(CloseParen) || p.at(Equals) || p.at(ColonEquals);
  p.complain(
    parameterType(p.span(p.lastEnd - parameterName.length, p.lastEnd), { name: parameterName }, { hint: isEnd ? undefined : `found ${describe(p.token)} instead of \`:\`` }),
  );
  return { kind: 'error-type', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** `x?: int`, as in TypeScript. */
function optionalType(p: ParserCore): TypeNode {
  const question = p.take();
  p.take();
  const type = declaredType(p);
  const edits = [{ span: p.spanOf(question), newText: '' }];
  const isNullable = type.kind === 'nullable-type';
  edits.push({ span: p.span(type.end, type.end), newText: isNullable ? ' = null' : '? = null' });
  p.report(optionalParameter(p.spanOf(question), {}, { fixes: [{ title: 'make it nullable, with a default', sure: true, edits }] }));
  return type;
}

function reportRest(p: ParserCore): void {
  const { startOffset } = p.take();
  p.report(restParameter(p.span(startOffset, p.lastEnd), {}, { hint: 'take a `List<T>`, and call it with `[a, b, c]`' }));
}

/** `val x: Int`, `final x: int`. */
function isForeignWord(p: ParserCore): boolean {
  return foreignWords.has(p.token.image) && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === Colon;
}

const foreignWords: ReadonlySet<string> = new Set(['val', 'var', 'final', 'readonly', 'mut', 'public']);

function reportLet(p: ParserCore): void {
  const word = p.take();
  const span = p.span(word.startOffset, p.token.startOffset);
  p.report(parameterOrder(p.spanOf(word), { mended: `without \`${word.image}\`` }, { label: 'a parameter needs no such word', fixes: [{ title: `remove \`${word.image}\``, sure: true, edits: [{ span, newText: '' }] }] }));
}

/** `int x`, as in Java and C: two names in a row, or a generic type and a name. */
function isTypeFirst(p: ParserCore): boolean {
  if (!p.careful || !p.at(IdentifierToken)) return false;
  const next = p.peek(1);
  if (next.tokenType === IdentifierToken) return true;
  if (next.image !== '<' && next.image !== '[') return false;
  for (let distance = 2; distance < 40; distance++) {
    const { image, tokenType } = p.peek(distance);
    if (image === ')' || image === ':' || image === '') return false;
    if ((image === '>' || image === ']') && p.peek(distance + 1).tokenType === IdentifierToken) return true;
    if (tokenType === Equals) return false;
  }
  return false;
}

function typeFirst(p: ParserCore, start: number, marks: readonly Annotation[]): Parameter {
  // `reason String`, as in Go, only lacks its colon.
  const isNameFirst = !looksLikeType(p.token.image) && looksLikeType(p.peek(1).image);
  const before = p.diagnostics.length;
  const goName = isNameFirst ? identifierOf(p, p.take()) : null;
  const from = goName?.start ?? p.token.startOffset;
  const type = p.type();
  const parameterName = goName ?? identifierOf(p, p.take());
  // What is foreign about the type is mended with the order.
  p.diagnostics.length = before;
  const mended = `${parameterName.name}: ${typeText(type)}`;
  const span = p.span(from, p.lastEnd);
  p.report(parameterOrder(span, { mended: `\`${mended}\`` }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  const value = p.skip(Equals) ? p.expression() : null;
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: marks, name: parameterName, type, value, assignsField: false };
}
