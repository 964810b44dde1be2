import type { IToken } from 'chevrotain';
import type { Span } from '../../../base/source.ts';
import { enumCaseValue, expectedInstead, foreignConstruct, foreignConstructor, foreignKeyword, missingFuncWord, statementInClass } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix, TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { ConstructorDeclaration, FunctionDeclaration, Member } from '../../ast.ts';
import { CloseBrace, Colon, ConstWord, Dot, Equals, FuncWord, Greater, Less, LetWord, OpenBrace, OpenParen, Question, Semicolon, Tilde } from '../../token-types.ts';
import { EndOfFile, IdentifierToken, indexOf, isReservedByTokenIndex, StringToken, TemplateStart } from '../../tokens.ts';
import { accessorAhead } from '../accessor-ahead.ts';
import type { ParserCore } from '../core.ts';
import { constructorBehindWord, constructorDeclaration } from '../constructors.ts';
import { constantBehind, fieldWords, reportFieldWord, typeOfLiteral } from '../fields.ts';
import { typeAhead } from './inferred-fields.ts';
import { functionBehindName, functionDeclaration } from '../functions.ts';
import type { Preamble } from '../let.ts';
import { foreignConstructAhead } from './constructs.ts';
import { indexer, isIndexer } from './indexers.ts';
import { joinRepeated } from './joined.ts';
import { isUntypedProperty, untypedProperty } from './untyped-properties.ts';
import { isNamedConstructor, namedConstructor as dartConstructor } from './named-constructors.ts';
import { nestedDeclaration, nestedDeclarationWords } from './nested-declarations.ts';
import { isGoFieldType } from './structs.ts';
import { isTupleFunction } from './tuples.ts';
import { isTypeFirstFunction, typeFirstFunction } from './type-first.ts';
import { looksLikeType } from '../type-text.ts';
import { typeParameters } from '../types.ts';

const functionWords: ReadonlySet<string> = new Set(['function', 'fn', 'def', 'fun', 'proc', 'sub', 'method']);
const constructorNames: ReadonlySet<string> = new Set(['__init__', '__construct', 'init', 'initialize']);
/** Behind `func`, the others are the names of methods. */
const unmistakable: ReadonlySet<string> = new Set(['constructor', '__init__', '__construct']);

/** A member in another language's words; 'reported' where nothing is left of it, null where it is none. */
export function foreignMember(p: ParserCore, preamble: Preamble, ownerName: string): Member | 'reported' | null {
  if (accessorAhead(p) !== null) return null;
  const { tokenType, image } = p.token;
  const next = p.peek(1);
  if (isUntypedProperty(p)) return untypedProperty(p, preamble);
  if (tokenType === LetWord || (fieldWords.has(image) && next.tokenType === IdentifierToken)) return fieldBehindWord(p);
  if (isConstructorBehindFunc(p)) return constructorBehindFunc(p, preamble);
  if (tokenType === FuncWord && next.image === 'operator' && operatorSign.test(p.peek(2).image)) p.take();
  const words = nestedDeclarationWords(p);
  if (words > 0) return nestedDeclaration(p, words);
  if (isWordBeforeField(p)) return fieldBehindWord(p);
  if (isForeignBlock(p)) return foreignBlock(p);
  if (tokenType === StringToken || tokenType === TemplateStart) return docstring(p);
  if (tokenType === Less) return isNamelessType(p) ? null : genericsFirst(p, preamble);
  if (isTupleFunction(p)) return typeFirstFunction(p, preamble);
  if (isIndexer(p)) return indexer(p);
  if (tokenType === OpenParen && isNamelessConstructor(p)) return namelessConstructor(p, preamble);
  if (tokenType !== IdentifierToken) return statementMember(p);
  if (isNamedConstructor(p, ownerName)) return dartConstructor(p, preamble, ownerName);
  if (foreignConstructAhead(p, 'declaration') !== null) return 'reported';
  if (functionWords.has(image) && (next.tokenType === IdentifierToken || next.tokenType === Less) && !(p.hasGoFields && isGoFieldType(p))) return functionBehindWord(p, preamble);
  if (next.tokenType === OpenParen && (image === ownerName || constructorNames.has(image))) return namedConstructor(p, 1, preamble);
  if (next.tokenType === Less && isGenericSignature(p)) return bareMethod(p, preamble);
  if (next.tokenType === OpenParen && image !== 'constructor') return bareMethod(p, preamble);
  if (isTypeFirstFunction(p)) return typeFirstFunction(p, preamble);
  return next.tokenType === Dot && isCall(p) ? statementMember(p) : null;
}

