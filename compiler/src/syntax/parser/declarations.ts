import { append } from '../../base/lists.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { expectedInstead, expectedName, misplacedAnnotation, missingBrace, missingComma, pythonBlock } from '../../diagnostics/catalogue/syntax.ts';
import type { Annotation, ClassDeclaration, Declaration, Identifier, InterfaceDeclaration, Member, RecordDeclaration, Statement, TypeAliasDeclaration, TypeNode } from '../ast.ts';
import { At, Bar, ClassWord, CloseBrace, CloseParen, Colon, Comma, ConstWord, Equals, ExtendsWord, FuncWord, ImplementsWord, InterfaceWord, LetWord, OpenBrace, OpenParen, Semicolon } from '../token-types.ts';
import { EndOfFile, IdentifierToken, StringToken } from '../tokens.ts';
import { annotations } from './annotations.ts';
import type { ParserCore } from './core.ts';
import { closingEdits } from './blocks.ts';
import { docBefore } from './docs.ts';
import { enumDeclaration } from './enum.ts';
import { functionDeclaration, parameterList } from './functions.ts';
import { isClassOfCases, reportClassOfCases } from './habits/classes-of-cases.ts';
import { argumentsBehindBase, type Bases, basesBehindColon, interfaceColon, isBaseColon, isNameless, lacksExtends, parenthesesBehindName, whereClause, withForImplements } from './habits/class-heads.ts';
import { bracedList, isBracedList } from './habits/braced-fields.ts';
import { foreignDeclaration } from './habits/declarations.ts';
import { fieldsInBody } from './habits/fields-in-body.ts';
import { goStruct, isGoStruct } from './habits/go-structs.ts';
import { literalTypes, objectAlias } from './habits/object-types.ts';
import { emptyStatement, isEmptyStatement } from './habits/python-bodies.ts';
import { staticConstant } from './habits/typed-locals.ts';
import { letStatement, type Preamble } from './let.ts';
import { carefulMember, memberList, membersUntilClose, noMembers } from './members.ts';
import { modifiers, startsModifier } from './modifiers.ts';
import { describe, name } from './names.ts';
import { columnOf, indentationAt } from './recovery.ts';
import { endStatement } from './statement-end.ts';
import { valueType, typeParameters } from './types.ts';

/** A declaration with what stands before it, or null where a statement stands. */
export function declaration(p: ParserCore): Declaration | Statement | null {
  if (!startsDeclaration(p)) return null;
  const { startOffset: start } = p.token;
  const doc = docBefore(p, start);
  const marks = annotations(p);
  const preamble = { start, annotations: marks, modifiers: modifiers(p, false), doc };
  return declared(p, preamble);
}

function startsDeclaration(p: ParserCore): boolean {
  switch (p.token.tokenType) {
    case ClassWord:
    case InterfaceWord:
    case At:
    case FuncWord:
      return true;
    case IdentifierToken:
      return startsContextual(p) || startsModifier(p) || (p.careful && foreignDeclaration.isAhead(p));
    default:
      return startsModifier(p);
  }
}

/** `record`, `enum` and `type` before a name in the same line. */
function startsContextual(p: ParserCore): boolean {
  const { image, startOffset } = p.token;
  if (image !== 'record' && image !== 'enum' && image !== 'type') return false;
  const next = p.peek(1);
  if (p.careful && image === 'enum' && (next.tokenType === OpenBrace || next.tokenType === ClassWord)) return true;
  if (p.careful && image === 'record' && isNamelessRecord(p)) return true;
  return next.tokenType === IdentifierToken && next.image !== 'is' && !p.hasNewline(startOffset, next.startOffset);
}

/** `record (value: String) implements Shown`: without more behind it, it reads as a call. */
function isNamelessRecord(p: ParserCore): boolean {
  const isList = p.peek(2).tokenType === CloseParen || (p.peek(2).tokenType === IdentifierToken && p.peek(3).tokenType === Colon);
  const close = p.peek(1).tokenType === OpenParen && isList ? p.closingParenthesis(p.index + 1) : null;
  const behind = close === null ? undefined : p.tokens[close + 1]?.tokenType;
  return behind === OpenBrace || behind === ImplementsWord;
}

