import type { IToken } from 'chevrotain';
import { cStyleLocal, foreignKeyword } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, Identifier, LetStatement, Statement, TypeNode } from '../../ast.ts';
import { CloseBracket, Colon, Equals, LetWord, OpenBracket, Semicolon } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import type { Preamble } from '../let.ts';
import { identifierOf } from '../names.ts';
import { endStatement } from '../statement-end.ts';
import { looksLikeType, typeText } from '../type-text.ts';
import { isSetLiteral, keylessLiteral } from './collections.ts';
import { distanceToDeclaredName } from './typed-names.ts';

/** `int x = 5;`, as in Java and C; null where it is something else. */
export function typedLocal(p: ParserCore): Statement | null {
  const isSigned = (p.atWord('unsigned') || p.atWord('signed')) && isTypedLocal(p, 1);
  if (!isSigned && !isTypedLocal(p, 0)) return null;
  const from = p.index;
  const { startOffset: start } = p.token;
  if (isSigned) p.take();
  const typed = readTyped(p, 'let', start);
  endStatement(p, from);
  return localOf(p, start, false, typed);
}

function isTypedLocal(p: ParserCore, first: number): boolean {
  const distance = distanceToDeclaredName(p, first);
  if (distance === 0) return false;
  const name = p.peek(distance);
  const after = p.peek(distance + 1);
  if (after.tokenType === Equals || (isBrackets(after, p.peek(distance + 2)) && looksLikeType(p.peek(first).image))) return true;
  if (!looksLikeType(p.peek(first).image)) return false;
  return after.tokenType === Semicolon || after.tokenType === EndOfFile || p.hasNewline(name.startOffset, after.startOffset);
}

/** `int xs[]`, as in C and Java. */
function isBrackets(open: IToken, close: IToken): boolean {
  return open.tokenType === OpenBracket && close.tokenType === CloseBracket;
}

/** The type of `int xs[]`, whose brackets are taken; otherwise `type`. */
function listOf(p: ParserCore, type: TypeNode): TypeNode {
  if (!isBrackets(p.token, p.peek(1))) return type;
  p.take();
  p.take();
  const { start, end } = type;
  const list: TypeNode = { kind: 'named-type', id: p.id(), start, end, path: [{ kind: 'identifier', id: p.id(), start, end: start, name: 'List' }], args: [type] };
  return listOf(p, list);
}

/** `final x = 5`, `final int x = 5` and `final var x = 5`, as in Dart and Java; null where `final` is something else. */
export function finalLocal(p: ParserCore): Statement | null {
  const word = p.token;
  const next = p.peek(1);
  if (word.image !== 'final' || p.hasNewline(word.startOffset, next.startOffset)) return null;
  if (next.tokenType === LetWord || (isMakingWord(next) && p.peek(2).tokenType === IdentifierToken)) return finalConstant(p, p.spanOf(next).end);
  const behind = p.peek(2).tokenType;
  if (next.tokenType !== IdentifierToken) return null;
  return behind === Equals || behind === Colon ? finalConstant(p, p.spanOf(word).end) : finalTyped(p, word);
}

const CONSTANT_WORDS: ReadonlySet<string> = new Set(['static', 'final']);

/** `static final MAX = 3` and `public static final int MAX = 3` at the top level, as in Java, where `static` means nothing; null where it is something else. */
export function staticConstant(p: ParserCore, { start, modifiers, annotations, doc }: Preamble): Statement | null {
  const first = modifiers.findIndex(({ name }) => CONSTANT_WORDS.has(name));
  if (first < 0 || !modifiers.slice(first).every(({ name }) => CONSTANT_WORDS.has(name)) || !p.at(IdentifierToken)) return null;
  const from = p.index;
  const own = { start, modifiers: modifiers.slice(0, first), annotations, doc };
  if (p.peek(1).tokenType !== Equals) {
    if (!isTypedLocal(p, 0)) return null;
    const typed = readTyped(p, 'const', modifiers[first].start);
    endStatement(p, from);
    return { ...localOf(p, start, true, typed), ...own };
  }
  const span = p.span(modifiers[first].start, p.lastEnd);
  p.complainAt(foreignKeyword(span, { word: p.text.slice(span.start, span.end), right: 'const' }, { fixes: [{ title: 'write `const`', sure: true, edits: [{ span, newText: 'const' }] }] }));
  const name = identifierOf(p, p.take());
  p.take();
  const value = p.expression();
  endStatement(p, from);
  return { ...localOf(p, start, true, { name, type: null, value }), ...own };
}