/** `func __init__(…)`: reads as a method, which nobody would call. */
export function isConstructorBehindFunc(p: ParserCore): boolean {
  return p.at(FuncWord) && unmistakable.has(p.peek(1).image) && p.peek(2).tokenType === OpenParen;
}

export function constructorBehindFunc(p: ParserCore, preamble: Preamble): ConstructorDeclaration {
  return namedConstructor(p, 2, preamble);
}

const operatorSign = /^(?:[-+*/%<>=!&|^[])/;

/** `init { … }`, `static { … }`, `~A() { … }`, `operator +(…) { … }`. */
function isForeignBlock(p: ParserCore): boolean {
  const next = p.peek(1);
  if (p.at(OpenBrace)) return p.tokens[p.index - 1].image === 'static';
  if (p.at(Tilde)) return next.tokenType === IdentifierToken && p.peek(2).tokenType === OpenParen;
  return ((p.atWord('init') || p.atWord('deinit')) && next.tokenType === OpenBrace) || (p.atWord('operator') && (operatorSign.test(next.image) || next.image === 'fun' || next.image === 'func'));
}

const blocks: Readonly<Record<string, { readonly word: string; readonly hint: string }>> = {
  '{': { word: 'static { … }', hint: 'a static field gets its value where it is declared: `static int count = 5;`' },
  '~': { word: 'destructor', hint: 'an object is given up by itself; what must be closed implements `Closeable`, and `using(file, (f) => { … })` closes it' },
  deinit: { word: 'deinit', hint: 'an object is given up by itself; what must be closed implements `Closeable`, and `using(file, (f) => { … })` closes it' },
  init: { word: 'init { … }', hint: 'put it into the constructor: `constructor(…) { … }`' },
  operator: { word: 'operator` of one\'s own: there is `func plus(other)', hint: 'a class may define `equals(other)` for `==`, and implement `Comparable<T>` for `<`' },
};

function foreignBlock(p: ParserCore): 'reported' {
  const { image, startOffset } = p.token;
  const { word, hint } = blocks[image];
  p.complain(foreignConstruct(p.span(startOffset, startOffset + image.length), { word }, { hint }));
  let depth = 0;
  do {
    const { tokenType } = p.take();
    if (tokenType === OpenBrace) depth++;
    else if (tokenType === CloseBrace) depth--;
    else if (tokenType === Semicolon && depth === 0) return 'reported';
  } while (!p.at(EndOfFile) && (depth > 0 || p.tokens[p.index - 1].tokenType !== CloseBrace));
  return 'reported';
}

function functionBehindWord(p: ParserCore, preamble: Preamble): Member {
  if (constructorNames.has(p.peek(1).image)) return namedConstructor(p, 2, preamble);
  const { image } = p.token;
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: image, right: 'func' }, { fixes: [{ title: 'write `func`', sure: true, edits: [{ span, newText: 'func' }] }] }));
  p.substitute('func');
  return functionDeclaration(p, preamble);
}

/** `Account(String owner) { … }`, `def __init__(self):`, `func constructor() { … }`: read as the constructor that is meant. */
function namedConstructor(p: ParserCore, words: 1 | 2, { start, annotations, modifiers, doc }: Preamble): ConstructorDeclaration {
  const first = p.token;
  const last = p.peek(words - 1);
  const span = p.span(first.startOffset, last.startOffset + last.image.length);
  const edits: TextEdit[] = [{ span, newText: 'constructor' }];
  p.complain(foreignConstructor(span, { written: p.text.slice(span.start, span.end) }, { fixes: [{ title: 'write `constructor`', sure: true, edits }] }));
  for (let i = 1; i < words; i++) p.take();
  const read = constructorDeclaration(p, { start, annotations, modifiers, doc });
  const end = p.tokens[p.index - 1];
  if (read.body !== null || end.tokenType !== Semicolon) return read;
  // `Point(this.x, this.y);`, as in Dart: a body with nothing in it is left out there.
  edits.push({ span: p.spanOf(end), newText: ' {}' });
  return { ...read, body: { kind: 'block', id: p.id(), start: p.lastEnd, end: p.lastEnd, statements: [] } };
}

