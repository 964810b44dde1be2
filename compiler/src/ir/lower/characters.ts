import type { IrExpression } from '../ir.ts';
import { int } from './build.ts';

/**
 * The UTF-16 units that `text[i] == "("` and the like compare, so that nobody makes a String of one. Null where neither side is a
 * character of a text, or one side may be longer than a unit.
 */
export function comparedUnits(left: IrExpression, right: IrExpression): readonly [left: IrExpression, right: IrExpression] | null {
  if (left.op === 'string' && right.op === 'string') return null;
  const a = unitOf(left);
  const b = unitOf(right);
  return a && b && [a, b];
}

function unitOf(value: IrExpression): IrExpression | null {
  if (value.op === 'string') return value.value.length === 1 ? int(value.value.charCodeAt(0)) : null;
  return value.op === 'intrinsic' && value.name === 'string.char-at' ? { ...value, name: 'string.char-code', rep: 'int' } : null;
}
