import { catchOrder, expectedInstead, expectedName, foreignConstruct, tryAlone, unionType } from '../../diagnostics/catalogue/syntax.ts';
import type { Block, CatchClause, Identifier, Statement, TypeNode } from '../ast.ts';
import { Bang, Bar, CatchWord, CloseParen, Colon, FinallyWord, OpenBrace, OpenParen, Question, Semicolon } from '../token-types.ts';
import { EndOfFile, IdentifierToken } from '../tokens.ts';
import { body } from './blocks.ts';
import type { ParserCore } from './core.ts';
import { bareCatch, catchFilter, isBareCatch, isCatchOfSeveral, catchOfSeveral, dartCaught, isDartCatch } from './habits/catches.ts';
import { ensureWord, exceptWord } from './habits/statements.ts';
import { close } from './lists.ts';
import { identifierOf, name } from './names.ts';

/** `try { } catch (e: A) { } finally { }`. */
export function tryStatement(p: ParserCore): Statement {
  const word = p.take();
  const hasResources = p.at(OpenParen);
  if (p.careful && p.at(OpenParen)) resources(p);
  const block = body(p, '`try`');
  const { catches, finalizer } = handlers(p);
  if (catches.length === 0 && finalizer === null && !hasResources) {
    p.complain(tryAlone(p.spanOf(word), {}, { fixes: [{ title: 'add a `catch`', sure: false, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText: ' catch (e) {}' }] }] }));
  }
  return { kind: 'try', id: p.id(), start: word.startOffset, end: p.lastEnd, body: block, catches, finalizer };
}

/** What follows the block of a `try`. */
export function handlers(p: ParserCore): { readonly catches: readonly CatchClause[]; readonly finalizer: Block | null } {
  const catches: CatchClause[] = [];
  for (;;) {
    if (p.at(CatchWord) || (p.careful && exceptWord(p))) catches.push(catchClause(p, p.take().startOffset));
    else if (p.careful && isDartCatch(p)) catches.push(dartCatch(p));
    else if (p.careful && isWordlessCatch(p)) catches.push(wordlessCatch(p));
    else break;
  }
  if (p.careful) ensureWord(p);
  return { catches, finalizer: p.skip(FinallyWord) ? body(p, '`finally`') : null };
}

/** `try fetch()` and `try? fetch()` as a statement, as in Swift: `try` before a value, and no block. */
export function isTryValue(p: ParserCore): boolean {
  const mark = p.peek(1);
  const operand = mark.tokenType === Question || mark.tokenType === Bang ? p.peek(2) : mark;
  return operand.tokenType === IdentifierToken && !p.hasNewline(p.token.startOffset, operand.startOffset) && !isHandled(p);
}

/** Whether a `catch` or `finally` follows the statement ahead: its braces are missing. */
function isHandled(p: ParserCore): boolean {
  for (let distance = 1; distance < LONGEST_STATEMENT; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === CatchWord || tokenType === FinallyWord) return true;
    const isEnd = p.peek(distance - 1).tokenType === Semicolon || p.hasNewline(p.token.startOffset, startOffset);
    if (isEnd || tokenType === OpenBrace || tokenType === EndOfFile) return false;
  }
  return false;
}

/** How many tokens of a statement are looked at. */
const LONGEST_STATEMENT = 60;

/** `try (Reader r = open()) {`, as in Java: takes the parentheses. */
function resources(p: ParserCore): void {
  const { startOffset: start } = p.token;
  const close = p.closingParenthesis(p.index);
  if (close === null || p.tokens[close + 1]?.tokenType !== OpenBrace) return;
  while (p.index <= close) p.take();
  p.complainAt(foreignConstruct(p.span(start, p.lastEnd), { word: 'try (…)' }, { label: '`try` takes no resources', hint: 'write `using(resource, (r) => { … })`, which closes it in the end' }));
}

export interface Caught {
  readonly name: Identifier | null;
  readonly type: TypeNode | null;
}

/** `try { … } (e) {` */
function isWordlessCatch(p: ParserCore): boolean {
  if (!p.at(OpenParen) || p.onNewLine() || p.peek(1).tokenType !== IdentifierToken) return false;
  const close = p.closingParenthesis(p.index);
  return close !== null && p.tokens[close + 1]?.tokenType === OpenBrace;
}

function wordlessCatch(p: ParserCore): CatchClause {
  const { startOffset: start } = p.token;
  p.complain(
    expectedInstead(p.spanOf(p.token), { expected: '`catch`', where: 'before the error that is caught', found: '`(`' }, {
      label: '`catch` is missing before this',
      fixes: [{ title: 'write `catch`', sure: true, edits: [{ span: p.span(start, start), newText: 'catch ' }] }],
    }),
  );
  return catchClause(p, start);
}