/** `(owner: String) {` */
function isNamelessConstructor(p: ParserCore): boolean {
  const close = p.closingParenthesis(p.index);
  return close !== null && p.tokens[close + 1]?.tokenType === OpenBrace;
}

function namelessConstructor(p: ParserCore, preamble: Preamble): ConstructorDeclaration {
  const { startOffset } = p.token;
  p.complain(
    expectedInstead(p.spanOf(p.token), { expected: '`constructor`', where: 'before the parameters of a constructor', found: '`(`' }, {
      label: 'a name is missing before this',
      hint: 'a method is written `func name(…) { … }`',
      fixes: [{ title: 'write `constructor`', sure: false, edits: [{ span: p.span(startOffset, startOffset), newText: 'constructor' }] }],
    }),
  );
  return constructorBehindWord(p, preamble);
}

/** `area(): float { … }`, as in TypeScript; a call among the members is a statement. */
function bareMethod(p: ParserCore, preamble: Preamble): FunctionDeclaration | 'reported' {
  if (!isSignature(p) && !p.hasGoFields) return statementMember(p) ?? 'reported';
  const name = p.token;
  const insertion = p.span(name.startOffset, name.startOffset);
  p.complain(missingFuncWord(p.spanOf(name), { name: name.image }, { fixes: [{ title: 'insert `func`', sure: true, edits: [{ span: insertion, newText: 'func ' }] }] }));
  return functionBehindName(p, preamble);
}

