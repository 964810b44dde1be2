import type { IToken } from 'chevrotain';
import type { Span } from '../../base/source.ts';
import { expectedName, foreignKeyword, optionalParameter, parameterOrder, parameterType, restDefault } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Annotation, Expression, Parameter, TypeNode } from '../ast.ts';
import { Ampersand, At, CloseBracket, CloseParen, Colon, ColonEquals, Comma, Dot, Ellipsis, Equals, LetWord, OpenBracket, OpenParen, Question, ThisWord, ConstWord } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import { builtInName, foreignTypes } from '../foreign-types.ts';
import { annotations } from './annotations.ts';
import type { ParserCore } from './core.ts';
import { list } from './lists.ts';
import { fieldMaker, makesField } from './habits/field-parameters.ts';
import { joinRepeated } from './habits/joined.ts';
import { isReferenceSign } from './habits/foreign-types.ts';
import { dotsBehindField, dotsBehindType, foreignRest, isForeignRest, reportMisplacedRest } from './habits/rest-parameters.ts';
import { patternParameter, startsPattern } from './habits/pattern-parameters.ts';
import { lacksEquals, otherEquals } from './missing-value.ts';
import { describe, identifierOf, isWord, looseName, name } from './names.ts';
import { looksLikeType, typeText } from './type-text.ts';
import { valueType } from './types.ts';

/** Whose parameters: those of a lambda may leave their types out, those of a constructor may be `this.x`. */
export type ParameterOwner = 'function' | 'constructor' | 'record' | 'case' | 'lambda';

const noAnnotations: readonly Annotation[] = [];

/** `(a: int, b: int = 2)`; the next token is the `(`. */
export function parameters(p: ParserCore, owner: ParameterOwner): readonly Parameter[] {
  const open = p.take();
  if (p.careful && p.at(OpenParen)) openedTwice(p);
  const at = p.diagnostics.length;
  const read = list(p, open, CloseParen, owner === 'record' || owner === 'case' ? 'field' : 'parameter', (inner) => parameter(inner, owner));
  if (!p.careful) return read.some(({ rest }) => rest) ? checkedRest(p, owner, read) : read;
  checkedRest(p, owner, read);
  joinNameless(p, at);
  joinUntyped(p, at);
  return read.filter((each) => !isSelf(each));
}

function checkedRest(p: ParserCore, owner: ParameterOwner, read: readonly Parameter[]): readonly Parameter[] {
  reportMisplacedRest(p, read, owner === 'function' || owner === 'constructor');
  return read;
}

const TYPELESS = 'a type is missing behind this';

/** `def add(a, b):`: that the parameters of one list have no types is one mistake; `at` is where what was said of them begins. */
function joinUntyped(p: ParserCore, at: number): void {
  const [first, ...others] = p.diagnostics.slice(at).filter(({ code, primary }) => code === parameterType.code && primary.text === TYPELESS);
  if (first === undefined || others.length === 0) return;
  const nameOf = ({ primary: { span } }: Diagnostic): string => p.text.slice(span.start, span.end);
  const secondary = [...first.secondary, ...others.map(({ primary: { span } }) => ({ span, text: 'and behind this' }))];
  const fixes = [first, ...others].every((each) => each.fixes.length > 0) ? [{ title: 'write `this.`', sure: false, edits: [first, ...others].flatMap((each) => each.fixes[0].edits) }] : [];
  const whole = parameterType(first.primary.span, { name: nameOf(first), others: others.map(nameOf) }, { hint: first.hint?.replace('what it takes', 'what each takes'), secondary, fixes });
  p.diagnostics = p.diagnostics.filter((each) => !others.includes(each)).map((each) => (each === first ? whole : each));
}

/** `Done(Job, int)`: the names of one list, or of the cases of one enum, are one mistake; `at` is where what was said of them begins. */
export function joinNameless(p: ParserCore, at: number): void {
  joinRepeated(p, at, ({ code, primary }) => code === expectedName.code && primary.text.startsWith(NAMELESS), 'and before this');
}

/** `func f((a: int) {` */
function openedTwice(p: ParserCore): void {
  const span = p.span(p.token.startOffset, p.peek(1).startOffset);
  p.complain(expectedName(p.spanOf(p.token), { what: 'a parameter', found: '`(`' }, { label: 'one `(` is enough', fixes: [{ title: 'remove it', sure: false, edits: [{ span, newText: '' }] }] }));
  p.take();
}

/** The `self` of Python and Rust was reported, and is no parameter. */
function isSelf({ name, type }: Parameter): boolean {
  return (name.name === 'self' || name.name === 'this') && type?.kind === 'error-type';
}

