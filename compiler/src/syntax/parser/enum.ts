import type { IToken } from 'chevrotain';
import { expectedInstead, expectedName, foreignKeyword, missingComma, needlessWord } from '../../diagnostics/catalogue/syntax.ts';
import type { EnumCase, Identifier, EnumDeclaration, Parameter, TypeNode } from '../ast.ts';
import { Bar, ClassWord, CloseBrace, CloseParen, Colon, Comma, ImplementsWord, OpenBrace, OpenParen, Semicolon } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import { closeBlock, endsBlock } from './blocks.ts';
import type { ParserCore } from './core.ts';
import { docBefore } from './docs.ts';
import { closedTwice } from './functions.ts';
import { bracedList, isBracedList } from './habits/braced-fields.ts';
import { CaseSeparators } from './habits/case-separators.ts';
import { interfaceColon } from './habits/class-heads.ts';
import { holdsValues, tellConstants, valuesOfCase, type Constant } from './habits/enum-constants.ts';
import { enumValue, joinValueReports } from './habits/members.ts';
import { joinRepeated } from './habits/joined.ts';
import type { Preamble } from './let.ts';
import { membersUntilClose, noMembers } from './members.ts';
import { describe, name } from './names.ts';
import { joinNameless, parameters } from './parameters.ts';
import { typeParameters } from './types.ts';

/** `enum Health { Healthy, Failed(code: int), func isBad(): bool { … } }`; the next token is `enum`. */
export function enumDeclaration(p: ParserCore, { start, annotations, modifiers, doc }: Preamble): EnumDeclaration {
  const word = p.take();
  if (p.careful && p.at(ClassWord)) enumClass(p, word);
  const enumName = name(p, 'the enum');
  const generics = typeParameters(p);
  const interfaces = p.skip(ImplementsWord) || (p.careful && interfaceColon(p, 'implements')) ? interfaceList(p) : [];
  const { cases, members } = enumBody(p, enumName.name);
  return { kind: 'enum', id: p.id(), start, end: p.lastEnd, annotations, modifiers, name: enumName, doc, typeParameters: generics, cases, interfaces, members };
}

/** `enum class Color`, as in Kotlin and C++: takes the `class`. */
function enumClass(p: ParserCore, word: IToken): void {
  const span = p.span(word.startOffset, p.token.startOffset + p.token.image.length);
  p.complainAt(foreignKeyword(span, { word: 'enum class', right: 'enum' }, { fixes: [{ title: 'write `enum`', sure: true, edits: [{ span, newText: 'enum' }] }] }));
  p.take();
}

function interfaceList(p: ParserCore): readonly TypeNode[] {
  const types = [p.type()];
  while (p.skip(Comma)) types.push(p.type());
  return types;
}

function enumBody(p: ParserCore, enumName: string): Pick<EnumDeclaration, 'cases' | 'members'> {
  if (!p.at(OpenBrace)) {
    p.fail(expectedInstead(p.spanOf(p.token), { expected: '`{`', where: 'before the cases of an enum', found: describe(p.token) }));
  }
  const open = p.take();
  const at = p.diagnostics.length;
  const constants = new Map<EnumCase, Constant>();
  const cases = caseList(p, open, constants);
  joinValueReports(p, at);
  if (p.careful) joinNameless(p, at);
  if (p.careful) joinRepeated(p, at, ({ code }) => code === needlessWord.code, 'nor here');
  const members = endsBlock(p, open) ? noMembers : membersUntilClose(p, open, enumName);
  closeBlock(p, open, 'enum');
  return { cases, members: constants.size === 0 ? members : tellConstants(p, { cases, constants, members, at }) };
}

/** The cases come first; a comma or `;` may stand behind the last one. */
function caseList(p: ParserCore, open: IToken, constants: Map<EnumCase, Constant>): readonly EnumCase[] {
  const cases: EnumCase[] = [];
  const separators = new CaseSeparators(p);
  if (p.careful && p.at(Bar)) separators.takeLeadingBar();
  while (!endsBlock(p, open) && (isCase(p) || (p.careful && isNamelessCase(p)))) {
    const word = isCaseWord(p) ? p.take() : null;
    const nameStart = p.token.startOffset;
    cases.push(enumCase(p, constants));
    if (word !== null) reportCaseWord(p, word, nameStart);
    if (p.skip(Comma)) {
      while (p.careful && p.at(Comma)) caseMissing(p);
      continue;
    }
    if (p.careful && separators.takeForeign()) continue;
    if (p.skip(Semicolon)) break;
    if (!endsBlock(p, open) && isCase(p) && word === null) reportMissingComma(p);
  }
  separators.report();
  // `enum Side { Debit Credit }` reads as a field.
  if (!p.careful && !endsBlock(p, open) && p.at(IdentifierToken) && lacksComma(p)) p.panic();
  return cases;
}

