import type { IToken } from 'chevrotain';
import { arrayType, expectedInstead, expectedName, expectedType, foreignConstruct, needlessWord, unionType } from '../../diagnostics/catalogue/syntax.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type { FunctionTypeNode, Identifier, NamedTypeNode, TypeNode, TypeParameter } from '../ast.ts';
import { EndOfFile, IdentifierToken } from '../tokens.ts';
import { Ampersand, Arrow, Bar, CloseBracket, CloseParen, Colon, ColonColon, Comma, Dot, ExtendsWord, Greater, ImplementsWord, Less, LessGreater, NullWord, OpenBrace, OpenBracket, OpenParen, Question, Semicolon, ThinArrow, ThisWord } from '../token-types.ts';
import { Context, type ParserCore } from './core.ts';
import { foreignType, isSignBehindType, skipInout, skipSignBehindType, tupleType } from './habits/foreign-types.ts';
import { closedTwice, openedTwice } from './habits/surplus-angles.ts';
import { isWildcard, wildcard } from './habits/wildcards.ts';
import { bareFunctionType, isBareFunctionType, isWordedFunctionType, takeThinArrow, wordedFunctionType } from './habits/function-types.ts';
import { joinRepeated } from './habits/joined.ts';
import { isObjectType, objectType } from './habits/object-types.ts';
import { close, list } from './lists.ts';
import { describe, identifierOf, looseName, name } from './names.ts';
import { columnOf, indentationAt } from './recovery.ts';
import { builtInName } from '../foreign-types.ts';
import { looksLikeType, typeText } from './type-text.ts';

/** `List<T>`, `(A, B) => R`, `T?`. */
export function parseType(p: ParserCore): TypeNode {
  const { depth } = p;
  let type = plainType(p);
  // Each mark behind a type nests what is before it.
  for (;; p.enter()) {
    if (p.at(Question)) type = nullable(p, type);
    // `T??` is read as one operator, and is the same as `T?`.
    else if (p.atWord('??')) type = nullable(p, type);
    else if (p.at(OpenBracket) && p.peek(1).tokenType === CloseBracket && !p.onNewLine() && !isEmptyList(p)) type = arrayOf(p, type);
    else if (p.careful && isGrid(p)) type = grid(p, type);
    else if (p.careful && isSignBehindType(p)) skipSignBehindType(p);
    else break;
  }
  p.depth = depth;
  return type;
}

/** `let xs: List<int> [];`, where an `=` is missing. */
function isEmptyList(p: ParserCore): boolean {
  const behind = p.peek(2);
  return !p.isAdjacent() && (behind.tokenType === Semicolon || p.hasNewline(p.peek(1).startOffset, behind.startOffset));
}

/** A type that a declaration gives: here `|` can only be a union, as in TypeScript. */
export function declaredType(p: ParserCore): TypeNode {
  const type = p.type();
  if (p.careful && p.at(Ampersand) && !p.onNewLine() && p.peek(1).tokenType === IdentifierToken) return intersection(p, type);
  return p.at(Bar) ? union(p, type) : type;
}

/** `A & B`, as in TypeScript. */
function intersection(p: ParserCore, { start }: TypeNode): TypeNode {
  while (p.skip(Ampersand)) p.type();
  const written = shown(p.text.slice(start, p.lastEnd));
  const bases = written.split(' & ').join(', ');
  p.complainAt(foreignConstruct(p.span(start, p.lastEnd), { word: written }, { label: 'one type must stand here', hint: `an interface may extend several: \`interface Both extends ${bases} {}\`` }));
  return { kind: 'error-type', id: p.id(), start, end: p.lastEnd };
}

/** A declared type behind which no `=>` can stand, unless it is a function's. */
export function valueType(p: ParserCore): TypeNode {
  if (p.careful && p.atWord('inout') && p.peek(1).tokenType === IdentifierToken) skipInout(p);
  const type = declaredType(p);
  return p.careful && isBareFunctionType(p) ? bareFunctionType(p, type) : type;
}

