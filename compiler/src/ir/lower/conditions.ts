import type * as ast from '../../syntax/ast.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { and, not, or, sequence, trueValue } from './build.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { asCondition, patternSteps } from './patterns.ts';
import { repOf } from './reps.ts';
import { becomesOnTrust } from './trust.ts';
import { isNull, isOfType } from './type-tests.ts';

/** A bool, a `T?` that is tested for null, or `let x = …`; `&&`, `||` and `!` of such. */
export function lowerCondition(fn: FunctionContext, node: ast.Expression): IrExpression {
  if (fn.module.checked.nullTests.has(node.id)) return not(isNull(fn.value(node, 'ref')), node.start);
  switch (node.kind) {
    case 'parenthesized':
      return lowerCondition(fn, node.inner);
    case 'let-condition':
      return lowerLetCondition(fn, node);
    case 'unary':
      return node.operator === '!' ? not(lowerCondition(fn, node.operand), node.start) : fn.value(node, 'bool');
    case 'binary':
      if (node.operator === '&&' || node.operator === '||') return lowerLogical(fn, node);
      return fn.value(node, 'bool');
    default:
      return fn.value(node, 'bool');
  }
}

/** `a && b && …` leans to the left and may be long: it is walked and built in loops. */
export function lowerLogical(fn: FunctionContext, node: ast.BinaryExpression): IrExpression {
  const operands: ast.Expression[] = [];
  let at: ast.Expression = node;
  for (; at.kind === 'binary' && at.operator === node.operator; at = at.left) operands.push(at.right);
  operands.push(at);
  const join = node.operator === '&&' ? and : or;
  const conditions = operands.reverse().map((operand) => fn.condition(operand));
  return conditions.reduce((left, right) => join(left, right));
}

/** `if (let node = this.left)`. */
function lowerLetCondition(fn: FunctionContext, node: ast.LetCondition): IrExpression {
  const symbol = fn.module.variableOf(node);
  const body: IrStatement[] = [];
  const value = fn.once(fn.value(node.value, 'ref'), body, node.start);
  const isThere = not(isNull(value), node.start);
  if (!symbol) return sequence(body, isThere);
  const bind = fn.initialise(symbol, convert(value, repOf(symbol.type), node.start), node.start);
  return sequence(body, and(isThere, sequence([bind], trueValue)));
}

/** `x is Circle`, `x is Number(v)`. */
export function lowerIs(fn: FunctionContext, node: ast.IsExpression): IrExpression {
  const { pattern } = node;
  const isCase = fn.module.referenceOf(pattern)?.kind === 'enum-case';
  if (pattern.kind === 'type-pattern' && !pattern.name && !isCase) {
    const type = fn.module.typeOf(pattern.type);
    if (becomesOnTrust(fn.module.typeOf(node.value), type)) fn.trusts = true;
    if (type.kind !== 'nullable') return isOfType(fn.value(node.value, 'ref'), type);
  }
  const body: IrStatement[] = [];
  const value = fn.once(fn.natural(node.value), body, node.start);
  return sequence(body, asCondition(patternSteps(fn, pattern, { value, type: fn.module.typeOf(node.value) })));
}
