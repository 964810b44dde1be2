import type { IToken } from 'chevrotain';
import { expectedInstead, expectedName, foreignKeyword } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression, ExpressionStatement, ForInStatement, ForStatement, Identifier, Pattern, Statement } from '../ast.ts';
import { CloseBracket, CloseParen, Colon, Comma, ConstWord, Dot, Equals, InWord, LetWord, MinusMinus, OpenBrace, OpenBracket, OpenParen, PlusPlus, Semicolon, ThisWord } from '../token-types.ts';
import { IdentifierToken, IntToken } from '../tokens.ts';
import { branch, reportBareHead } from './conditions.ts';
import { Context, type ParserCore } from './core.ts';
import { declaringEquals, isDeclaringEquals } from './habits/declaring-equals.ts';
import { closingBracket, isSlipOfIn, fromForIn, mendForHeader, whereBehindLoop, lacksCommaBetween, namesWithoutComma } from './habits/for-headers.ts';
import { barePairLoop, isPairLoop, pairLoop } from './habits/pair-loops.ts';
import { barePreamble, declaresAnother, letDeclaration } from './let.ts';
import { close } from './lists.ts';
import { describe, identifierOf, isWord } from './names.ts';
import { synchroniseHeader } from './recovery.ts';

/** `for (x in xs)`, `for (key, value in map)`, `for (let i = 0; …; i++)`. */
export function forStatement(p: ParserCore, label: Identifier | null): Statement {
  const start = label?.start ?? p.token.startOffset;
  p.take();
  return behindWord(p, start, label);
}

/** Whether `(x in xs) {` comes next, without its `for`. */
export function isLoopWithoutFor(p: ParserCore): boolean {
  if (!p.at(OpenParen) || p.peek(1).tokenType !== IdentifierToken) return false;
  const next = p.peek(2).tokenType === Comma && p.peek(3).tokenType === IdentifierToken ? 4 : 2;
  if (p.peek(next).tokenType !== InWord) return false;
  for (let distance = next, depth = 1; distance < MAX_BINDING_TOKENS; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) return p.peek(distance + 1).tokenType === OpenBrace;
  }
  return false;
}

/** The loop that is meant. */
export function loopWithoutFor(p: ParserCore): Statement {
  const { startOffset } = p.token;
  const here = p.span(startOffset, startOffset);
  p.report(expectedInstead(p.spanOf(p.token), { expected: '`for`', where: 'before what a loop goes through', found: '`(`' }, { label: '`for` is missing before this', fixes: [{ title: 'insert `for`', sure: true, edits: [{ span: here, newText: 'for ' }] }] }));
  return behindWord(p, startOffset, null);
}

function behindWord(p: ParserCore, start: number, label: Identifier | null): Statement {
  if (p.careful) fromForIn(p);
  if (p.careful && isGoWhile(p)) return goWhile(p, start, label);
  if (p.careful && p.at(OpenParen) && isPairLoop(p)) return forInStatement(p, start, label, barePairLoop(p));
  if (!p.at(OpenParen)) return isForIn(p) || !p.careful ? bareForIn(p, start, label) : bareCounting(p, start, label);
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  const header = p.careful ? carefulHeader(p) : forHeader(p);
  p.context = context;
  close(p, open, CloseParen);
  const body = branch(p, 'for');
  if ('bindings' in header) return { kind: 'for-in', id: p.id(), start, end: p.lastEnd, label, ...header, body };
  return { kind: 'for', id: p.id(), start, end: p.lastEnd, label, ...header, body };
}

/** Whether `for {` or `for n < 3 {` goes on here, as in Go: no `in`, and no `;`. */
function isGoWhile(p: ParserCore): boolean {
  for (let distance = 0; distance < 40; distance++) {
    const { tokenType, startOffset, image } = p.peek(distance);
    if (tokenType === OpenBrace) return distance === 0 || !p.at(OpenParen);
    if (tokenType === InWord || tokenType === Semicolon || tokenType === Comma || tokenType === LetWord || image === ':=' || image === '=' || image === 'of' || image === '' || p.hasNewline(p.token.startOffset, startOffset)) return false;
  }
  return false;
}