/** A type within an expression, where `x is Circle ? a : b` is a conditional: its `?` has an operand behind it. */
export function operandType(p: ParserCore, startsOperand: (token: IToken) => boolean): TypeNode {
  const { depth } = p;
  p.enter();
  let type = plainType(p);
  for (; p.at(Question) && p.isAdjacent() && (!startsOperand(p.peek(1)) || endsStatement(p)); p.enter()) type = nullable(p, type);
  for (; p.careful && p.at(OpenBracket) && p.isAdjacent() && p.peek(1).tokenType === CloseBracket; p.enter()) type = arrayOf(p, type);
  p.depth = depth;
  return type;
}

/** Whether the statement ends behind the next token: the line does, and the next one is indented no deeper. */
function endsStatement(p: ParserCore): boolean {
  const { startOffset } = p.peek(1);
  if ((p.context & Context.newlineEnds) === 0 || !p.hasNewline(p.token.startOffset, startOffset)) return false;
  return columnOf(p, startOffset) <= indentationAt(p, p.token.startOffset);
}

function nullable(p: ParserCore, inner: TypeNode): TypeNode {
  p.take();
  return { kind: 'nullable-type', id: p.id(), start: inner.start, end: p.lastEnd, inner };
}

function plainType(p: ParserCore): TypeNode {
  if (p.at(OpenParen)) return functionOrGroup(p);
  if (p.careful && isObjectType(p)) return objectType(p);
  if (p.careful && isWordedFunctionType(p)) return wordedFunctionType(p, functionTypeParameter);
  const foreign = p.careful ? foreignType(p) : null;
  if (foreign !== null) return foreign;
  if (!p.at(IdentifierToken)) return p.careful && p.at(Less) && !p.onNewLine() ? namelessType(p) : missingType(p);
  const type = namedType(p);
  if (p.careful && p.at(LessGreater) && p.isAdjacent()) return withoutArguments(p, type);
  return type;
}

/** `Gen<>` */
function withoutArguments(p: ParserCore, type: NamedTypeNode): NamedTypeNode {
  p.complain(expectedType(p.spanOf(p.token), { found: '`>`', before: '`<`' }, { label: 'say between these what it holds' }));
  p.take();
  return { ...type, end: p.lastEnd, args: [{ kind: 'error-type', id: p.id(), start: p.lastEnd, end: p.lastEnd }] };
}

/** `<String, int>`, where the name in front is left out. */
function namelessType(p: ParserCore): TypeNode {
  const before = p.index > 0 ? describe(p.tokens[p.index - 1]) : 'the start of the file';
  const { startOffset: start } = p.token;
  p.complain(expectedType(p.spanOf(p.token), { found: '`<`', before }, { label: 'the name of a type is missing before this' }));
  typeArguments(p);
  return { kind: 'error-type', id: p.id(), start, end: p.lastEnd };
}

