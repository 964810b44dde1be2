import { catchOrder, foreignConstruct, unionType } from '../../../diagnostics/catalogue/syntax.ts';
import type { Identifier, TypeNode } from '../../ast.ts';
import { Arrow, AsWord, CatchWord, CloseParen, Colon, Comma, Dot, LetWord, OpenBrace, OpenParen } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

interface Caught {
  readonly name: Identifier | null;
  readonly type: TypeNode | null;
}

/** `catch e {`, `except ValueError as e:`, `rescue TypeError => e`: what is caught, without parentheses. */
export function isBareCatch(p: ParserCore): boolean {
  if (p.onNewLine()) return false;
  if (p.at(LetWord)) return p.peek(1).tokenType === IdentifierToken;
  if (!p.at(IdentifierToken)) return false;
  if (p.peek(1).tokenType === Dot) return true;
  for (let distance = 1; distance < 12; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === OpenBrace || tokenType === Colon) return true;
    if (p.hasNewline(p.token.startOffset, startOffset) || (tokenType !== IdentifierToken && tokenType !== Comma && tokenType !== AsWord && tokenType !== Arrow)) return false;
  }
  return false;
}

export function bareCatch(p: ParserCore): Caught {
  const { startOffset: start } = p.token;
  if (p.skip(LetWord)) return caughtByLet(p, start);
  const first = identifierOf(p, p.take());
  const isType = p.at(AsWord) || p.at(Arrow) || p.at(IdentifierToken) || /^[A-Z]/.test(first.name);
  if (p.at(Dot)) return catchOfCase(p, start);
  if (p.at(Colon) && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === OpenBrace) return typedCatch(p, first);
  if (p.at(AsWord) || p.at(Arrow)) p.take();
  const named = !isType ? first : p.at(IdentifierToken) ? identifierOf(p, p.take()) : null;
  while (!p.at(OpenBrace) && !p.at(Colon)) p.take();
  const name = named ?? implicitError(p, first);
  const written = name?.name ?? 'e';
  const mended = isType ? `${written}: ${first.name}` : written;
  const span = p.span(start, p.lastEnd);
  p.report(catchOrder(span, { mended: `(${mended})` }, { fixes: [{ title: `write \`(${mended})\``, sure: true, edits: [{ span, newText: `(${mended})` }] }] }));
  const type: TypeNode | null = isType ? { kind: 'named-type', id: p.id(), start: first.start, end: first.end, path: [first], args: [] } : null;
  return { name, type };
}

