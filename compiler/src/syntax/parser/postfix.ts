import type { IToken } from 'chevrotain';
import { expectedType, foreignConstruct, foreignOperatorSign, malformedNumber } from '../../diagnostics/catalogue/syntax.ts';
import type { CallExpression, Expression, TypeNode } from '../ast.ts';
import { Bang, CloseBracket, Colon, ColonColon, Comma, Dot, Equals, Less, LessGreater, MinusMinus, OpenBrace, OpenBracket, OpenParen, PlusPlus, Question, QuestionDot } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import { argumentList } from './arguments.ts';
import { Context, type ParserCore } from './core.ts';
import { anonymousClass, isAnonymousClass } from './habits/anonymous-classes.ts';
import { braceLiteral, isBraceLiteral } from './habits/brace-literals.ts';
import { isCalledWithWalk } from './habits/comprehensions.ts';
import { castInAngles, castInFront, isCastInFront } from './habits/casts.ts';
import { callWithTrailingLambda, isTrailingLambda } from './habits/lambdas.ts';
import { arrowMember, doubleColon, isArrowMember, turbofish } from './habits/member-arrows.ts';
import { isOptionalIndex, optionalIndexing } from './habits/optional-brackets.ts';
import { isSwitchBehind, switchBehind } from './habits/switch.ts';
import { isWithCopy, withCopy } from './habits/with-copies.ts';
import { close } from './lists.ts';
import { isWord, looseName } from './names.ts';
import { primary } from './primary.ts';
import { opensTypeArguments, typeArguments } from './types.ts';

const noTypeArguments: readonly TypeNode[] = [];

/** A primary expression and the members, calls, indices, `!` and `++` behind it; a chain of any length is a loop. */
export function postfix(p: ParserCore): Expression {
  const cast = p.careful ? castInAngles(p, () => postfix(p)) : null;
  if (cast !== null) return cast;
  let expression = primary(p);
  if (p.careful && isCastInFront(p, expression)) return castInFront(p, expression, () => postfix(p));
  let links = 0;
  for (;;) {
    const { tokenType } = p.token;
    if (tokenType === Dot || tokenType === QuestionDot) expression = member(p, expression);
    else if (tokenType === OpenParen && !p.endsLine()) expression = call(p, expression, noTypeArguments);
    else if (tokenType === OpenBracket && !p.endsLine()) expression = index(p, expression);
    else if (tokenType === Less && opensTypeArguments(p)) expression = call(p, expression, typeArguments(p));
    else if (tokenType === LessGreater && p.careful && p.isAdjacent() && p.peek(1).tokenType === OpenParen) noTypeBetween(p);
    else if (tokenType === Bang && !p.onNewLine()) expression = nonNull(p, expression);
    else if ((tokenType === PlusPlus || tokenType === MinusMinus) && !p.endsLine() && !(p.careful && isBeforeNext(p))) expression = increment(p, expression);
    else if (tokenType === OpenBrace && p.careful && isBraceLiteral(p, expression)) expression = braceLiteral(p, expression);
    else if (tokenType === OpenBrace && p.careful && isAnonymousClass(p, expression)) expression = anonymousClass(p, expression);
    else if (tokenType === OpenBrace && p.careful && isTrailingLambda(p, expression)) expression = callWithTrailingLambda(p, expression);
    else if (tokenType === Question && p.careful && isOptionalIndex(p)) expression = optionalIndexing(p, expression);
    else if (p.careful && isSwitchBehind(p)) expression = switchBehind(p, expression);
    else if (p.careful && isWithCopy(p)) expression = withCopy(p, expression);
    else if (p.careful && isArrowMember(p, 0)) expression = arrowMember(p, expression);
    else if (tokenType === ColonColon && p.peek(1).tokenType === Less && opensTypeArguments(p, 1)) turbofish(p);
    else if (tokenType === ColonColon && isWord(p.peek(1))) expression = doubleColon(p, expression);
    else break;
    p.link(++links);
  }
  return expression;
}

/** `max<>(a, b)` */
function noTypeBetween(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(expectedType(span, { found: '`>`', before: '`<`' }, { label: 'no type is written between these', fixes: [{ title: 'remove `<>`', sure: false, edits: [{ span, newText: '' }] }] }));
  p.take();
}

function member(p: ParserCore, object: Expression): Expression {
  const optional = p.take().tokenType === QuestionDot;
  if (optional && p.at(OpenParen)) return { ...call(p, object, noTypeArguments), optional };
  if (optional && p.at(OpenBracket)) return optionalIndex(p, object);
  if (object.kind === 'int' && !isWord(p.token)) reportTrailingDot(p, object.start);
  const isList = p.careful && p.at(OpenBracket);
  const name = looseName(p, 'a member');
  if (isList) return withoutIndex(p, object);
  return { kind: 'member', id: p.id(), start: object.start, end: p.lastEnd, object, optional, name };
}

/** `new Order(id. [1, 2])`: what stands in the brackets is no index, so that nothing is said of it. */
function withoutIndex(p: ParserCore, object: Expression): Expression {
  const at = p.diagnostics.length;
  index(p, object);
  p.diagnostics.length = at;
  return { kind: 'error', id: p.id(), start: object.start, end: p.lastEnd };
}

/** `5.`: a float without its digits. */
function reportTrailingDot(p: ParserCore, start: number): void {
  const span = p.span(start, p.lastEnd);
  const text = p.text.slice(start, p.lastEnd);
  p.complain(malformedNumber(span, { text, why: 'a digit must follow the point' }, { fixes: [{ title: `write \`${text}0\``, sure: true, edits: [{ span, newText: `${text}0` }] }] }));
}