function declared(p: ParserCore, preamble: Preamble): Declaration | Statement {
  const constant = p.careful ? staticConstant(p, preamble) : null;
  if (constant !== null) return constant;
  switch (p.token.tokenType) {
    case ClassWord:
      return p.careful && isClassOfCases(p) ? enumDeclaration(p, { ...preamble, modifiers: reportClassOfCases(p, preamble.modifiers) }) : classDeclaration(p, preamble);
    case InterfaceWord:
      return interfaceDeclaration(p, preamble);
    case FuncWord:
      return functionDeclaration(p, preamble);
    case LetWord:
    case ConstWord:
      return letStatement(p, preamble);
    default:
      return contextual(p, preamble) ?? (p.careful ? foreignDeclaration.read(p, preamble, declared) : null) ?? nothingDeclared(p, preamble);
  }
}

function contextual(p: ParserCore, preamble: Preamble): Declaration | null {
  if (!p.at(IdentifierToken)) return null;
  switch (p.token.image) {
    case 'record':
      return recordDeclaration(p, preamble);
    case 'enum':
      return enumDeclaration(p, preamble);
    case 'type':
      return typeAlias(p, preamble);
    default:
      return null;
  }
}

const DECLARING: ReadonlySet<string> = new Set(['class', 'interface', 'record', 'enum', 'func', 'const']);

/** Annotations or modifiers, and then nothing that could have them. */
function nothingDeclared(p: ParserCore, { start, annotations: marks, modifiers: words }: Preamble): never {
  // A word that is needed nowhere was reported.
  if (marks.length === 0 && words.length === 0) p.panic();
  const first: Annotation | undefined = marks[0];
  const what = first === undefined ? `\`${words[0]?.name ?? ''}\`` : `\`@${first.name.name}\``;
  const meant = p.at(IdentifierToken) && p.peek(1).tokenType === IdentifierToken ? closest(p.token.image, DECLARING) : null;
  const details = meant === null ? {} : { label: `\`${p.token.image}\` is no word of the language: did you mean \`${meant}\`?`, fixes: [{ title: `write \`${meant}\``, sure: true, edits: [{ span: p.spanOf(p.token), newText: meant }] }] };
  return p.fail(misplacedAnnotation(p.span(start, p.lastEnd), { what, found: describe(p.token) }, meant === null && words.length > 0 && isClassHead(p) ? { label: '`class` is missing behind this', fixes: [{ title: 'insert `class`', sure: false, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText: ' class' }] }] } : details));
}

/** `abstract Machine {`, `final Robot extends Machine {` */
function isClassHead(p: ParserCore): boolean {
  const next = p.peek(1).tokenType;
  return p.at(IdentifierToken) && /^[A-Z]/.test(p.token.image) && (next === OpenBrace || next === ExtendsWord || next === ImplementsWord);
}

function classDeclaration(p: ParserCore, { start, annotations: marks, modifiers: words, doc }: Preamble, word = p.take()): ClassDeclaration {
  const className = p.careful && isNameless(p) ? namelessClass(p) : name(p, 'the class');
  const lacksWord = p.careful && lacksExtends(p);
  const generics = lacksWord ? [] : typeParameters(p);
  const base = p.careful ? parenthesesBehindName(p, className, word.startOffset) : null;
  const { superclass, interfaces } = p.careful && isBaseColon(p) ? basesBehindColon(p) : bases(p, lacksWord, base);
  if (p.careful) whereClause(p);
  const members = p.at(OpenBrace) ? memberList(p, 'class', className.name) : withoutBody(p, 'a class', className.name);
  return {
    kind: 'class', id: p.id(), start, end: p.lastEnd, annotations: marks, modifiers: words, name: className, doc, typeParameters: generics, superclass, interfaces, members,
  };
}

/** `extends Base implements Shape, Named`. */
function bases(p: ParserCore, lacksWord: boolean, base: Bases | null): Bases {
  if (base !== null && base.interfaces.length > 0) return base;
  const superclass = p.skip(ExtendsWord) || lacksWord ? p.type() : (base?.superclass ?? null);
  if (p.careful && superclass !== null) argumentsBehindBase(p, superclass);
  const interfaces = p.skip(ImplementsWord) || (p.careful && ((superclass !== null && commaForImplements(p)) || withForImplements(p))) ? typeList(p) : noTypes;
  return { superclass, interfaces };
}

function namelessClass(p: ParserCore): Identifier {
  p.complain(expectedName(p.spanOf(p.token), { what: 'the class', found: describe(p.token) }, { label: 'a name is missing before this' }));
  return p.missingName();
}

/** `class A extends B, C`, as in C++ and Python: what comes behind the class are interfaces. */
function commaForImplements(p: ParserCore): boolean {
  if (!p.at(Comma) || p.peek(1).tokenType !== IdentifierToken) return false;
  const span = p.spanOf(p.token);
  p.complain(
    expectedInstead(span, { expected: '`implements`', where: 'before the interfaces of a class', found: '`,`' }, {
      hint: 'a class extends one class; any number of interfaces follows `implements`',
      fixes: [{ title: 'write `implements`', sure: true, edits: [{ span, newText: ' implements' }] }],
    }),
  );
  p.take();
  return true;
}

