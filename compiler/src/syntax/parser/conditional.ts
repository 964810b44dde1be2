import { missingColon } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
import { Colon, Question } from '../token-types.ts';
import { Context, type ParserCore } from './core.ts';
import { jumpExpression } from './jumps.ts';
import { describe } from './names.ts';

/** `? then : otherwise` behind a condition; the condition alone where there is none. */
export function conditionalRest(p: ParserCore, condition: Expression): Expression {
  if (!p.at(Question)) return condition;
  const question = p.take();
  const { context } = p;
  p.context |= Context.noTypedLambda;
  const then = jumpExpression(p) ?? p.expression();
  p.context = context;
  if (!p.skip(Colon)) {
    p.complain(missingColon(p.span(p.lastEnd, p.lastEnd), { found: describe(p.token) }, { secondary: [{ span: p.spanOf(question), text: 'this `?` needs a `:`' }] }));
  }
  const otherwise = jumpExpression(p) ?? p.expression();
  return { kind: 'conditional', id: p.id(), start: condition.start, end: p.lastEnd, condition, then, otherwise };
}