/** `catch (e: ShopError) { … }` from `start` on; its word was read. */
function catchClause(p: ParserCore, start: number): CatchClause {
  const head: Caught = p.careful && isCatchOfSeveral(p) ? catchOfSeveral(p) : p.at(OpenParen) ? caughtError(p) : p.careful && isBareCatch(p) ? bareCatch(p) : { name: null, type: null };
  const caught = p.careful ? catchFilter(p, head) : head;
  const block = body(p, '`catch`');
  return { kind: 'catch', id: p.id(), start, end: p.lastEnd, ...caught, body: block };
}

/** `on ShopError catch (e) {`, as in Dart; the next token is `on`. */
function dartCatch(p: ParserCore): CatchClause {
  const { startOffset: start } = p.take();
  const caught = dartCaught(p, start);
  const block = body(p, '`catch`');
  return { kind: 'catch', id: p.id(), start, end: p.lastEnd, ...caught, body: block };
}

function caughtError(p: ParserCore): Caught {
  const open = p.take();
  if (p.careful && p.at(OpenParen)) openedTwice(p);
  const isTypeFirst = p.careful && p.at(IdentifierToken) && (p.peek(1).tokenType === IdentifierToken || p.peek(1).tokenType === Bar);
  const caught = p.careful && p.at(IdentifierToken) && TESTS.has(p.peek(1).image) && p.peek(2).tokenType === IdentifierToken ? tested(p) : isTypeFirst ? typeFirst(p) : nameFirst(p);
  close(p, open, CloseParen);
  return caught;
}

/** `catch ((e) {` */
function openedTwice(p: ParserCore): void {
  const span = p.spanOf(p.token);
  const close = p.closingParenthesis(p.index);
  const isClosedTwice = close !== null && p.tokens[close + 1]?.tokenType === CloseParen;
  const edits = [{ span: p.span(span.start, p.peek(1).startOffset), newText: '' }];
  if (close !== null && isClosedTwice) edits.push({ span: p.spanOf(p.tokens[close]), newText: '' });
  p.complain(expectedName(span, { what: 'the error', found: '`(`' }, { label: 'one `(` is enough', fixes: [{ title: 'remove it', sure: !isClosedTwice, edits }] }));
  p.take();
  if (isClosedTwice) p.quietUntil = p.tokens[close].startOffset + 2;
}

function nameFirst(p: ParserCore): Caught {
  const caught = name(p, 'the error');
  if (!p.skip(Colon)) return { name: caught, type: null };
  const type = p.type();
  if (p.careful && p.at(Bar)) return { name: caught, type: severalTypes(p, type).type };
  return wrongWayRound(p, caught, type) ?? { name: caught, type };
}

/** `catch (ShopError: e)` */
function wrongWayRound(p: ParserCore, first: Identifier, second: TypeNode): Caught | null {
  const [only, ...more] = second.kind === 'named-type' && second.args.length === 0 ? second.path : [];
  if (only === undefined || more.length > 0 || !/^[A-Z]/.test(first.name) || !/^[a-z_]/.test(only.name)) return null;
  const mended = `${only.name}: ${first.name}`;
  const span = p.span(first.start, second.end);
  p.report(catchOrder(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  return { name: only, type: { kind: 'named-type', id: p.id(), start: first.start, end: first.end, path: [first], args: [] } };
}

/** What stands between an error and its class in a test or a cast of some language. */
const TESTS: ReadonlySet<string> = new Set(['is', 'instanceof', 'as', 'extends', 'of']);

/** `catch (e is ShopError)`, `catch (e instanceof ShopError)` */
function tested(p: ParserCore): Caught {
  const caught = identifierOf(p, p.take());
  p.take();
  const type = p.type();
  const mended = `${caught.name}: ${p.text.slice(type.start, type.end)}`;
  const span = p.span(caught.start, p.lastEnd);
  p.report(catchOrder(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  return { name: caught, type };
}

/** `catch (ShopError e)`, as in Java and C#. */
function typeFirst(p: ParserCore): Caught {
  const type = p.type();
  if (p.at(Bar)) return severalTypes(p, type);
  const caught = identifierOf(p, p.take());
  const mended = `${caught.name}: ${p.text.slice(type.start, type.end)}`;
  const span = p.span(type.start, p.lastEnd);
  p.report(catchOrder(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  return { name: caught, type };
}

/** `catch (A | B e)`, as in Java. */
function severalTypes(p: ParserCore, first: TypeNode): Caught {
  while (p.skip(Bar)) p.type();
  const span = p.span(first.start, p.lastEnd);
  p.complainAt(unionType(span, { written: p.text.slice(span.start, span.end) }, { label: 'one class must stand here', hint: 'write a `catch` for each, or catch what both extend' }));
  const caught = p.at(IdentifierToken) ? identifierOf(p, p.take()) : null;
  // Which of them it is, is not known.
  return { name: caught, type: { kind: 'error-type', id: p.id(), start: span.start, end: span.end } };
}