/** `catch let e {` and `catch let e as NotFound {`, as in Swift. */
function caughtByLet(p: ParserCore, start: number): Caught {
  const name = identifierOf(p, p.take());
  const type = p.skip(AsWord) ? p.type() : null;
  const mended = `(${name.name}${type === null ? '' : `: ${p.text.slice(type.start, type.end)}`})`;
  const span = p.span(start, p.lastEnd);
  p.report(catchOrder(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  return { name, type };
}

/** In Swift, what is caught is called `error` where it has no name. */
function implicitError(p: ParserCore, { end }: Identifier): Identifier | null {
  const body = p.at(OpenBrace) ? p.text.slice(p.token.startOffset, p.text.indexOf('}', p.token.startOffset)) : '';
  return /\berror\b/.test(body) ? { kind: 'identifier', id: p.id(), start: end, end, name: 'error' } : null;
}

/** `catch e: NotFound {`, with all but the parentheses. */
function typedCatch(p: ParserCore, name: Identifier): Caught {
  p.take();
  const type = p.type();
  const mended = `(${p.text.slice(name.start, p.lastEnd)})`;
  const span = p.span(name.start, p.lastEnd);
  p.report(catchOrder(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  return { name, type };
}

/** Whether `(KeyError, IndexError) as e` comes next, as in Python. */
export function isCatchOfSeveral(p: ParserCore): boolean {
  if (!p.at(OpenParen)) return false;
  let distance = 1;
  while (p.peek(distance).tokenType === IdentifierToken && p.peek(distance + 1).tokenType === Comma) distance += 2;
  return distance > 1 && p.peek(distance).tokenType === IdentifierToken && p.peek(distance + 1).tokenType === CloseParen;
}

export function catchOfSeveral(p: ParserCore): Caught {
  const { startOffset: start } = p.token;
  while (!p.skip(CloseParen)) p.take();
  const span = p.span(start, p.lastEnd);
  const name = p.skip(AsWord) && p.at(IdentifierToken) ? identifierOf(p, p.take()) : null;
  p.complainAt(unionType(span, { written: p.text.slice(span.start, span.end) }, { label: 'one class must stand here', hint: 'write a `catch` for each, or catch what both extend' }));
  return { name, type: null };
}

/** `catch (e: A) when (…) {`, as in C#: takes the condition. */
export function catchFilter(p: ParserCore, caught: Caught): Caught {
  if (!p.atWord('when') || p.peek(1).tokenType !== OpenParen) return caught;
  const word = p.take();
  const close = p.closingParenthesis(p.index);
  if (close === null) return caught;
  const type = typeTested(p, caught);
  const condition = p.text.slice(p.token.startOffset, p.tokens[close].startOffset + 1);
  while (p.index <= close) p.take();
  p.complainAt(foreignConstruct(p.spanOf(word), { word: `${word.image}` + '` behind `catch' }, { label: 'an error is caught by its class only', hint: `test it inside, and throw it on: \`if (!${condition}) throw …;\`` }));
  return type === null ? caught : { ...caught, type };
}

/** `(error is Missing)`: the class of what is caught. */
function typeTested(p: ParserCore, { name, type }: Caught): TypeNode | null {
  const [word, is, wanted] = [p.peek(1), p.peek(2), p.peek(3)];
  if (type !== null || name === null || word.image !== name.name || is.image !== 'is' || wanted.tokenType !== IdentifierToken || p.peek(4).tokenType !== CloseParen) return null;
  return { kind: 'named-type', id: p.id(), start: wanted.startOffset, end: wanted.startOffset + wanted.image.length, path: [identifierOf(p, wanted)], args: [] };
}

/** `catch NetworkError.timeout(let s) {`, as in Swift. */
function catchOfCase(p: ParserCore, start: number): Caught {
  while (!p.at(OpenBrace) && !p.at(EndOfFile)) p.take();
  const span = p.span(start, p.lastEnd);
  p.complainAt(unionType(span, { written: p.text.slice(start, p.lastEnd) }, { label: 'a class of errors must stand here', hint: 'write `catch (e: SomeError)`; errors are classes that extend `Error`' }));
  return { name: null, type: null };
}

/** Whether `on ShopError catch (e)` or `on ShopError {` comes next, as in Dart. */
export function isDartCatch(p: ParserCore): boolean {
  const behind = p.peek(2);
  return p.atWord('on') && p.peek(1).tokenType === IdentifierToken && (behind.tokenType === CatchWord || behind.tokenType === OpenBrace);
}

/** What is caught there; `start` is where the `on` stands, which is taken. */
export function dartCaught(p: ParserCore, start: number): Caught {
  const type = p.type();
  let name: Identifier | null = null;
  if (p.skip(CatchWord) && p.skip(OpenParen)) {
    if (p.at(IdentifierToken)) name = identifierOf(p, p.take());
    while (!p.at(CloseParen) && !p.at(OpenBrace) && !p.at(EndOfFile)) p.take();
    p.skip(CloseParen);
  }
  const mended = `${name?.name ?? 'e'}: ${p.text.slice(type.start, type.end)}`;
  const span = p.span(start, p.lastEnd);
  p.complainAt(catchOrder(span, { mended }, { fixes: [{ title: `write \`catch (${mended})\``, sure: true, edits: [{ span, newText: `catch (${mended})` }] }] }));
  return { name, type };
}
