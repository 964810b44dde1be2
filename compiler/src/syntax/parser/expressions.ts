import { expectedInstead } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
import { ColonEquals } from '../token-types.ts';
import { operatorInfo, type OperatorInfo } from '../tokens.ts';
import { binary } from './binary.ts';
import { conditionalRest } from './conditional.ts';
import { Context, type ParserCore } from './core.ts';
import { reportAssignmentAsCondition, reportAssignmentAsValue, reportIncrementAsValue, reportPrefixIncrement } from './misplaced-effects.ts';
import { operatorAt, takeOperator } from './operators.ts';

/** An expression whose value is used: assignments and `i++`, which have none, are mistakes here. */
export function parseExpression(p: ParserCore): Expression {
  const expression = conditional(p);
  if (p.pendingIncrement !== null) reportIncrementAsValue(p, p.pendingIncrement);
  const operator = operatorAt(p) ?? (p.careful ? colonEquals(p) : null);
  if (operator === null || operator.kind !== 'assign') return expression;
  if (operator.text === '=' && (p.context & Context.allowLet) !== 0) return comparisonMeant(p, expression, operator);
  if ((p.context & Context.quietAssignment) === 0) reportAssignmentAsValue(p, expression, operator.text);
  const { context } = p;
  p.context |= Context.quietAssignment;
  const node = assignment(p, expression, operator);
  p.context = context;
  return node;
}

/** An expression that stands for what it does: as a statement, the body of a lambda or of a `match` arm, or in a `for`. */
export function parseEffect(p: ParserCore): Expression {
  const expression = conditional(p);
  if (p.pendingIncrement !== null) checkIncrement(p, expression);
  const operator = operatorAt(p) ?? (p.careful ? pascalEquals(p) : null);
  return operator === null || operator.kind !== 'assign' ? expression : assignment(p, expression, operator);
}

function checkIncrement(p: ParserCore, expression: Expression): void {
  const increment = p.pendingIncrement;
  if (increment === null) return;
  if (increment !== expression) reportIncrementAsValue(p, increment);
  else if (increment.target.start > increment.start) reportPrefixIncrement(p, increment);
  p.pendingIncrement = null;
}

function assignment(p: ParserCore, target: Expression, operator: Assignment): Expression {
  takeOperator(p, operator);
  const value = p.expression();
  return { kind: 'assign', id: p.id(), start: target.start, end: p.lastEnd, operator: operator.text, target, value };
}

/** `if (x = 3)` compares. */
function comparisonMeant(p: ParserCore, left: Expression, operator: Assignment): Expression {
  reportAssignmentAsCondition(p, left);
  takeOperator(p, operator);
  const right = p.expression();
  return { kind: 'binary', id: p.id(), start: left.start, end: p.lastEnd, operator: '==', left, right };
}

const equals = operatorInfo('=');

/** `:=` within an expression, as in Python: reported as any assignment there. */
function colonEquals(p: ParserCore): OperatorInfo | null {
  return p.at(ColonEquals) ? equals : null;
}

/** `this.x := 5`, as in Pascal. */
function pascalEquals(p: ParserCore): OperatorInfo | null {
  if (!p.at(ColonEquals)) return null;
  const span = p.spanOf(p.token);
  p.complain(expectedInstead(span, { expected: '`=`', where: 'to assign', found: '`:=`' }, { fixes: [{ title: 'write `=`', sure: true, edits: [{ span, newText: '=' }] }] }));
  return equals;
}

type Assignment = Extract<OperatorInfo, { readonly kind: 'assign' }>;

/** `condition ? then : otherwise`, or what binds tighter. */
function conditional(p: ParserCore): Expression {
  return conditionalRest(p, binary(p, 1));
}
