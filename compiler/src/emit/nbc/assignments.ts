import type { IrExpression, IrFunction, IrStatement } from '../../ir/ir.ts';
import { partsOf } from './parts.ts';

/**
 * The variables that are assigned by statements inside expressions: by the blocks of a `match` that gives a value. They
 * may change between the evaluation of an operand and its use. What lowering made for itself it does not assign twice.
 */
export function assignedInExpressions(fn: IrFunction): ReadonlySet<number> {
  const found = new Set<number>();
  if (fn.body === 'native') return found;
  const outside: (IrExpression | IrStatement)[] = [...fn.body];
  const inside: IrStatement[] = [];
  for (let node = outside.pop(); node; node = outside.pop()) {
    if (node.op === 'sequence') inside.push(...node.body);
    for (const part of partsOf(node)) outside.push(part);
  }
  collectAssigned(inside, fn, found);
  return found;
}

function collectAssigned(statements: readonly IrStatement[], fn: IrFunction, found: Set<number>): void {
  const open: (IrExpression | IrStatement)[] = [...statements];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.op === 'local.set' && !fn.locals[node.local].synthetic) found.add(node.local);
    for (const part of partsOf(node)) open.push(part);
  }
}
