import { foreignConstruct, foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { BinaryOperator, Expression, Identifier } from '../../ast.ts';
import { Arrow, Equals, Less, Minus } from '../../token-types.ts';
import { Context, type ParserCore } from '../core.ts';

/** Whether `=<`, or `=>` in a condition, comes next. */
export function isTurnedSign(p: ParserCore): boolean {
  if (p.at(Arrow)) return (p.context & (Context.allowLet | Context.bareGuard)) === Context.allowLet;
  return p.at(Equals) && p.peek(1).tokenType === Less && p.peek(1).startOffset === p.token.startOffset + 1;
}

/** Whether `<-` comes next with a gap on both sides, as in Go: `n < -1` is written with the sign at its number. */
export function isSend(p: ParserCore): boolean {
  const minus = p.peek(1);
  return p.at(Less) && !p.isAdjacent() && minus.tokenType === Minus && minus.startOffset === p.token.startOffset + 1 && p.peek(2).startOffset > minus.startOffset + 1;
}

/** `channel <- value`; `operand` reads the value. */
export function send(p: ParserCore, channel: Expression, operand: () => Expression): Expression {
  const span = p.span(p.token.startOffset, p.token.startOffset + 2);
  p.take();
  p.take();
  const value = operand();
  const newText = `${p.text.slice(channel.start, channel.end)}.send(${p.text.slice(value.start, value.end)})`;
  p.complainAt(foreignConstruct(span, { word: '<-' }, { label: `write \`${newText}\``, fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(channel.start, value.end), newText }] }] }));
  const name: Identifier = { kind: 'identifier', id: p.id(), start: channel.end, end: channel.end, name: 'send' };
  const callee: Expression = { kind: 'member', id: p.id(), start: channel.start, end: channel.end, object: channel, optional: false, name };
  return { kind: 'call', id: p.id(), start: channel.start, end: p.lastEnd, callee, typeArgs: [], args: [{ kind: 'argument', id: p.id(), start: value.start, end: value.end, name: null, value }] };
}

/** `a =< b` and `a => b`, whose signs are turned round; `operand` reads what stands behind them. */
export function turnedSign(p: ParserCore, left: Expression, operand: () => Expression): Expression {
  const isArrow = p.at(Arrow);
  const operator: BinaryOperator = isArrow ? '>=' : '<=';
  const span = p.span(p.token.startOffset, p.token.startOffset + 2);
  p.complainAt(foreignOperatorSign(span, { written: isArrow ? '=>' : '=<', right: operator }, { fixes: [{ title: `write \`${operator}\``, sure: true, edits: [{ span, newText: operator }] }] }));
  p.take();
  if (!isArrow) p.take();
  const right = operand();
  return { kind: 'binary', id: p.id(), start: left.start, end: p.lastEnd, operator, left, right };
}