export function parameter(p: ParserCore, owner: ParameterOwner): Parameter {
  const start = p.token.startOffset;
  const marks = p.at(At) ? annotations(p) : noAnnotations;
  if (p.careful && owner === 'constructor' && p.atWord('self') && p.peek(1).tokenType === Dot) selfOfField(p);
  if (p.careful && owner === 'constructor' && p.at(Dot)) reportThisMissing(p);
  if (p.at(ThisWord) || (p.careful && owner === 'constructor' && p.at(Dot))) return fieldParameter(p, start, marks);
  if (p.at(Ellipsis)) return restParameter(p, owner, start, marks);
  if (p.careful && isForeignRest(p)) return foreignRest(p);
  if (p.careful && owner === 'constructor' && makesField(p)) return fieldMaker(p);
  while (p.at(LetWord) || p.at(ConstWord) || (p.careful && isForeignWord(p))) reportLet(p, owner);
  if (p.careful && isLabel(p)) reportLabel(p);
  if (p.careful && p.at(Ampersand)) takeSelfSign(p);
  if (p.careful && startsPattern(p)) return patternParameter(p, owner === 'function' || owner === 'constructor');
  if (isTypeFirst(p)) return typeFirst(p, start, marks);
  if (p.careful && (owner === 'case' || owner === 'record') && isBareType(p)) return namelessField(p, start);
  const parameterName = owner === 'record' || owner === 'case' ? looseName(p, 'a field') : name(p, 'a parameter');
  const isOptional = p.at(Question) && p.peek(1).tokenType === Colon;
  const type = parameterTypeOf(p, owner, parameterName.name);
  if (p.careful && p.at(Ellipsis)) dotsBehindType(p, start, parameterName.name, type);
  const value = p.skip(Equals) || (p.careful && (otherEquals(p, 'before the default of a parameter') || lacksEquals(p, 'before the default of a parameter'))) ? p.expression() : isOptional && p.at(CloseParen) ? absent(p) : null;
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: marks, name: parameterName, type, value, assignsField: false, rest: false };
}

/** The default of `x?: int`. */
function absent(p: ParserCore): Expression {
  return { kind: 'null', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** `this.x` in a constructor: assigns the field. */
function fieldParameter(p: ParserCore, start: number, marks: readonly Annotation[]): Parameter {
  p.take();
  p.skip(Dot);
  const field = looseName(p, 'the field after `this.`');
  const isRest = p.careful && p.at(Ellipsis) && dotsBehindField(p, start, field.name);
  const type = p.skip(Colon) ? valueType(p) : null;
  const value = p.skip(Equals) ? p.expression() : null;
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: marks, name: field, type, value, assignsField: true, rest: isRest };
}

/** `constructor(.energy)` */
function reportThisMissing(p: ParserCore): void {
  const { startOffset } = p.token;
  p.complain(expectedName(p.spanOf(p.token), { what: 'a parameter', found: '`.`' }, { label: '`this` is missing before this', fixes: [{ title: 'insert `this`', sure: true, edits: [{ span: p.span(startOffset, startOffset), newText: 'this' }] }] }));
}

/** `constructor(self.energy)` */
function selfOfField(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: 'self', right: 'this' }, { fixes: [{ title: 'write `this`', sure: true, edits: [{ span, newText: 'this' }] }] }));
  p.substitute('this');
}

