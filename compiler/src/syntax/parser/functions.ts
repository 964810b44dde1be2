import { duplicateModifier, expectedInstead, missingFunctionBody, unexpectedClosing } from '../../diagnostics/catalogue/syntax.ts';
import type { Block, FunctionDeclaration, Parameter, TypeNode } from '../ast.ts';
import { Arrow, CloseBrace, CloseParen, Colon, ColonColon, ConstWord, Equals, ExtendsWord, FuncWord, ImplementsWord, Less, OpenBrace, OpenParen, Question, Semicolon } from '../token-types.ts';
import { EndOfFile } from '../tokens.ts';
import { accessorAhead } from './accessor-ahead.ts';
import { body, bodyOfMissingBrace, bodyWithoutBrace, carefulStatement } from './blocks.ts';
import type { ParserCore } from './core.ts';
import { whereClause } from './habits/class-heads.ts';
import { expressionAsBody, type Given } from './habits/expression-bodies.ts';
import { extendedName, goReceiver } from './habits/receivers.ts';
import { isBodyBehindColon } from './habits/python-bodies.ts';
import { methodOfPython, resultOfPython } from './habits/python-methods.ts';
import { dropYields, generatorStar } from './habits/generators.ts';
import { moveBehindName, parametersBeforeName } from './habits/generic-functions.ts';
import { joinTuples } from './habits/tuples.ts';
import { awaitedResult, clauseBeforeResult, constBehindParameters, foreignClauses, foreignResult, isTypeBeforeBrace } from './habits/signatures.ts';
import type { Preamble } from './let.ts';
import { describe, name } from './names.ts';
import { parameters, type ParameterOwner } from './parameters.ts';
import { columnOf } from './recovery.ts';
import { declaredType, typeParameters } from './types.ts';

/** `func name<T>(a: T): R { … }`, or without a body; the next token is `func`. */
export function functionDeclaration(p: ParserCore, preamble: Preamble, readName = name): FunctionDeclaration {
  p.take();
  return functionBehindName(p, preamble, readName);
}

/** The function whose name comes next. A member's may be a reserved word: it is always named behind a dot. */
export function functionBehindName(p: ParserCore, preamble: Preamble, readName = name): FunctionDeclaration {
  const { isAsync } = p;
  const at = p.diagnostics.length;
  p.isAsync = false;
  p.selfEdits = null;
  if (p.careful && p.at(FuncWord) && !p.onNewLine()) funcTwice(p);
  if (p.careful && p.at(OpenParen)) goReceiver(p);
  const star = p.careful ? generatorStar(p) : null;
  const before = p.careful && p.at(Less) ? parametersBeforeName(p) : null;
  const plainName = readName(p, 'the function');
  const python = plainName.name.startsWith('__') ? methodOfPython(p, plainName) : null;
  const functionName = python?.name ?? (p.careful ? extendedName(p, plainName) : plainName);
  const generics = before === null ? typeParameters(p) : moveBehindName(p, before, functionName);
  const listed = parameterList(p, 'function');
  const args = isDoubtful(p, at) ? lastUnknown(listed) : listed;
  if (p.careful && p.at(CloseParen) && !p.onNewLine()) closedTwice(p);
  const written = resultType(p) ?? (python && resultOfPython(p, python)) ?? (args.some(({ type }) => type?.kind === 'error-type') || isDoubtful(p, at) ? unknownResult(p) : null);
  const result = isAsync && written !== null ? awaitedResult(p, written) : written;
  const { block, lacksResult } = bodyOf(p, preamble.start, functionName.name, result === null ? 'unsaid' : isVoid(result) ? 'nothing' : 'value');
  if (p.careful) joinTuples(p, at);
  if (star !== null) dropYields(p, star);
  const { start, annotations, modifiers, doc } = preamble;
  return {
    kind: 'function', id: p.id(), start, end: p.lastEnd, annotations, modifiers, name: functionName, doc, typeParameters: generics, parameters: args,
    result: lacksResult ? unknownResult(p) : result, body: block,
  };
}

function isVoid(type: TypeNode): boolean {
  return type.kind === 'named-type' && type.path.length === 1 && type.path[0].name === 'void';
}

/** Whether a mistake that nobody is sure how to mend was reported since `at`. */
function isDoubtful(p: ParserCore, at: number): boolean {
  return p.diagnostics.length > at && p.diagnostics.slice(at).some(({ severity, fixes }) => severity === 'error' && !fixes.some(({ sure }) => sure));
}