function optionalIndex(p: ParserCore, object: Expression): Expression {
  const read = index(p, object);
  return read.kind === 'index' ? { ...read, optional: true } : read;
}

function call(p: ParserCore, callee: Expression, typeArgs: readonly TypeNode[]): CallExpression {
  const args = argumentList(p);
  if (p.careful && isCalledWithWalk(callee, args)) return { kind: 'call', id: p.id(), start: callee.start, end: p.lastEnd, callee: { kind: 'error', id: p.id(), start: callee.start, end: callee.end }, typeArgs, args };
  return { kind: 'call', id: p.id(), start: callee.start, end: p.lastEnd, callee, typeArgs, args };
}

function index(p: ParserCore, object: Expression): Expression {
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  if (p.careful && p.at(ColonColon)) return steps(p, object, open, context);
  const subscript = p.at(Colon) ? emptyBound(p) : p.expression();
  if (p.careful && p.at(Colon)) return slice(p, object, open, context);
  if (p.careful && p.at(Comma)) return severalIndices(p, object, open, context);
  p.context = context;
  close(p, open, CloseBracket);
  return { kind: 'index', id: p.id(), start: object.start, end: p.lastEnd, object, index: subscript };
}

/** `m[0, 1]`, as in C# and NumPy; the next token is the comma. */
function severalIndices(p: ParserCore, object: Expression, open: IToken, context: number): Expression {
  const first = p.token;
  const edits = [];
  while (p.at(Comma)) {
    const comma = p.take();
    edits.push({ span: p.span(comma.startOffset, p.token.startOffset), newText: '][' });
    p.expression();
  }
  p.context = context;
  close(p, open, CloseBracket);
  p.complainAt(foreignConstruct(p.spanOf(first), { word: '[a, b]` behind a value: there is `[a][b]' }, { label: 'one index stands in brackets', fixes: [{ title: 'write brackets for each', sure: true, edits }] }));
  return { kind: 'error', id: p.id(), start: object.start, end: p.lastEnd };
}

function emptyBound(p: ParserCore): Expression {
  return { kind: 'error', id: p.id(), start: p.token.startOffset, end: p.token.startOffset };
}

/** `xs[1:3]`, as in Python and Go; the next token is the colon. */
function slice(p: ParserCore, object: Expression, open: IToken, context: number): Expression {
  const from = p.text.slice(open.startOffset + 1, p.token.startOffset).trim();
  const colon = p.take();
  const toStart = p.token.startOffset;
  if (!p.at(CloseBracket)) p.expression();
  const to = p.text.slice(toStart, p.lastEnd).trim();
  p.context = context;
  close(p, open, CloseBracket);
  const newText = `.slice(${from === '' ? '0' : from}${to === '' || to === ':' ? '' : `, ${to}`})`;
  const span = p.span(open.startOffset, p.lastEnd);
  const isReplaced = p.at(Equals);
  if (isReplaced) p.complainAt(foreignConstruct(p.spanOf(colon), { word: '[a:b]' }, { label: 'a part of a List cannot be assigned', hint: '`removeRange(from, to)` and `insertAll(at, items)` replace a part of a List' }));
  else p.complainAt(foreignConstruct(p.spanOf(colon), { word: '[a:b]' }, { label: `write \`${newText}\``, fixes: [{ title: `write \`${newText}\``, sure: !newText.includes('-'), edits: [{ span, newText }] }] }));
  return { kind: 'error', id: p.id(), start: object.start, end: p.lastEnd };
}

/** `xs[::-1]`, as in Python; the next token is the `::`. */
function steps(p: ParserCore, object: Expression, open: IToken, context: number): Expression {
  const colons = p.take();
  const stepStart = p.token.startOffset;
  if (!p.at(CloseBracket)) p.expression();
  const step = p.text.slice(stepStart, p.lastEnd).trim();
  p.context = context;
  close(p, open, CloseBracket);
  const fixes = step === '-1' ? [{ title: 'write `.reversed()`', sure: false, edits: [{ span: p.span(open.startOffset, p.lastEnd), newText: '.reversed()' }] }] : [];
  p.complainAt(foreignConstruct(p.spanOf(colons), { word: '[::n]' }, { hint: 'a list from its end is `.reversed()`; every second element is `.filterIndexed((i, x) => i % 2 == 0)`', fixes }));
  return { kind: 'error', id: p.id(), start: object.start, end: p.lastEnd };
}

function nonNull(p: ParserCore, value: Expression): Expression {
  const first = p.take();
  if (p.at(Bang) && p.isAdjacent()) twoSigns(p, first);
  return { kind: 'non-null', id: p.id(), start: value.start, end: p.lastEnd, value };
}

/** `x!!`, as in Kotlin; takes the second sign. */
function twoSigns(p: ParserCore, first: IToken): void {
  const span = p.span(first.startOffset, p.token.startOffset + 1);
  p.complainAt(foreignOperatorSign(span, { written: '!!', right: '!' }, { fixes: [{ title: 'write `!`', sure: true, edits: [{ span, newText: '!' }] }] }));
  p.take();
}

/** `i < n ++i`: by the spaces, the sign belongs to what follows. */
function isBeforeNext(p: ParserCore): boolean {
  const { startOffset, image } = p.token;
  const next = p.peek(1);
  return !p.isAdjacent() && next.tokenType === IdentifierToken && next.startOffset === startOffset + image.length;
}

function increment(p: ParserCore, target: Expression): Expression {
  const operator = p.take().tokenType === PlusPlus ? '++' : '--';
  return { kind: 'increment', id: p.id(), start: target.start, end: p.lastEnd, operator, prefix: false, target };
}
