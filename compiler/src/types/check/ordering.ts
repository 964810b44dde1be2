import type * as ast from '../../syntax/ast.ts';
import { asAncestor, isIncomplete } from '../ancestors.ts';
import { isPlainEnum } from '../derived.ts';
import { receiverClass } from '../members.ts';
import { isAssignable } from '../relations.ts';
import { boolType, errorType, intType, type Type } from '../type.ts';
import { unguarded, type Operand } from './arithmetic.ts';
import type { Body } from './body.ts';
import { widen } from './coerce.ts';
import { reportOrder } from './operand-reports.ts';
import { isNumber, isText } from './simple-types.ts';

export function checkOrder(body: Body, node: ast.BinaryExpression): Type {
  const left: Operand = { node: node.left, type: body.check(node.left) };
  const right: Operand = { node: node.right, type: body.check(node.right) };
  if (left.type === intType && right.type === intType) return boolType;
  if (left.type.kind === 'error' || right.type.kind === 'error') return boolType;
  const a = unguarded(body, left);
  const b = unguarded(body, right);
  if (a.kind === 'error' || b.kind === 'error' || a.kind === 'never' || b.kind === 'never') return boolType;
  if (isNumber(a) && isNumber(b)) {
    if (a.kind !== b.kind) widen(body, a.kind === 'int' ? node.left : node.right);
    return boolType;
  }
  if (!haveOrder(body, a, b)) reportOrder(body, node, { node: node.left, type: a }, { node: node.right, type: b });
  return boolType;
}

function haveOrder(body: Body, a: Type, b: Type): boolean {
  // A bound that is broken was reported.
  if (a.kind === 'parameter' && a.symbol.bound?.kind === 'error') return true;
  if (isText(body, a) && isText(body, b)) return true;
  if (a.kind === 'class' && isPlainEnum(a.symbol)) return isAssignable(b, a);
  const receiver = receiverClass(body.core, a);
  if (receiver && isIncomplete(receiver.symbol)) return true;
  const comparable = receiver && asAncestor(receiver, body.core.comparable);
  return comparable !== null && isAssignable(b, comparable.args[0] ?? errorType);
}