function interfaceDeclaration(p: ParserCore, { start, annotations: marks, modifiers: words, doc }: Preamble): InterfaceDeclaration {
  p.take();
  const interfaceName = name(p, 'the interface');
  const generics = typeParameters(p);
  const interfaces = p.skip(ExtendsWord) || p.skip(ImplementsWord) || (p.careful && interfaceColon(p, 'extends')) ? typeList(p) : noTypes;
  const members = p.at(OpenBrace) ? memberList(p, 'interface', interfaceName.name) : withoutBody(p, 'an interface', interfaceName.name);
  return { kind: 'interface', id: p.id(), start, end: p.lastEnd, annotations: marks, modifiers: words, name: interfaceName, doc, typeParameters: generics, interfaces, members };
}

function recordDeclaration(p: ParserCore, { start, annotations: marks, modifiers: words, doc }: Preamble): RecordDeclaration {
  p.take();
  const recordName = name(p, 'the record');
  const generics = typeParameters(p);
  if (p.careful && p.at(OpenBrace) && !isBracedList(p)) {
    const { fields, members } = fieldsInBody(p, recordName);
    return { kind: 'record', id: p.id(), start, end: p.lastEnd, annotations: marks, modifiers: words, name: recordName, doc, typeParameters: generics, fields, interfaces: noTypes, members };
  }
  const fields = p.careful && isBracedList(p) ? bracedList(p, { of: 'record', name: recordName.name }) : parameterList(p, 'record');
  const interfaces = p.skip(ImplementsWord) || (p.careful && (interfaceColon(p, 'implements') || recordExtends(p))) ? typeList(p) : noTypes;
  const members = p.at(OpenBrace) ? memberList(p, 'record', recordName.name) : withoutBody(p, 'a record', recordName.name);
  return { kind: 'record', id: p.id(), start, end: p.lastEnd, annotations: marks, modifiers: words, name: recordName, doc, typeParameters: generics, fields, interfaces, members };
}

/** `record Tick(n: int) extends Event`: a record has interfaces only. */
function recordExtends(p: ParserCore): boolean {
  // Before the fields it was reported.
  if (!p.at(ExtendsWord) || p.tokens[p.index - 1].tokenType !== CloseParen) return false;
  const span = p.spanOf(p.token);
  p.complain(expectedInstead(span, { expected: '`implements`', where: 'behind the fields of a record', found: '`extends`' }, { label: 'a record implements interfaces, and extends nothing', fixes: [{ title: 'write `implements`', sure: true, edits: [{ span, newText: 'implements' }] }] }));
  p.take();
  return true;
}

const noTypes: readonly TypeNode[] = [];

function typeList(p: ParserCore): readonly TypeNode[] {
  const types: TypeNode[] = [];
  do {
    const type = p.type();
    if (p.careful) argumentsBehindBase(p, type);
    types.push(type);
  } while (p.skip(Comma) || (p.careful && lacksComma(p)));
  return types;
}

/** `implements Shape Named {` */
function lacksComma(p: ParserCore): boolean {
  const next = p.peek(1).tokenType;
  if (!p.at(IdentifierToken) || p.onNewLine() || p.atWord('where') || (next !== OpenBrace && next !== Comma)) return false;
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complain(missingComma(insertion, { what: 'interface', found: describe(p.token) }, { fixes: [{ title: 'insert a comma', sure: true, edits: [{ span: insertion, newText: ',' }] }] }));
  return true;
}

/** `class A extends B` with no braces is an empty body. */
function withoutBody(p: ParserCore, what: string, ownerName: string): typeof noMembers {
  const { startOffset } = p.tokens[p.index - 1];
  if (lacksOpeningBrace(p)) return membersOfMissingBrace(p, what, ownerName);
  p.lastBodyless = { start: startOffset, end: p.lastEnd };
  if (p.skip(Semicolon) || p.onNewLine() || p.at(CloseBrace) || p.at(EndOfFile)) return noMembers;
  if (p.careful && p.at(Colon)) return p.peek(1).tokenType === OpenBrace ? membersBehindColon(p, ownerName) : pythonMembers(p, ownerName);
  const insertion = p.span(p.lastEnd, p.lastEnd);
  return p.fail(missingBrace(insertion, { of: what, found: describe(p.token) }, { fixes: [{ title: 'insert `{`', sure: false, edits: [{ span: insertion, newText: ' {' }] }] }));
}