/** `Red, , Green` */
function caseMissing(p: ParserCore): void {
  const span = p.span(p.lastEnd, p.token.startOffset + 1);
  p.complain(expectedName(p.spanOf(p.token), { what: 'a case', found: '`,`' }, { label: 'a case is missing before this, or the comma is too much', fixes: [{ title: 'remove the comma', sure: false, edits: [{ span, newText: '' }] }] }));
  p.take();
}

/** A name that no type, field or method can begin with. */
function isCase(p: ParserCore): boolean {
  if (!p.at(IdentifierToken)) return false;
  const next = p.peek(1);
  if (p.careful && isMethodWithoutFunc(p)) return false;
  if (isCaseWord(p) || (p.careful && (lacksComma(p) || (next.tokenType === OpenBrace && p.peek(3).tokenType === Colon)))) return true;
  if (next.tokenType === Comma || next.tokenType === CloseBrace || next.tokenType === OpenParen || (p.careful && next.tokenType === Bar)) return !p.atWord('constructor');
  return next.tokenType === Semicolon || next.image === '=' || p.hasNewline(p.token.startOffset, next.startOffset) || next.image === '';
}

/** `(reason: String),`: only what a case holds. */
function isNamelessCase(p: ParserCore): boolean {
  const close = p.at(OpenParen) && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === Colon ? p.closingParenthesis(p.index) : null;
  const behind = close === null ? undefined : p.tokens[close + 1];
  return close !== null && behind !== undefined && (behind.tokenType === Comma || behind.tokenType === CloseBrace || p.hasNewline(p.tokens[close].startOffset, behind.startOffset));
}

/** `weight(): int {`, whose `func` is missing. */
function isMethodWithoutFunc(p: ParserCore, at = p.index): boolean {
  const close = p.tokens[at + 1]?.tokenType === OpenParen ? p.closingParenthesis(at + 1) : null;
  const behind = close === null ? undefined : p.tokens[close + 1];
  return behind !== undefined && (behind.tokenType === Colon || behind.tokenType === OpenBrace);
}

/** `case red`, as in Swift. */
function isCaseWord(p: ParserCore): boolean {
  return p.atWord('case') && p.peek(1).tokenType === IdentifierToken && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset);
}

/** The comma that is missing before the next `case` is part of the same mistake. */
function reportCaseWord(p: ParserCore, word: IToken, nameStart: number): void {
  const edits = [{ span: p.span(word.startOffset, nameStart), newText: '' }];
  if (isCaseWord(p)) edits.push({ span: p.span(p.lastEnd, p.lastEnd), newText: ',' });
  p.complainAt(needlessWord(p.spanOf(word), { word: word.image }, { hint: 'cases are names, separated by commas', fixes: [{ title: 'remove `case`', sure: true, edits }] }));
}

/** `Red Green, Blue`: a field would go on with `;` or `=`. */
function lacksComma(p: ParserCore): boolean {
  const behind = p.peek(2).tokenType;
  return p.peek(1).tokenType === IdentifierToken && (behind === Comma || behind === CloseBrace || behind === IdentifierToken);
}

function namelessCase(p: ParserCore): Identifier {
  p.complain(expectedName(p.spanOf(p.token), { what: 'a case', found: '`(`' }));
  return p.missingName();
}

function enumCase(p: ParserCore, constants: Map<EnumCase, Constant>): EnumCase {
  const { startOffset: start } = p.token;
  const doc = docBefore(p, start);
  const caseName = p.at(OpenParen) ? namelessCase(p) : name(p, 'a case');
  const constant = p.careful && p.at(OpenParen) && holdsValues(p) ? valuesOfCase(p) : null;
  const fields: readonly Parameter[] = p.at(OpenParen) ? parameters(p, 'case') : p.careful && isBracedList(p) ? bracedList(p, { of: 'case', name: caseName.name }) : [];
  if (p.careful && fields.length > 0 && p.at(CloseParen) && !p.onNewLine()) closedTwice(p);
  enumValue(p);
  const read: EnumCase = { kind: 'enum-case', id: p.id(), start, end: p.lastEnd, name: caseName, fields, doc };
  if (constant !== null) constants.set(read, constant);
  return read;
}

function reportMissingComma(p: ParserCore): void {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complain(missingComma(insertion, { what: 'case', found: describe(p.token) }, { fixes: [{ title: 'insert a comma', sure: true, edits: [{ span: insertion, newText: ',' }] }] }));
}