/** A text among the members, as Python documents a class; its triple quotes, if it has them, were reported. */
function docstring(p: ParserCore): 'reported' {
  const { startOffset } = p.token;
  const text = p.expression();
  if (!/^(?:"""|''')/.test(p.text.slice(startOffset, startOffset + 3))) p.complainAt(statementInClass(p.span(text.start, text.end), {}, { hint: 'what documents a class stands above it, behind `///`' }));
  return 'reported';
}

/** `<String> names = [];`, where the name of the type is left out; a method behind type parameters goes on with its result. */
function isNamelessType(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 0; distance < LONGEST_TYPE; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === Less) depth++;
    else if (tokenType === Greater && --depth === 0) {
      const behind = p.peek(distance + 2).tokenType;
      return p.peek(distance + 1).tokenType === IdentifierToken && (behind === Equals || behind === Semicolon);
    } else if (tokenType === EndOfFile || tokenType === OpenBrace) return false;
  }
  return false;
}

const LONGEST_TYPE = 40;

/** `<T> T first(List<T> items)`, as in Java: the type parameters stand behind the name here. */
function genericsFirst(p: ParserCore, preamble: Preamble): FunctionDeclaration | null {
  const { startOffset: start } = p.token;
  const before = p.diagnostics.length;
  const generics = typeParameters(p);
  const list = p.text.slice(start, p.lastEnd);
  if (!isTypeFirstFunction(p)) return null;
  p.diagnostics.length = before;
  return typeFirstFunction(p, preamble, { parameters: generics, list, start });
}

/** `first<T>(items: T[]): T {`, as in TypeScript. */
function isGenericSignature(p: ParserCore): boolean {
  for (let distance = 1; distance < 40; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === Greater) {
      if (p.peek(distance + 1).tokenType === OpenParen) return true;
    } else if (!/^[\w<,.?&[\]]+$/.test(image)) return false;
  }
  return false;
}

/** Whether `{` or `:` follows the parentheses. */
function isSignature(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 1; distance < 200; distance++) {
    const { image } = p.peek(distance);
    if (image === '(') depth++;
    else if (image === ')' && --depth === 0) return p.peek(distance + 1).tokenType === OpenBrace || p.peek(distance + 1).tokenType === Colon;
    else if (image === '') return false;
  }
  return false;
}

/** How much of a value is looked at for the type that it makes. */
const LONGEST_MAKER = 80;

/** `property size: Size`: whatever the word is, no type stands before a name with a type of its own. */
function isWordBeforeField(p: ParserCore): boolean {
  const { tokenType, image, startOffset } = p.token;
  const next = p.peek(1);
  return tokenType === IdentifierToken && next.tokenType === IdentifierToken && p.peek(2).tokenType === Colon && !looksLikeType(image) && !p.hasNewline(startOffset, next.startOffset);
}

/** `let x: int = 0`, `var name = "x"`: the word is left out, and the type is told from the value where it can be. */
function fieldBehindWord(p: ParserCore): null {
  const word = p.take();
  if (p.atWord('mut') && p.peek(1).tokenType === IdentifierToken) p.take();
  const next = p.peek(1);
  if (next.tokenType === Colon || (next.tokenType === Question && p.peek(2).tokenType === Colon)) {
    // Reported with the order of name and type, by one fix.
    p.fieldWord = word;
    return null;
  }
  const value = p.peek(2);
  const type = next.tokenType === Equals ? (typeOfLiteral(value.image) ?? typeAhead(p.text.slice(value.startOffset, value.startOffset + LONGEST_MAKER))) : null;
  const span = p.span(word.startOffset, p.token.startOffset);
  if (next.tokenType === IdentifierToken || next.tokenType === Less) reportFieldWord(p, word, [behindTypedWord(word, span)]);
  else reportFieldWord(p, word, type === null ? [] : [writtenType(`${constantBehind(word)}${type}`, span)]);
  p.quietUntil = next.startOffset + 1;
  return null;
}

/** `readonly int size`, `var int size`: all that is needed stands there, but for what says that the field does not change. */
function behindTypedWord(word: IToken, span: Span): Fix {
  const newText = constantBehind(word);
  return { title: newText === '' ? `remove \`${word.image}\`` : 'write `const`', sure: true, edits: [{ span, newText }] };
}

function writtenType(type: string, span: Span): Fix {
  return { title: `write \`${type}\``, sure: true, edits: [{ span, newText: `${type} ` }] };
}

function isCall(p: ParserCore): boolean {
  let distance = 1;
  while (p.peek(distance).tokenType === Dot) distance += 2;
  const { tokenType } = p.peek(distance);
  return tokenType === OpenParen || tokenType === Equals;
}

/** `print(1);`, `if (…) { … }` among the members: read, and reported. */
function statementMember(p: ParserCore): 'reported' | null {
  const { tokenType } = p.token;
  const isStatement = tokenType === IdentifierToken || (isReservedByTokenIndex[indexOf(tokenType)] && statementWords.has(p.token.image));
  if (!isStatement || tokenType === ConstWord || tokenType === CloseBrace) return null;
  p.complain(statementInClass(p.spanOf(p.token), {}, { hint: 'put it into a method or the constructor' }));
  p.statement();
  return 'reported';
}

const statementWords: ReadonlySet<string> = new Set(['if', 'for', 'while', 'do', 'return', 'throw', 'try', 'this', 'super', 'break', 'continue', 'new', 'await']);

/** The values of one enum are one mistake. */
export function joinValueReports(p: ParserCore, at: number): void {
  joinRepeated(p, at, ({ code }) => code === enumCaseValue.code, 'nor here');
}

/** `Red = 1`, as in C and TypeScript. */
export function enumValue(p: ParserCore): void {
  if (!p.at(Equals)) return;
  const before = p.lastEnd;
  const sign = p.take();
  const isText = p.at(StringToken);
  p.expression();
  const hint = isText
    ? 'the name of a case is its `name`; for other texts write a getter: `get text(): String { return match (this) { … }; }`'
    : 'cases count from 0 (`ordinal`); for other numbers write a getter: `get value(): int { return match (this) { … }; }`';
  p.complainAt(enumCaseValue(p.spanOf(sign), { isText }, { hint, fixes: [{ title: 'leave the values out', sure: false, edits: [{ span: p.span(before, p.lastEnd), newText: '' }] }] }));
}
