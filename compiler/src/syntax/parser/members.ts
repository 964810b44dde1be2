import { append } from '../../base/lists.ts';
import type { IToken } from 'chevrotain';
import { accessor, expectedMember, fieldKeyword, nameFirstField } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Member } from '../ast.ts';
import { CloseBrace, Colon, Comma, Equals, FuncWord, OpenBrace, OpenParen, Semicolon } from '../token-types.ts';
import { EndOfFile, IdentifierToken } from '../tokens.ts';
import { accessorAhead } from './accessor-ahead.ts';
import { accessorDeclaration } from './accessors.ts';
import { annotations } from './annotations.ts';
import { closeBlock, endsBlock } from './blocks.ts';
import { Context, type ParserCore } from './core.ts';
import { constructorDeclaration } from './constructors.ts';
import { docBefore } from './docs.ts';
import { field, startsField } from './fields.ts';
import { functionDeclaration } from './functions.ts';
import { constructorBehindFunc, foreignMember, isConstructorBehindFunc } from './habits/members.ts';
import { modifierSection, publicSection } from './habits/misplaced-modifiers.ts';
import type { Preamble } from './let.ts';
import { modifiers } from './modifiers.ts';
import { describe, looseName } from './names.ts';
import { synchronise } from './recovery.ts';

export type MemberOwner = 'class' | 'interface' | 'record' | 'enum';

export const noMembers: readonly Member[] = [];

/** `{ fields, methods, constructor }`; the next token is the `{`. `ownerName` is what a constructor is called in Java. */
export function memberList(p: ParserCore, owner: MemberOwner, ownerName: string): readonly Member[] {
  const open = p.take();
  const before = p.diagnostics.length;
  const members = membersUntilClose(p, open, ownerName);
  // A field does not belong there at all, in whatever order it is written.
  if (owner !== 'class') p.diagnostics = p.diagnostics.filter((each, index) => index < before || (each.code !== nameFirstField.code && !(owner === 'interface' && isPlainProperty(p, each))));
  closeBlock(p, open, owner);
  return members;
}

/** `val id: String` in an interface: the word goes with the field. One with accessors is told as what it is. */
function isPlainProperty(p: ParserCore, { code, primary: { span } }: Diagnostic): boolean {
  return code === fieldKeyword.code && !p.diagnostics.some((other) => other.code === accessor.code && other.primary.span.start > span.start && !p.hasNewline(span.start, other.primary.span.start));
}

export function membersUntilClose(p: ParserCore, open: IToken, ownerName: string): readonly Member[] {
  const { context, ownFields } = p;
  p.context = Context.inBlock;
  const fields = new Set<string>();
  p.ownFields = fields;
  const members: Member[] = [];
  while (!endsBlock(p, open)) {
    if (p.skip(Semicolon)) continue;
    const read = p.careful ? carefulMember(p, ownerName) : member(p, ownerName);
    if (read !== null) members.push(read);
    if (p.careful && read?.kind === 'field') fields.add(read.name.name);
    if (p.pendingFields.length > 0) append(members, p.pendingFields.splice(0));
  }
  p.context = context;
  p.ownFields = ownFields;
  return members;
}

/** A member in which mistakes are reported, and behind which reading goes on; null where nothing is left of it. */
export function carefulMember(p: ParserCore, ownerName: string): Member | null {
  const { index, depth, context } = p;
  try {
    const read = member(p, ownerName);
    if (p.index > index) return read;
  } catch (error) {
    if (!p.isPanic(error)) throw error;
  }
  p.depth = depth;
  p.context = context;
  synchronise(p, index);
  return null;
}

function member(p: ParserCore, ownerName: string): Member | null {
  const { startOffset: start } = p.token;
  const doc = docBefore(p, start);
  const marks = annotations(p);
  const preamble: Preamble = { start, annotations: marks, modifiers: modifiers(p, true), doc };
  if (p.careful) {
    if (modifierSection(p, preamble.modifiers)) return null;
    if (publicSection(p)) return null;
    const foreign = foreignMember(p, preamble, ownerName);
    if (foreign !== null) return foreign === 'reported' ? null : foreign;
  }
  if (isConstructorBehindFunc(p)) return constructorBehindFunc(p, preamble);
  const accessor = accessorAhead(p);
  if (accessor !== null) return accessorDeclaration(p, preamble, accessor);
  if (p.careful && isWordedFieldAhead(p)) return field(p, preamble);
  if (p.at(FuncWord)) return functionDeclaration(p, preamble, looseName);
  if (isConstructor(p)) return constructorDeclaration(p, preamble);
  return startsField(p) ? field(p, preamble) : nothing(p);
}

/** `func(int, int): int order;`: a field whose type is a function's, as in Go. */
function isWordedFieldAhead(p: ParserCore): boolean {
  const close = p.at(FuncWord) && p.peek(1).tokenType === OpenParen ? p.closingParenthesis(p.index + 1) : null;
  if (close === null) return false;
  for (let at = close + 1; at < close + LONGEST_RESULT; at++) {
    const { tokenType, startOffset } = p.tokens[at] ?? p.token;
    if (tokenType === OpenBrace || tokenType === EndOfFile || p.hasNewline(p.tokens[at - 1].startOffset, startOffset)) return false;
    // `func (): float;` lacks the name of a method.
    const least = p.tokens[close + 1].tokenType === Colon ? SHORTEST_RESULT : 1;
    if (tokenType === Semicolon || tokenType === Equals) return p.tokens[at - 1].tokenType === IdentifierToken && at - close > least;
  }
  return false;
}

const LONGEST_RESULT = 30;
/** How many tokens stand at least up to the end of a name, behind a `:` and a type. */
const SHORTEST_RESULT = 3;

function isConstructor(p: ParserCore): boolean {
  return p.at(IdentifierToken) && p.atWord('constructor') && p.peek(1).tokenType === OpenParen;
}

function nothing(p: ParserCore): never {
  const isEnd = p.at(CloseBrace) || p.at(EndOfFile) || p.at(Comma);
  return p.fail(expectedMember(p.spanOf(p.token), { found: describe(p.token) }, { hint: isEnd ? undefined : 'a class body holds fields, methods (`func`) and a `constructor`' }));
}