/** Where a list of parameters is broken off, the type of its last is what is written of it. */
function lastUnknown(parameters: readonly Parameter[]): readonly Parameter[] {
  const last = parameters.at(-1);
  if (last === undefined || last.type === null) return parameters;
  return [...parameters.slice(0, -1), { ...last, type: { kind: 'error-type', id: last.type.id, start: last.type.start, end: last.type.end } }];
}

/** `func func main()` */
function funcTwice(p: ParserCore): void {
  const span = p.span(p.lastEnd, p.token.startOffset + p.token.image.length);
  p.complain(duplicateModifier(p.spanOf(p.token), { name: 'func' }, { fixes: [{ title: 'remove one `func`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
}

/** `func f(a: int)) {` */
export function closedTwice(p: ParserCore): void {
  const span = p.span(p.lastEnd, p.token.startOffset + 1);
  p.complain(unexpectedClosing(p.spanOf(p.token), { closing: ')' }, { fixes: [{ title: 'remove `)`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
}

/** Where the parameters have no types, as in Python, that no result is named says nothing. */
function unknownResult(p: ParserCore): TypeNode {
  return { kind: 'error-type', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

export function parameterList(p: ParserCore, owner: ParameterOwner): readonly Parameter[] {
  if (p.at(OpenParen)) return parameters(p, owner);
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const close = p.careful && owner !== 'record' ? closingOfHead(p) : null;
  if (close !== null) return unopenedList(p, close);
  p.complain(
    expectedInstead(p.spanOf(p.token), { expected: '`(`', where: owner === 'record' ? 'after the name, to open the fields' : 'after the name, to open the parameters', found: describe(p.token) }, {
      label: owner === 'record' && p.at(ExtendsWord) ? 'a record extends nothing: its fields stand here' : undefined,
      hint: owner === 'record' && p.at(ExtendsWord) ? 'write the fields of both; what both can do is an interface: `implements`' : undefined,
      fixes: (owner !== 'record' && (p.at(OpenBrace) || p.at(Colon))) || (owner === 'record' && p.at(ImplementsWord)) ? [{ title: 'insert `()`', sure: true, edits: [{ span: insertion, newText: '()' }] }] : [],
    }),
  );
  return [];
}

/** How far it is to a `)` in this line that nothing opened: `func load path: String) {`. */
function closingOfHead(p: ParserCore): number | null {
  let depth = 0;
  for (let distance = 0; distance < LONGEST_HEAD; distance++) {
    const { tokenType, startOffset, image } = p.peek(distance);
    if (image === '' || tokenType === OpenBrace || p.hasNewline(p.lastEnd, startOffset)) return null;
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth < 0) return distance;
  }
  return null;
}

const LONGEST_HEAD = 100;

/** Which parameters are meant is not certain: part of the first may have become part of the name. */
function unopenedList(p: ParserCore, close: number): readonly Parameter[] {
  const isName = p.peek(1).tokenType === Colon;
  p.complain(
    expectedInstead(p.spanOf(p.token), { expected: '`(`', where: 'after the name, to open the parameters', found: describe(p.token) }, {
      fixes: isName ? [{ title: 'insert `(`', sure: false, edits: [{ span: p.span(p.lastEnd, p.token.startOffset), newText: '(' }] }] : [],
    }),
  );
  for (let i = 0; i <= close; i++) p.take();
  return [];
}

/** `func f():: int` */
function resultBehindTwoColons(p: ParserCore): TypeNode {
  const span = p.spanOf(p.token);
  p.complain(expectedInstead(span, { expected: '`:`', where: 'before the result', found: '`::`' }, { fixes: [{ title: 'write `:`', sure: true, edits: [{ span, newText: ':' }] }] }));
  p.take();
  return declaredType(p);
}

function resultType(p: ParserCore): TypeNode | null {
  if (p.careful && p.at(ConstWord) && !p.onNewLine()) constBehindParameters(p);
  if (p.careful && p.at(Question) && p.peek(1).tokenType === Colon) return questionBeforeColon(p);
  if (p.careful && p.at(ColonColon)) return resultBehindTwoColons(p);
  if (p.careful && (p.at(Equals) || (p.at(Semicolon) && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset))) && isTypeBeforeBrace(p, 1)) return resultBehindSign(p);
  if (!p.at(Colon) && !(p.careful && clauseBeforeResult(p))) return p.careful ? foreignResult(p) : null;
  // `func f(x):` at a line's end: the colon opens a block, in Python.
  if (p.careful && (p.hasNewline(p.token.startOffset, p.peek(1).startOffset) || isBodyBehindColon(p))) return null;
  p.take();
  return declaredType(p);
}

/** `func area()= float {`, `func area(); float {` */
function resultBehindSign(p: ParserCore): TypeNode {
  const span = p.spanOf(p.token);
  p.complain(expectedInstead(span, { expected: '`:`', where: 'before the result', found: describe(p.token) }, { fixes: [{ title: 'write `:`', sure: true, edits: [{ span, newText: ':' }] }] }));
  p.take();
  return declaredType(p);
}

/** `func find(id: int)?: User`: the `?` belongs behind the type. */
function questionBeforeColon(p: ParserCore): TypeNode {
  const question = p.take();
  p.take();
  const inner = declaredType(p);
  const edits = [
    { span: p.spanOf(question), newText: '' },
    { span: p.span(inner.end, inner.end), newText: '?' },
  ];
  p.report(expectedInstead(p.spanOf(question), { expected: '`:`', where: 'before the result', found: '`?`' }, { label: '`?` stands behind the type', fixes: [{ title: 'write it behind the type', sure: true, edits }] }));
  return { kind: 'nullable-type', id: p.id(), start: inner.start, end: p.lastEnd, inner };
}

/** The body, or null for a bare signature. */
export function functionBody(p: ParserCore, start: number, functionName: string, given: Given): Block | null {
  return bodyOf(p, start, functionName, given).block;
}

interface FunctionBody {
  readonly block: Block | null;
  /** Whether it is an expression, whose type the signature leaves out. */
  readonly lacksResult: boolean;
}

function bodyOf(p: ParserCore, start: number, functionName: string, given: Given): FunctionBody {
  if (p.careful && !p.at(OpenBrace)) {
    foreignClauses(p);
    whereClause(p);
    if (p.at(Arrow) || p.at(Equals)) return expressionAsBody(p, given);
  }
  return { block: blockOrNone(p, start, functionName), lacksResult: false };
}

function blockOrNone(p: ParserCore, start: number, functionName: string): Block | null {
  if (p.at(OpenBrace)) return p.block();
  if (p.careful && p.at(Colon)) return body(p, 'a function');
  if (p.careful && lacksOpeningBrace(p, start)) return bodyWithoutBrace(p, functionName === '' ? 'this function' : `\`${functionName}\``);
  if (!p.skip(Semicolon) && startsBody(p)) return bodyInLine(p, functionName);
  p.lastBodyless = { start, end: p.lastEnd };
  return null;
}

/** In a file with a `}` too many: what is indented deeper than the signature is its body. */
function lacksOpeningBrace(p: ParserCore, start: number): boolean {
  return p.strayBraces > 0 && p.onNewLine() && !p.at(CloseBrace) && !p.at(EndOfFile) && columnOf(p, p.token.startOffset) > columnOf(p, start);
}

/** A bare signature ends with its line, or before the first word of the next member. */
function startsBody(p: ParserCore): boolean {
  return !p.onNewLine() && !p.at(CloseBrace) && !p.at(EndOfFile) && !startsMember.has(p.token.image) && accessorAhead(p) === null;
}

/** `func twice(x: int): int return 2 * x;`: what a body in braces would hold. */
function bodyInLine(p: ParserCore, functionName: string): Block {
  const { token } = p;
  const start = token.startOffset;
  const isWhole = p.strayBraces === 0;
  const details = { name: functionName, found: describe(token) };
  if (!p.careful) p.complain(missingFunctionBody(p.spanOf(token), details));
  const quiet = p.quietUntil;
  const at = p.diagnostics.length;
  const block = isWhole ? oneStatement(p) : bodyOfMissingBrace(p);
  const edits = [
    { span: p.span(start, start), newText: '{ ' },
    ...(isWhole ? [{ span: p.span(p.lastEnd, p.lastEnd), newText: ' }' }] : []),
  ];
  const fixes = [{ title: isWhole ? 'put it in braces' : 'insert `{`', sure: isWhole, edits }];
  if (start >= quiet) p.diagnostics.splice(at, 0, missingFunctionBody(p.spanOf(token), details, { fixes }));
  return block;
}

function oneStatement(p: ParserCore): Block {
  const { startOffset: start } = p.token;
  const statement = carefulStatement(p);
  return { kind: 'block', id: p.id(), start, end: p.endFrom(start), statements: [statement] };
}

const startsMember: ReadonlySet<string> = new Set([
  'func', 'private', 'protected', 'public', 'static', 'abstract', 'override', 'extern', 'final', 'const', 'constructor', 'class', '@',
]);
