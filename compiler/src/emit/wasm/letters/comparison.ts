import type { BinaryOp, IrExpression } from '../../../ir/ir.ts';
import { falseValue, int, trueValue } from '../../../ir/lower/build.ts';

/** How two values are compared, as ints are. */
export type Order = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** A text compared with a constant: `text < "z"`, and `"z" > text`. */
export interface Comparison {
  readonly text: IrExpression;
  readonly order: Order;
  readonly constant: string;
  readonly pos: number;
}

const ORDERS: Partial<Record<BinaryOp, Order>> = {
  'string.eq': 'eq', 'string.ne': 'ne', 'string.lt': 'lt', 'string.le': 'le', 'string.gt': 'gt', 'string.ge': 'ge', 'ref.eq': 'eq', 'ref.ne': 'ne',
};
const MIRRORED: Readonly<Record<Order, Order>> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

export function orderOf(operator: BinaryOp): Order | null {
  return ORDERS[operator] ?? null;
}

export function comparisonOf(value: IrExpression): Comparison | null {
  if (value.op !== 'binary') return null;
  const { operator, left, right, pos } = value;
  const order = orderOf(operator);
  if (order === null) return null;
  if (right.op === 'string') return { text: left, order, constant: right.value, pos };
  return left.op === 'string' ? { text: right, order: MIRRORED[order], constant: left.value, pos } : null;
}

/**
 * The comparison, where the text is one letter whose number is known. Of two that begin alike, the shorter one is less.
 * @param more what was added to the number.
 */
export function compareLetter(letter: IrExpression, { order, constant, pos }: Comparison, more: number): IrExpression {
  if (constant.length === 0) return order === 'gt' || order === 'ge' || order === 'ne' ? trueValue : falseValue;
  const first = int(constant.charCodeAt(0) + more);
  if (constant.length === 1) return compareInts(order, letter, first, pos);
  if (order === 'eq') return falseValue;
  if (order === 'ne') return trueValue;
  return compareInts(order === 'lt' || order === 'le' ? 'le' : 'gt', letter, first, pos);
}

export function compareInts(order: Order, left: IrExpression, right: IrExpression, pos: number): IrExpression {
  return { op: 'binary', rep: 'bool', operator: `int.${order}`, left, right, pos };
}