/** `class Van : {`: a base is missing, or the colon is too much. */
function membersBehindColon(p: ParserCore, ownerName: string): readonly Member[] {
  const edits = [{ span: p.span(p.lastEnd, p.token.startOffset + 1), newText: '' }];
  p.complain(pythonBlock(p.spanOf(p.token), {}, { label: 'nothing stands behind this', hint: 'a superclass is named with `extends`', fixes: [{ title: 'remove the colon', sure: false, edits }] }));
  p.take();
  return memberList(p, 'class', ownerName);
}

/** `class Dog(Animal):`, as in Python: what is indented deeper is its body. */
function pythonMembers(p: ParserCore, ownerName: string): readonly Member[] {
  const colon = p.token;
  const column = indentationAt(p, colon.startOffset);
  const at = p.diagnostics.length;
  p.take();
  const isOneLine = !p.onNewLine();
  const span = p.spanOf(colon);
  const edits: TextEdit[] = [{ span, newText: ' {' }];
  const members: Member[] = [];
  while (!p.at(EndOfFile) && !p.at(CloseBrace) && (p.onNewLine() ? columnOf(p, p.token.startOffset) > column : isOneLine)) {
    if (isEmptyStatement(p)) edits.push(emptyStatement(p));
    else if (!p.skip(Semicolon)) append(members, [carefulMember(p, ownerName)].filter((read) => read !== null));
  }
  append(edits, closingEdits(p, column, isOneLine, false));
  p.diagnostics.splice(at, 0, pythonBlock(span, {}, { fixes: [{ title: 'put the members in braces', sure: true, edits }] }));
  return members;
}

/** In a file with a `}` too many: what is indented deeper than the head of a declaration is its body. */
function lacksOpeningBrace(p: ParserCore): boolean {
  return p.careful && p.strayBraces > 0 && p.onNewLine() && !p.at(CloseBrace) && !p.at(EndOfFile) && columnOf(p, p.token.startOffset) > indentationAt(p, p.tokens[p.index - 1].startOffset);
}

function membersOfMissingBrace(p: ParserCore, of: string, ownerName: string): readonly Member[] {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complainAt(missingBrace(insertion, { of, found: describe(p.token) }, { fixes: [{ title: 'insert `{`', sure: true, edits: [{ span: insertion, newText: ' {' }] }] }));
  p.strayBraces--;
  const members = membersUntilClose(p, p.tokens[p.index - 1], ownerName);
  p.skip(CloseBrace);
  return members;
}

/** `{ kind: "a" } | { kind: "b" }`: a `|` follows the `}` of the `{` that is next. */
function isUnionOfObjects(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 0; distance < 100; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === OpenBrace) depth++;
    else if (tokenType === CloseBrace && --depth === 0) return p.peek(distance + 1).tokenType === Bar;
    else if (tokenType === EndOfFile) return false;
  }
  return false;
}

function aliasWithoutEquals(p: ParserCore): void {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const isType = p.at(IdentifierToken) || p.at(OpenParen);
  p.complain(
    expectedInstead(p.spanOf(p.token), { expected: '`=`', where: 'after the name of the type', found: describe(p.token) }, {
      fixes: isType && !p.onNewLine() ? [{ title: 'insert `=`', sure: true, edits: [{ span: insertion, newText: ' =' }] }] : [],
    }),
  );
}

/** `type Compare<K> = (K, K) => int;` */
function typeAlias(p: ParserCore, { start, annotations: marks, modifiers: words, doc }: Preamble): TypeAliasDeclaration | ClassDeclaration | InterfaceDeclaration | RecordDeclaration {
  const from = p.index;
  const word = p.take();
  if (p.careful && isGoStruct(p)) return goStruct(p, { start, annotations: marks, modifiers: words, doc }, word.startOffset);
  const aliasName = name(p, 'the type');
  const generics = typeParameters(p);
  if (!p.skip(Equals)) aliasWithoutEquals(p);
  if (p.careful && p.at(Bar)) p.take();
  if (p.careful && p.at(OpenBrace) && !isUnionOfObjects(p)) return objectAlias(p, { start, annotations: marks, modifiers: words, doc }, aliasName);
  const type = p.careful && p.at(StringToken) ? literalTypes(p, aliasName.name, start) : valueType(p);
  endStatement(p, from);
  return { kind: 'type-alias', id: p.id(), start, end: p.lastEnd, annotations: marks, modifiers: words, name: aliasName, doc, typeParameters: generics, type };
}