function parameterTypeOf(p: ParserCore, owner: ParameterOwner, parameterName: string): TypeNode | null {
  if (p.at(Question) && p.peek(1).tokenType === Colon) return optionalType(p);
  if (p.skip(Colon)) return valueType(p);
  if (owner === 'lambda') return null;
  const shared = p.careful ? sharedType(p, parameterName) : null;
  if (shared !== null) return shared;
  if (parameterName !== '') reportMissingType(p, owner, parameterName);
  return { kind: 'error-type', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** The `int` of `a, b int`, as in Go, for the first of them; null where they share none. */
function sharedType(p: ParserCore, name: string): TypeNode | null {
  let distance = 0;
  while (p.peek(distance).tokenType === Comma && p.peek(distance + 1).tokenType === IdentifierToken) distance += 2;
  const type = p.peek(distance);
  const behind = p.peek(distance + 1).tokenType;
  if (distance === 0 || type.tokenType !== IdentifierToken || (behind !== Comma && behind !== CloseParen)) return null;
  const written = builtInName(type.image);
  const span = p.span(p.lastEnd - name.length, p.lastEnd);
  const mended = `${name}: ${written}`;
  p.complainAt(parameterOrder(span, { mended: `\`${mended}\`` }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  const { end } = span;
  return { kind: 'named-type', id: p.id(), start: end, end, path: [{ kind: 'identifier', id: p.id(), start: end, end, name: written }], args: [] };
}

function reportMissingType(p: ParserCore, owner: ParameterOwner, name: string): void {
  const span = p.span(p.lastEnd - name.length, p.lastEnd);
  if (name === 'self' || name === 'this') return reportSelf(p, span, name);
  const isRest = p.text.slice(span.start - 3, span.start) === '...';
  const isEnd = p.at(Comma) || p.at(CloseParen) || p.at(Equals) || p.at(ColonEquals);
  const isField = owner === 'constructor' && isEnd && !isRest && EMPTY_BODY.test(p.text.slice(p.lastEnd, p.lastEnd + LONGEST_HEAD));
  // `thistotal` lacks its point.
  const field = owner === 'constructor' ? (/^this(\w+)$/.exec(name)?.[1] ?? name) : name;
  const isAssigning = isField || field !== name;
  const fixes = isAssigning ? [{ title: `write \`this.${field}\``, sure: false, edits: [{ span, newText: `this.${field}` }] }] : [];
  p.complain(parameterType(span, { name }, { fixes, hint: isAssigning ? `say what it takes, as in \`${name}: int\`; \`this.${field}\` assigns the field of that name` : isEnd ? `say what it takes, as in \`${isRest ? `...${name}: List<int>` : `${name}: int`}\`` : `found ${describe(p.token)} instead of \`:\`` }));
}

/** Nothing in the body of the constructor uses the parameter. */
const EMPTY_BODY = /^[^(){}]*\)\s*\{\s*\}/;
const LONGEST_HEAD = 300;

/** The `&` or `&mut` of `&self`, which is reported with it. */
function takeSelfSign(p: ParserCore): void {
  const distance = p.peek(1).image === 'mut' ? 2 : 1;
  if (p.peek(distance).image !== 'self') return;
  for (let i = 0; i < distance; i++) p.take();
}

/** `self`, as in Python, and `&self`, as in Rust. */
function reportSelf(p: ParserCore, span: Span, name: string): void {
  const [sign] = /&(?:mut\s+)?$/.exec(p.text.slice(Math.max(0, span.start - 20), span.start)) ?? [''];
  const edits = [{ span: p.span(span.start - sign.length, p.at(Comma) ? p.peek(1).startOffset : span.end), newText: '' }];
  if (name === 'self') p.selfEdits = edits;
  p.complain(parameterType(span, { name }, { label: '`this` is there without being declared', fixes: [{ title: `remove \`${name}\``, sure: true, edits }] }));
}

/** `x?: int`, as in TypeScript. */
function optionalType(p: ParserCore): TypeNode {
  const question = p.take();
  p.take();
  const type = valueType(p);
  const edits = [{ span: p.spanOf(question), newText: '' }];
  const isNullable = type.kind === 'nullable-type';
  edits.push({ span: p.span(type.end, type.end), newText: isNullable ? ' = null' : '? = null' });
  p.report(optionalParameter(p.spanOf(question), {}, { fixes: [{ title: 'make it nullable, with a default', sure: p.at(CloseParen), edits }] }));
  return isNullable ? type : { kind: 'nullable-type', id: p.id(), start: type.start, end: type.end, inner: type };
}

/** `...xs: List<int>`, `...this.xs`. */
function restParameter(p: ParserCore, owner: ParameterOwner, start: number, marks: readonly Annotation[]): Parameter {
  p.take();
  if (p.at(ThisWord)) return { ...fieldParameter(p, start, marks), rest: true };
  const parameterName = name(p, 'a parameter');
  const type = parameterTypeOf(p, owner, parameterName.name);
  if (p.at(Equals)) defaultOfRest(p);
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: marks, name: parameterName, type, value: null, assignsField: false, rest: true };
}

/** Takes the default of a parameter that is an empty List without arguments. */
function defaultOfRest(p: ParserCore): void {
  const start = p.lastEnd;
  p.take();
  p.expression();
  const span = p.span(start, p.lastEnd);
  p.complainAt(restDefault(span, {}, { fixes: [{ title: 'remove the default', sure: true, edits: [{ span, newText: '' }] }] }));
}

/** `val x: Int`, `final x: int`, `ref int x`. */
function isForeignWord(p: ParserCore): boolean {
  return foreignWords.has(p.token.image) && isWord(p.peek(1)) && (p.peek(2).tokenType === Colon || isWord(p.peek(2)));
}

const foreignWords: ReadonlySet<string> = new Set(['val', 'var', 'final', 'readonly', 'mut', 'public', 'private', 'protected', 'ref', 'out', 'inout', 'const']);

/** What TypeScript and Kotlin make fields of by these words is `this.x` here. */
const fieldWords: ReadonlySet<string> = new Set(['val', 'var', 'readonly', 'public', 'private', 'protected']);

function reportLet(p: ParserCore, owner: ParameterOwner): void {
  const word = p.take();
  const span = p.span(word.startOffset, p.token.startOffset);
  const makesField = owner === 'constructor' && fieldWords.has(word.image);
  const hint = makesField ? 'a field is declared in the body of the class; `this.x` as a parameter assigns it' : undefined;
  p.report(parameterOrder(p.spanOf(word), { mended: `without \`${word.image}\`` }, { label: 'a parameter needs no such word', hint, fixes: [{ title: `remove \`${word.image}\``, sure: !makesField, edits: [{ span, newText: '' }] }] }));
}

/** `_ x: int` and `with x: int`, as in Swift. */
function isLabel(p: ParserCore): boolean {
  return p.at(IdentifierToken) && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === Colon;
}

function reportLabel(p: ParserCore): void {
  const label = p.take();
  const edits = [{ span: p.span(label.startOffset, p.token.startOffset), newText: '' }];
  p.report(parameterOrder(p.spanOf(label), { mended: `without \`${label.image}\`` }, { label: 'a parameter has one name', fixes: [{ title: `remove \`${label.image}\``, sure: true, edits }] }));
}

/** `Circle(float)`: a field of a case or record that is only its type. */
function isBareType(p: ParserCore): boolean {
  if (!p.at(IdentifierToken) || !looksLikeType(p.token.image)) return false;
  const next = p.peek(1);
  return next.tokenType === Comma || next.tokenType === CloseParen || next.image === '<' || next.tokenType === Question;
}

const NAMELESS = 'a name is missing before this';

function namelessField(p: ParserCore, start: number): Parameter {
  const type = p.type();
  const written = p.text.slice(type.start, type.end);
  p.complainAt(expectedName(p.span(type.start, type.end), { what: 'a field', found: `the type \`${written}\`` }, { label: `${NAMELESS}: \`name: ${written}\`` }));
  // What is wrong with the type itself is seen when the field has a name.
  const unknown: TypeNode = { kind: 'error-type', id: p.id(), start: type.start, end: type.end };
  return { kind: 'parameter', id: p.id(), start, end: p.lastEnd, annotations: noAnnotations, name: p.missingName(), type: unknown, value: null, assignsField: false, rest: false };
}

/** `int x`, as in Java and C: two names in a row, or a generic type and a name. */
function isTypeFirst(p: ParserCore): boolean {
  if (!p.careful || !p.at(IdentifierToken)) return false;
  const next = p.peek(1);
  if (next.tokenType === IdentifierToken || (isReferenceSign(p, 1) && p.peek(2).tokenType === IdentifierToken)) return true;
  if (next.tokenType === Question && p.peek(2).tokenType === IdentifierToken) return true;
  if (next.image !== '<' && next.image !== '[') return false;
  for (let distance = 2; distance < 40; distance++) {
    const { image, tokenType } = p.peek(distance);
    if (image === ')' || image === ':' || image === '') return false;
    if ((image === '>' || image === ']') && p.peek(distance + 1).tokenType === IdentifierToken) return true;
    if (tokenType === Equals) return false;
  }
  return false;
}

function isTypeWord({ image }: IToken): boolean {
  return looksLikeType(image) || foreignTypes.has(image);
}

/** `reason String`, `samples []float` and `ages map[string]int`, as in Go. */
function isNameFirst(p: ParserCore): boolean {
  const isList = p.peek(1).tokenType === OpenBracket && p.peek(2).tokenType === CloseBracket;
  const isMap = p.peek(1).image === 'map' && p.peek(2).tokenType === OpenBracket;
  return !isTypeWord(p.token) && (isMap || isTypeWord(p.peek(isList ? 3 : 1)));
}

function typeFirst(p: ParserCore, start: number, marks: readonly Annotation[]): Parameter {
  const before = p.diagnostics.length;
  const goName = isNameFirst(p) ? identifierOf(p, p.take()) : null;
  const from = goName?.start ?? p.token.startOffset;
  // Two small words, as in `(a  b) => …`, may be two parameters.
  const isType = isTypeWord(p.token) || p.at(OpenBracket);
  const type = p.type();
  const parameterName = goName ?? identifierOf(p, p.take());
  // What is foreign about the type is mended with the order.
  p.diagnostics.length = before;
  const mended = `${parameterName.name}: ${typeText(type)}`;
  const span = p.span(from, p.lastEnd);
  const onlyLacksColon = goName !== null && p.text.slice(type.start, type.end) === typeText(type);
  const edit = onlyLacksColon ? { span: p.span(parameterName.end, parameterName.end), newText: ':' } : { span, newText: mended };
  p.report(parameterOrder(span, { mended: `\`${mended}\`` }, { fixes: [{ title: `write \`${mended}\``, sure: isType, edits: [edit] }] }));
  const value = p.skip(Equals) ? p.expression() : null;
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: marks, name: parameterName, type, value, assignsField: false, rest: false };
}
