import { foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { BinaryOperator, Expression } from '../../ast.ts';
import { Arrow, Equals, Less } from '../../token-types.ts';
import { Context, type ParserCore } from '../core.ts';

/** Whether `=<`, or `=>` in a condition, comes next. */
export function isTurnedSign(p: ParserCore): boolean {
  if (p.at(Arrow)) return (p.context & (Context.allowLet | Context.bareGuard)) === Context.allowLet;
  return p.at(Equals) && p.peek(1).tokenType === Less && p.peek(1).startOffset === p.token.startOffset + 1;
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