function isMakingWord({ image }: IToken): boolean {
  return image === 'var' || image === 'val';
}

/** What is said in one or two words is `const` here. */
function finalConstant(p: ParserCore, end: number): Statement {
  const span = p.span(p.token.startOffset, end);
  const word = p.text.slice(span.start, end);
  p.complain(foreignKeyword(span, { word, right: 'const' }, { fixes: [{ title: 'write `const`', sure: true, edits: [{ span, newText: 'const' }] }] }));
  if (word !== 'final') p.take();
  p.substitute('const');
  return p.statement();
}

function finalTyped(p: ParserCore, word: IToken): Statement | null {
  if (!isTypedLocal(p, 1)) return null;
  const from = p.index;
  p.take();
  const typed = readTyped(p, 'const', word.startOffset);
  endStatement(p, from);
  return localOf(p, word.startOffset, true, typed);
}

/** Whether `int x` or `List<int> x` follows a `let`. */
export function isTypedName(p: ParserCore): boolean {
  return p.at(IdentifierToken) && looksLikeType(p.token.image) && distanceToDeclaredName(p) > 0;
}

interface Typed {
  readonly name: Identifier;
  /** What the value does not say. */
  readonly type: TypeNode | null;
  readonly value: Expression | null;
}

/** `int x = 5`, whose fix writes what stands from `start` on up to the name anew, with the word that declares. */
export function readTyped(p: ParserCore, word: 'let' | 'const', start: number): Typed {
  const before = p.diagnostics.length;
  const written = p.type();
  // What is foreign about the type goes with it.
  p.diagnostics.length = before;
  const name = identifierOf(p, p.take());
  const type = listOf(p, written);
  const { lastEnd } = p;
  const value = p.skip(Equals) ? valueFor(p, type) : null;
  // A `?` that is written is meant for what comes later.
  const declared = value === null || type.kind === 'nullable-type' || saysLess(value, type) ? nullableFor(p, value, type) : null;
  const mended = declared === null ? `${word} ${name.name}` : `${word} ${name.name}: ${typeText(declared)}`;
  const span = p.span(start, lastEnd);
  p.report(cStyleLocal(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: value !== null, edits: [{ span, newText: mended }] }] }));
  return { name, type: declared, value };
}

/** `int[] xs = {1, 2};` gives a list. */
function valueFor(p: ParserCore, type: TypeNode): Expression {
  return isSetLiteral(p) && typeText(type).startsWith('List<') ? keylessLiteral(p) : p.expression();
}

function localOf(p: ParserCore, start: number, constant: boolean, { name, type, value }: Typed): LetStatement {
  return { kind: 'let', id: p.id(), start, end: p.lastEnd, annotations: [], modifiers: [], constant, name, type, value, doc: null };
}

/** Whether the value alone does not say all that the type does. */
function saysLess(value: Expression, type: TypeNode): boolean {
  switch (value.kind) {
    case 'null':
      return true;
    case 'int':
      return typeText(type) === 'float';
    case 'list':
      return value.elements.length === 0;
    case 'map':
      return value.entries.length === 0;
    case 'new':
      return value.type.kind === 'named-type' && value.type.args.length === 0 && type.kind === 'named-type' && type.args.length > 0;
    default:
      return false;
  }
}

/** `User u = null;` may be null from the start. */
function nullableFor(p: ParserCore, value: Expression | null, type: TypeNode): TypeNode {
  if (value?.kind !== 'null' || type.kind === 'nullable-type') return type;
  return { kind: 'nullable-type', id: p.id(), start: type.start, end: type.end, inner: type };
}