function missingType(p: ParserCore): TypeNode {
  const { token } = p;
  const before = p.index > 0 ? describe(p.tokens[p.index - 1]) : 'the start of the file';
  if (token.tokenType === NullWord) {
    p.complain(expectedType(p.spanOf(token), { found: '`null`', before }, { hint: 'a type that may be null is written `T?`' }));
    p.take();
  } else if (p.careful && p.at(ThisWord) && !p.onNewLine()) {
    p.complain(expectedType(p.spanOf(token), { found: '`this`', before }, { label: 'the name of the class must stand here', hint: 'a method that gives back its own object declares its class as the result' }));
    p.take();
  } else {
    p.complain(expectedType(p.spanOf(token), { found: describe(token), before }));
  }
  return { kind: 'error-type', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}

/** `registry.ModuleInfo<T>`. */
export function namedType(p: ParserCore): NamedTypeNode {
  const first = identifierOf(p, p.take());
  const path: Identifier[] = [first];
  if (p.careful && p.at(ColonColon)) return typeOfScope(p, first);
  while (p.at(Dot)) {
    p.take();
    path.push(looseName(p, 'a type of that module'));
  }
  if (p.careful && isSquare(p)) return squareType(p, first);
  if (p.careful) openedTwice(p);
  const args = p.at(Less) ? typeArguments(p) : noTypes;
  const { lastEnd: end } = p;
  if (p.careful && args.length > 0) closedTwice(p);
  return { kind: 'named-type', id: p.id(), start: first.start, end, path, args };
}

/** `std::string`, as in C++ and Rust: what stands before the last `::` is no part of the name. */
function typeOfScope(p: ParserCore, scope: Identifier): NamedTypeNode {
  while (p.at(ColonColon) && p.peek(1).tokenType === IdentifierToken) {
    p.take();
    if (p.peek(1).tokenType !== ColonColon) break;
    p.take();
  }
  const span = p.span(scope.start, p.spanOf(p.token).end);
  const right = builtInName(p.token.image);
  p.complainAt(arrayType(span, { written: p.text.slice(span.start, span.end), list: right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  const type = namedType(p);
  return { ...type, path: [{ ...type.path[0], name: builtInName(type.path[0].name) }] };
}

const noTypes: readonly TypeNode[] = [];

/** Whether `[T` follows the name of a generic type of the language. */
function isSquare(p: ParserCore): boolean {
  return p.at(OpenBracket) && p.isAdjacent() && p.peek(1).tokenType === IdentifierToken && looksLikeType(p.peek(1).image) && /^(?:List|list|Map|dict|Dict|Set|set|Task|Channel|Tuple|Optional)$/.test(p.tokens[p.index - 1].image);
}

/** `List[int]`, as in Python, Scala and Go. */
function squareType(p: ParserCore, name: Identifier): NamedTypeNode {
  const { start } = name;
  const args = list(p, p.take(), CloseBracket, 'type argument', valueType);
  const type: NamedTypeNode = { kind: 'named-type', id: p.id(), start, end: p.lastEnd, path: [{ ...name, name: builtInName(name.name) }], args };
  const right = typeText(type);
  const span = p.span(start, p.lastEnd);
  p.complainAt(arrayType(span, { written: p.text.slice(start, p.lastEnd), list: right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  return type;
}

/** `<int, List<String>>`. */
export function typeArguments(p: ParserCore): readonly TypeNode[] {
  const at = p.diagnostics.length;
  const args = list(p, p.take(), Greater, 'type argument', (inner) => (inner.careful && isWildcard(inner) ? wildcard(inner) : valueType(inner)));
  if (p.careful) joinRepeated(p, at, ({ code, message }) => code === foreignConstruct.code && message.startsWith('there is no `?'), 'nor here');
  return args;
}

function functionOrGroup(p: ParserCore): TypeNode {
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  const parameters: TypeNode[] = [];
  const names: (string | null)[] = [];
  while (!p.at(CloseParen)) {
    names.push(parameterName(p));
    parameters.push(declaredType(p));
    if (!p.skip(Comma)) break;
  }
  p.context = context;
  close(p, open, CloseParen);
  const lacksArrow = p.careful && p.at(IdentifierToken) && !p.onNewLine() && looksLikeType(p.token.image);
  const hasArrow = p.at(Arrow) || (p.careful && p.at(ThinArrow)) || lacksArrow;
  if (parameters.length === 1 && !hasArrow && names[0] === null) return parameters[0];
  if (parameters.length > 1 && !hasArrow) return tupleType(p, open.startOffset, parameters);
  return functionType(p, open, parameters, names);
}

function functionType(p: ParserCore, open: IToken, parameters: readonly TypeNode[], names: readonly (string | null)[]): FunctionTypeNode {
  if (p.careful && p.at(ThinArrow)) takeThinArrow(p);
  else if (!p.skip(Arrow)) p.complain(expectedType(p.spanOf(p.token), { found: describe(p.token), before: '`)`' }, arrowMissing(p)));
  const result = p.type();
  return { kind: 'function-type', id: p.id(), start: open.startOffset, end: p.lastEnd, parameters, names, result };
}

/** `(int) String`: what the arrow of a function type is missing before. */
function arrowMissing(p: ParserCore): Details {
  const hint = 'a function type is written `(int, int) => bool`';
  if (!p.at(IdentifierToken) || p.onNewLine()) return { hint };
  const insertion = p.span(p.lastEnd, p.lastEnd);
  return { label: 'a `=>` is missing before this', hint, fixes: [{ title: 'insert `=>`', sure: true, edits: [{ span: insertion, newText: ' =>' }] }] };
}

/** `x:` of `(x: int) => bool`; null where there is only the type. */
function parameterName(p: ParserCore): string | null {
  if (!p.at(IdentifierToken) || p.peek(1).tokenType !== Colon) return null;
  const { image } = p.take();
  p.take();
  return image;
}

/** The type of one that may have a name. */
function functionTypeParameter(p: ParserCore): TypeNode {
  parameterName(p);
  return declaredType(p);
}

/** `T[]`, as in TypeScript and Java: read as the list that is meant. */
function arrayOf(p: ParserCore, element: TypeNode): TypeNode {
  const { start } = element;
  p.take();
  p.take();
  const span = p.span(start, p.lastEnd);
  const name: Identifier = { kind: 'identifier', id: p.id(), start, end: start, name: 'List' };
  const list: TypeNode = { kind: 'named-type', id: p.id(), start, end: p.lastEnd, path: [name], args: [element] };
  const last = p.diagnostics.at(-1);
  // `T[][]` is one mistake.
  if (last?.code === arrayType.code && last.primary.span.start === start) p.diagnostics.pop();
  const meant = ambiguous.test(typeText(list)) ? ['int', 'float'].map((each) => typeText(list).replace(ambiguous, each)) : [typeText(list)];
  p.report(arrayType(span, { written: p.text.slice(start, p.lastEnd), list: meant.join('` or `') }, { fixes: meant.map((each) => ({ title: `write \`${each}\``, sure: meant.length === 1, edits: [{ span, newText: each }] })) }));
  return list;
}

/** What is an `int` or a `float` here. */
const ambiguous = /\b(?:number|Number|num)\b/;

/** Whether `[,]` comes next. */
function isGrid(p: ParserCore): boolean {
  return p.at(OpenBracket) && p.isAdjacent() && p.peek(1).tokenType === Comma && p.peek(2).tokenType === CloseBracket;
}

/** `int[,]`, as in C#: lists of lists. */
function grid(p: ParserCore, element: TypeNode): TypeNode {
  const { start } = element;
  for (let i = 0; i < 3; i++) p.take();
  const listOf = (of: TypeNode): TypeNode => ({ kind: 'named-type', id: p.id(), start, end: p.lastEnd, path: [{ kind: 'identifier', id: p.id(), start, end: start, name: 'List' }], args: [of] });
  const lists = listOf(listOf(element));
  const span = p.span(start, p.lastEnd);
  p.report(arrayType(span, { written: p.text.slice(start, p.lastEnd), list: typeText(lists) }, { fixes: [{ title: `write \`${typeText(lists)}\``, sure: true, edits: [{ span, newText: typeText(lists) }] }] }));
  return lists;
}

/** What stands for `null` among the members of a union elsewhere. */
const nullWords: ReadonlySet<string> = new Set(['null', 'undefined', 'None', 'nil']);

/** `T | null` is read as `T?`; any other union is an error. */
function union(p: ParserCore, first: TypeNode): TypeNode {
  const { start } = first;
  const members = [first];
  let hasNull = false;
  while (p.skip(Bar)) {
    if (nullWords.has(p.token.image)) {
      p.take();
      hasNull = true;
    } else members.push(p.type());
  }
  const span = p.span(start, p.lastEnd);
  const written = shown(p.text.slice(start, p.lastEnd));
  // What is foreign about its members goes with it.
  p.diagnostics = p.diagnostics.filter(({ code, primary }) => code !== foreignConstruct.code || primary.span.start < start);
  if (!hasNull || members.length > 1) {
    p.report(unionType(span, { written }, { hint: 'declare an `enum` with a case for each, or an interface that all of them implement' }));
    return { kind: 'error-type', id: p.id(), start, end: p.lastEnd };
  }
  const right = `${p.text.slice(start, first.end)}?`;
  p.report(unionType(span, { written }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  return { kind: 'nullable-type', id: p.id(), start, end: p.lastEnd, inner: first };
}

/** In one line, and not longer than one reads. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** `<K extends Comparable<K>, V>` after the name of a declaration. */
export function typeParameters(p: ParserCore): readonly TypeParameter[] {
  if (p.careful && p.at(Less) && (p.peek(1).tokenType === ExtendsWord || p.peek(1).tokenType === ImplementsWord) && !isClosedAhead(p)) return nothingListed(p);
  if (p.careful && p.at(LessGreater)) return noneBetween(p);
  if (p.careful && p.at(OpenBracket) && p.isAdjacent() && p.peek(1).tokenType === IdentifierToken) return inSquareBrackets(p);
  if (p.careful) openedTwice(p);
  return p.at(Less) ? list(p, p.take(), Greater, 'type parameter', typeParameter) : noParameters;
}

/** Whether a `>` follows before the body or the parameters: `func key< extends Named>(…)` lacks only a name. */
function isClosedAhead(p: ParserCore): boolean {
  for (let distance = 2; distance < LONGEST_LIST; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === Greater) return true;
    if (tokenType === OpenBrace || tokenType === OpenParen || tokenType === EndOfFile) return false;
  }
  return false;
}

const LONGEST_LIST = 40;

/** `class Stack[T]`, as in Scala, Go and Python. */
function inSquareBrackets(p: ParserCore): readonly TypeParameter[] {
  const open = p.spanOf(p.token);
  const parameters = list(p, p.take(), CloseBracket, 'type parameter', typeParameter);
  const isClosed = p.tokens[p.index - 1].tokenType === CloseBracket;
  const edits = [{ span: open, newText: '<' }, { span: p.spanOf(p.tokens[p.index - 1]), newText: '>' }];
  p.complainAt(expectedInstead(open, { expected: '`<`', where: 'before type parameters', found: '`[`' }, { label: 'type parameters stand between `<` and `>`', fixes: isClosed ? [{ title: 'write `<` and `>`', sure: true, edits }] : [] }));
  return parameters;
}

/** `func map<>(f: () => int)` */
function noneBetween(p: ParserCore): readonly TypeParameter[] {
  const span = p.spanOf(p.token);
  p.complain(expectedName(span, { what: 'a type parameter', found: '`>`' }, { label: 'no type parameter is listed here', fixes: [{ title: 'remove `<>`', sure: false, edits: [{ span, newText: '' }] }] }));
  p.take();
  return noParameters;
}

/** `class Tram<extends Base {` */
function nothingListed(p: ParserCore): readonly TypeParameter[] {
  const span = p.spanOf(p.token);
  p.complain(expectedName(span, { what: 'a type parameter', found: describe(p.peek(1)) }, { label: 'no type parameter is listed behind this', fixes: [{ title: 'remove `<`', sure: false, edits: [{ span, newText: ' ' }] }] }));
  p.take();
  return noParameters;
}

const noParameters: readonly TypeParameter[] = [];

function typeParameter(p: ParserCore): TypeParameter {
  if (p.careful) varianceWord(p);
  const parameter = p.careful && p.at(ExtendsWord) ? namelessParameter(p) : name(p, 'a type parameter');
  // `T: Bound`, as Kotlin, Rust and Swift have it, is clear enough to go on with.
  const bounded = p.skip(ExtendsWord) || reportForeignBound(p) || (p.careful && lacksExtends(p));
  const bound = bounded ? p.type() : null;
  if (bound && p.careful && p.at(Ampersand)) reportSeveralBounds(p, bound);
  return { kind: 'type-parameter', id: p.id(), start: parameter.start, end: p.lastEnd, name: parameter, bound };
}

/** `< extends Named>` */
function namelessParameter(p: ParserCore): Identifier {
  p.complain(expectedName(p.spanOf(p.token), { what: 'a type parameter', found: '`extends`' }, { label: 'a name is missing before this' }));
  return p.missingName();
}

/** `out T` and `in T`, as in Kotlin and C#: takes the word. */
function varianceWord(p: ParserCore): void {
  const word = p.token;
  const next = p.peek(1);
  if ((word.image !== 'out' && word.image !== 'in') || next.tokenType !== IdentifierToken) return;
  const edits = [{ span: p.span(word.startOffset, next.startOffset), newText: '' }];
  p.complain(needlessWord(p.spanOf(word), { word: word.image }, { hint: 'a class of your own takes exactly the type arguments that are asked for', fixes: [{ title: `remove \`${word.image}\``, sure: true, edits }] }));
  p.take();
}

/** `T extends Named & Comparable<T>`, as in TypeScript and Java: the first goes on being the bound. */
function reportSeveralBounds(p: ParserCore, first: TypeNode): void {
  const texts = [typeText(first)];
  const { startOffset } = p.token;
  while (p.skip(Ampersand)) texts.push(typeText(p.type()));
  const hint = `a type parameter has one bound: \`interface Both extends ${texts.join(', ')} {}\` is one`;
  p.complainAt(foreignConstruct(p.span(startOffset, p.lastEnd), { word: `extends ${texts.join(' & ')}` }, { label: 'a second bound', hint }));
}

/** `T: Bound` and `T implements Bound`; takes what stands for `extends`. */
function reportForeignBound(p: ParserCore): boolean {
  if (!p.at(Colon) && !p.at(ImplementsWord)) return false;
  const span = p.spanOf(p.token);
  const details = { label: 'a bound is written with `extends`', fixes: [{ title: 'write `extends`', sure: true, edits: [{ span, newText: p.isAdjacent() ? ' extends' : 'extends' }] }] };
  if (p.at(Colon)) p.complain(expectedType(span, { found: '`:`', before: 'the name of a type parameter' }, details));
  else p.complain(expectedInstead(span, { expected: '`extends`', where: 'before the bound of a type parameter', found: describe(p.token) }, details));
  p.take();
  return true;
}

/** `<R Numeric>`: a second parameter would hardly have such a name. */
function lacksExtends(p: ParserCore): boolean {
  if (!p.at(IdentifierToken) || !/^[A-Z]\w/.test(p.token.image)) return false;
  const insertion = p.span(p.token.startOffset, p.token.startOffset);
  p.complain(expectedInstead(p.spanOf(p.token), { expected: '`extends`', where: 'before the bound of a type parameter', found: describe(p.token) }, { label: '`extends` is missing before this', fixes: [{ title: 'insert `extends`', sure: true, edits: [{ span: insertion, newText: 'extends ' }] }] }));
  return true;
}

/** Whether the `<` ahead opens type arguments of a call: a matching `>` follows, and right after it a `(`. */
export function opensTypeArguments(p: ParserCore, from = 0): boolean {
  let depth = 0;
  let parens = 0;
  for (let distance = from; distance < MAX_TYPE_ARGUMENT_TOKENS; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === Less) depth++;
    else if (tokenType === Greater) {
      if (--depth === 0) return parens === 0 && p.peek(distance + 1).tokenType === OpenParen;
    } else if (tokenType === OpenParen) {
      // A name in front of it would be called.
      if (p.peek(distance - 1).tokenType === IdentifierToken) return false;
      parens++;
    } else if (tokenType === CloseParen) {
      if (--parens < 0) return false;
    } else if (!mayStandInTypeArguments(p.peek(distance))) return false;
  }
  return false;
}

/** Bounds the look-ahead, so that a long chain of comparisons costs linear time. */
const MAX_TYPE_ARGUMENT_TOKENS = 120;

function mayStandInTypeArguments({ tokenType }: IToken): boolean {
  return (
    tokenType === IdentifierToken || tokenType === Comma || tokenType === Dot || tokenType === Question || tokenType === Arrow
  );
}