/** `for {` and `for n < 3 {`: the `while` that is meant. */
function goWhile(p: ParserCore, start: number, label: Identifier | null): Statement {
  const word = p.tokens[p.index - 1];
  const isEndless = p.at(OpenBrace);
  const conditionStart = p.token.startOffset;
  const { context } = p;
  p.context = Context.inCondition | Context.newlineEnds;
  const condition: Expression = isEndless ? { kind: 'bool', id: p.id(), start: conditionStart, end: conditionStart, value: true } : p.expression();
  p.context = context;
  const right = isEndless ? 'while (true)' : 'while (…)';
  const edits = [{ span: p.spanOf(word), newText: isEndless ? right : 'while' }];
  if (!isEndless) edits.push({ span: p.span(conditionStart, conditionStart), newText: '(' }, { span: p.span(condition.end, condition.end), newText: ')' });
  p.complainAt(foreignKeyword(p.spanOf(word), { word: isEndless ? 'for' : 'for …', right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits }] }));
  const body = branch(p, 'while');
  return { kind: 'while', id: p.id(), start, end: p.lastEnd, label, condition, body };
}

function forInStatement(p: ParserCore, start: number, label: Identifier | null, header: ForIn): Statement {
  const body = branch(p, 'for');
  return { kind: 'for-in', id: p.id(), start, end: p.lastEnd, label, ...header, body };
}

type ForIn = Pick<ForInStatement, 'bindingsStart' | 'bindings' | 'iterable'>;

interface Counting {
  readonly init: ForStatement['init'];
  readonly condition: Expression | null;
  readonly update: readonly Expression[];
}

/** What stands between the parentheses; a mistake there leaves the body to be read. */
function carefulHeader(p: ParserCore): ForIn | Counting {
  const { depth, index } = p;
  try {
    if (isPairLoop(p)) return pairLoop(p);
    if (p.at(InWord)) return namelessIn(p);
    mendForHeader(p);
    return lacksIn(p) ? withoutIn(p) : forHeader(p);
  } catch (error) {
    if (!p.isPanic(error)) throw error;
    p.depth = depth;
    synchroniseHeader(p, index);
    return { init: [], condition: null, update: [] };
  }
}

function forHeader(p: ParserCore): ForIn | Counting {
  return isForIn(p) ? forIn(p) : counting(p);
}

/** Whether names and patterns come first, and then `in`. */
function isForIn(p: ParserCore): boolean {
  const { tokenType } = p.token;
  if (tokenType !== IdentifierToken && tokenType !== OpenBracket) return false;
  let depth = 0;
  for (let distance = 0; distance < MAX_BINDING_TOKENS; distance++) {
    const next = p.peek(distance);
    if (depth === 0 && next.tokenType === InWord) return true;
    if (next.tokenType === OpenParen || next.tokenType === OpenBracket) depth++;
    else if (next.tokenType === CloseParen || next.tokenType === CloseBracket) depth--;
    else if (!mayStandInBinding(next)) return false;
    if (depth < 0) return false;
  }
  return false;
}

/** `for (i 0..n)`, `for (key, value map)`: names, and a value right behind them. */
function lacksIn(p: ParserCore): boolean {
  const names = p.peek(1).tokenType === Comma && p.peek(2).tokenType === IdentifierToken ? 3 : 1;
  const value = p.peek(names);
  const isValue = value.tokenType === IdentifierToken || value.tokenType === IntToken || value.tokenType === ThisWord || (value.tokenType === OpenBracket && (names === 3 || isListToEnd(p, names)));
  return p.at(IdentifierToken) && isValue && !lacksCommaBetween(p) && value.image !== 'of' && !/^in[A-Z]/.test(value.image) && !isSlipOfIn(p, names) && p.peek(names + 1).tokenType !== Equals;
}

