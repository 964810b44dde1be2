import { concatenatesNothing } from '../../diagnostics/catalogue/expressions.ts';
import { divisionByZero } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Coercion } from '../checked.ts';
import { boolType, errorType, floatType, intType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { widen } from './coerce.ts';
import { quoted } from './fixes.ts';
import { warnFunctionAsText } from './function-as-text.ts';
import { guardNull } from './null-guard.ts';
import { wholeOperand } from './open-types.ts';
import { reportOperands } from './operand-reports.ts';
import { isNumber, isText } from './simple-types.ts';

export const TO_STRING: Coercion = { kind: 'to-string' };

/**
 * Arithmetic and concatenation. Trees of these grow long to the left (`a + b + c + …`), so their left spine is walked, not
 * recursed into.
 */
export function checkArithmetic(body: Body, node: ast.BinaryExpression): Type {
  const spine: ast.BinaryExpression[] = [];
  let first: ast.Expression = node;
  while (first.kind === 'binary' && isArithmetic(first.operator)) {
    spine.push(first);
    first = first.left;
  }
  let type = body.check(first);
  for (let i = spine.length - 1; i >= 0; i--) {
    const at = spine[i];
    type = combine(body, at, type, body.check(at.right));
    body.module.types[at.id] = type;
  }
  return type;
}

function isArithmetic(operator: ast.BinaryOperator): boolean {
  switch (operator) {
    case '&&':
    case '||':
    case '??':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return false;
    default:
      return true;
  }
}

function combine(body: Body, node: ast.BinaryExpression, left: Type, right: Type): Type {
  return arithmetic(body, node, node.operator, { node: node.left, type: left }, { node: node.right, type: right });
}

export interface Operand {
  readonly node: ast.Expression;
  readonly type: Type;
}

/** The type of `left operator right`; notes what happens to the operands. Also for compound assignments. */
export function arithmetic(body: Body, node: ast.BinaryExpression | ast.AssignExpression, operator: ast.BinaryOperator, left: Operand, right: Operand): Type {
  const a = left.type;
  const b = right.type;
  if (a === intType && b === intType) return intResult(body, operator, right.node);
  if (operator === '+' && a.kind !== 'error' && (isText(body, a) || isText(body, b))) return concatenate(body, left, right);
  if (a.kind === 'error' || b.kind === 'error' || a.kind === 'never' || b.kind === 'never') return errorType;
  const present = unguarded(body, left);
  const rightType = wholeOperand(body, right.node, unguarded(body, right), present);
  const leftType = wholeOperand(body, left.node, present, rightType);
  if (leftType.kind === 'error' || rightType.kind === 'error') return errorType;
  if (operator === '+' && (isText(body, leftType) || isText(body, rightType))) return concatenate(body, { node: left.node, type: leftType }, { node: right.node, type: rightType });
  if (isBitwise(operator)) return bitwise(body, node, operator, leftType, rightType, left, right);
  if (isNumber(leftType) && isNumber(rightType)) {
    if (leftType.kind === rightType.kind) return leftType.kind === 'int' ? intResult(body, operator, right.node) : floatType;
    widen(body, leftType.kind === 'int' ? left.node : right.node);
    return floatType;
  }
  return reportOperands(body, node, operator, { node: left.node, type: leftType }, { node: right.node, type: rightType });
}

function intResult(body: Body, operator: ast.BinaryOperator, right: ast.Expression): Type {
  if ((operator === '/' || operator === '%') && right.kind === 'int' && right.value === 0) body.report(divisionByZero, right, { operator });
  return intType;
}

function bitwise(body: Body, node: ast.BinaryExpression | ast.AssignExpression, operator: ast.BinaryOperator, leftType: Type, rightType: Type, left: Operand, right: Operand): Type {
  if (leftType.kind === 'int' && rightType.kind === 'int') return intType;
  const onBools = operator === '&' || operator === '|' || operator === '^';
  if (onBools && leftType.kind === 'bool' && rightType.kind === 'bool') return boolType;
  return reportOperands(body, node, operator, { node: left.node, type: leftType }, { node: right.node, type: rightType });
}

/** A `T?` as an operand is tested for null when it runs. */
export function unguarded(body: Body, operand: Operand): Type {
  const { node, type } = operand;
  return type.kind === 'nullable' || type.kind === 'null' ? guardNull(body, node, type, null) : type;
}

function concatenate(body: Body, left: Operand, right: Operand): Type {
  becomeText(body, left);
  becomeText(body, right);
  return body.core.stringType;
}

/** Any value becomes text where text is put together, null too. */
export function becomeText(body: Body, { node, type }: Operand): void {
  if (type.kind === 'void') body.report(concatenatesNothing, node, { text: quoted(body, node) });
  else if (!isText(body, type)) {
    warnFunctionAsText(body, node, type);
    body.module.coercions[node.id] ??= TO_STRING;
  }
}

function isBitwise(operator: ast.BinaryOperator): boolean {
  switch (operator) {
    case '&':
    case '|':
    case '^':
    case '<<':
    case '>>':
    case '>>>':
      return true;
    default:
      return false;
  }
}