/** `for (x [1, 2, 3])`, with a space before the list. */
function isListToEnd(p: ParserCore, distance: number): boolean {
  const close = closingBracket(p, distance);
  return close > 0 && p.peek(close + 1).tokenType === CloseParen && p.peek(distance).startOffset > p.peek(distance - 1).startOffset + p.peek(distance - 1).image.length;
}

const MAX_BINDING_TOKENS = 100;

function mayStandInBinding({ tokenType, image }: IToken): boolean {
  return tokenType === IdentifierToken || tokenType === Comma || tokenType === Dot || image === '...';
}

function forIn(p: ParserCore): ForIn {
  const { startOffset: bindingsStart } = p.token;
  const bindings: Pattern[] = p.careful && lacksCommaBetween(p) ? [...namesWithoutComma(p)] : [p.pattern()];
  while (p.skip(Comma)) bindings.push(p.pattern());
  if (!p.skip(InWord)) p.complain(expectedInstead(p.spanOf(p.token), { expected: '`in`', where: 'between the name and what the loop walks', found: describe(p.token) }));
  const first = p.expression();
  const iterable = p.careful && p.at(Colon) && (p.context & Context.newlineEnds) === 0 ? rangeBehindColon(p, first) : first;
  if (p.careful) whereBehindLoop(p);
  return { bindingsStart, bindings, iterable };
}

/** `for (in xs)` */
function namelessIn(p: ParserCore): ForIn {
  const { startOffset: start } = p.token;
  p.complain(expectedName(p.spanOf(p.token), { what: 'what the loop walks', found: '`in`' }, { label: 'a name is missing before this' }));
  const name: Pattern = { kind: 'name-pattern', id: p.id(), start, end: start, path: [p.missingName()] };
  p.take();
  return { bindingsStart: start, bindings: [name], iterable: p.expression() };
}

/** `for (i in 0:n)` */
function rangeBehindColon(p: ParserCore, from: Expression): Expression {
  const span = p.spanOf(p.take());
  p.report(expectedInstead(span, { expected: '`..`', where: 'between the ends of a range', found: '`:`' }, { fixes: [{ title: 'write `..`', sure: true, edits: [{ span, newText: '..' }] }] }));
  const to = p.expression();
  return { kind: 'range', id: p.id(), start: from.start, end: p.lastEnd, from, to, inclusive: false };
}

function withoutIn(p: ParserCore): ForIn {
  const { startOffset: bindingsStart } = p.token;
  const bindings: Pattern[] = [];
  do {
    const name = identifierOf(p, p.take());
    bindings.push({ kind: 'name-pattern', id: p.id(), start: name.start, end: name.end, path: [name] });
  } while (p.skip(Comma));
  const { startOffset } = p.token;
  const fixes = [{ title: 'insert `in`', sure: true, edits: [{ span: p.span(startOffset, startOffset), newText: 'in ' }] }];
  p.report(expectedInstead(p.spanOf(p.token), { expected: '`in`', where: 'between the name and what the loop walks', found: describe(p.token) }, { label: '`in` is missing before this', fixes }));
  return { bindingsStart, bindings, iterable: p.expression() };
}

function counting(p: ParserCore): Counting {
  const init = p.at(Semicolon) ? [] : initialisers(p);
  const isWellFormed = semicolon(p, 'after the start of the loop', semicolonAhead(p));
  const condition = p.at(Semicolon) ? null : p.expression();
  // Commas instead of semicolons are one mistake.
  if (isWellFormed || !p.skip(Comma)) semicolon(p, 'after the condition of the loop', true);
  const update: Expression[] = [];
  while (!p.at(CloseParen) && !p.at(OpenBrace)) {
    update.push(p.effect());
    if (!p.skip(Comma)) break;
  }
  return { init, condition, update };
}

/** `let i = 0, j = n`, `i = 0, j = n`. */
function initialisers(p: ParserCore): ForStatement['init'] {
  const { startOffset: start, tokenType } = p.token;
  if (tokenType === LetWord || tokenType === ConstWord) {
    p.take();
    const isConstant = tokenType === ConstWord;
    const declared = [letDeclaration(p, barePreamble(start, null), isConstant, null)];
    while (p.at(Comma) && declaresAnother(p)) {
      p.take();
      declared.push(letDeclaration(p, barePreamble(p.token.startOffset, null), isConstant, null));
    }
    return declared;
  }
  if (p.careful && isDeclaringEquals(p)) return [declaringEquals(p)];
  const assigned = [assignment(p)];
  while (p.at(Comma) && p.peek(1).tokenType === IdentifierToken && p.peek(2).image === '=') {
    p.take();
    assigned.push(assignment(p));
  }
  return assigned;
}

function assignment(p: ParserCore): ExpressionStatement {
  const { startOffset: start } = p.token;
  const expression = p.effect();
  return { kind: 'expression-statement', id: p.id(), start, end: p.endFrom(start), expression };
}

/** Whether another `;` stands in the parentheses around: without it, no counting loop may be meant. */
function semicolonAhead(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 0; distance < MAX_BINDING_TOKENS; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === Semicolon) return true;
    else if (image === '' || tokenType === OpenBrace || (tokenType === CloseParen && --depth < 0)) return false;
  }
  return false;
}

/** `mayBeLeftOut`: whether the next word goes on behind a `;` that is missing. */
function semicolon(p: ParserCore, where: string, mayBeLeftOut: boolean): boolean {
  if (p.skip(Semicolon)) return true;
  const isLeftOut = mayBeLeftOut && (isWord(p.token) || p.at(PlusPlus) || p.at(MinusMinus));
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complain(
    expectedInstead(p.spanOf(p.token), { expected: '`;`', where, found: describe(p.token) }, {
      label: isLeftOut ? 'a `;` is missing before this' : undefined,
      hint: 'a loop is written `for (let i = 0; i < n; i++)` or `for (i in 0..n)`',
      fixes: isLeftOut ? [{ title: 'insert `;`', sure: true, edits: [{ span: insertion, newText: ';' }] }] : p.at(Colon) ? [{ title: 'write `;`', sure: true, edits: [{ span: p.spanOf(p.token), newText: ';' }] }] : p.at(Comma) ? [{ title: 'write `;`', sure: true, edits: commasAhead(p).map((comma) => ({ span: p.spanOf(comma), newText: ';' })) }] : [],
    }),
  );
  if (isLeftOut) return true;
  if (!p.skip(Comma) && !p.skip(Colon)) p.panic();
  return false;
}

/** The comma that comes next, and the second one where both parts end with one. */
function commasAhead(p: ParserCore): IToken[] {
  const commas = [p.token];
  let depth = 0;
  for (let distance = 1; distance < 100; distance++) {
    const next = p.peek(distance);
    if (next.tokenType === OpenParen || next.tokenType === OpenBracket) depth++;
    else if (next.tokenType === CloseBracket || (next.tokenType === CloseParen && --depth < 0) || next.image === '' || next.tokenType === Semicolon) break;
    else if (next.tokenType === Comma && depth === 0) {
      commas.push(next);
      break;
    }
  }
  return commas;
}

/** `for i := 0; i < n; i++ {`, as in Go. */
function bareCounting(p: ParserCore, start: number, label: Identifier | null): Statement {
  const from = p.token.startOffset;
  const { context } = p;
  p.context = Context.inBrackets | Context.newlineEnds;
  const header = carefulHeader(p);
  p.context = context;
  reportBareHead(p, from, 'for');
  const body = branch(p, 'for');
  if ('bindings' in header) return { kind: 'for-in', id: p.id(), start, end: p.lastEnd, label, ...header, body };
  return { kind: 'for', id: p.id(), start, end: p.lastEnd, label, ...header, body };
}

/** `for x in xs {`, as in Python, Rust and Swift. */
function bareForIn(p: ParserCore, start: number, label: Identifier | null): Statement {
  const from = p.token.startOffset;
  const { context } = p;
  p.context = Context.inBrackets | Context.newlineEnds;
  const header = forIn(p);
  p.context = context;
  reportBareHead(p, from, 'for');
  return forInStatement(p, start, label, header);
}

