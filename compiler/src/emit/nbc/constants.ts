import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionContext } from './context.ts';

type ConstantExpression = Extract<IrExpression, { op: 'int' | 'float' | 'bool' | 'string' | 'null' }>;

export function emitConstant(fn: FunctionContext, value: ConstantExpression, target: number): void {
  switch (value.op) {
    case 'int': {
      const small = smallInt(value);
      if (small !== undefined) fn.code.write(OP.int, target, small);
      else fn.code.write(OP.const, target, fn.pools.int(value.value));
      return;
    }
    case 'float': return fn.code.write(OP.const, target, fn.pools.float(value.value));
    case 'string': return fn.code.write(OP.const, target, fn.pools.string(value.value));
    case 'bool': return fn.code.write(value.value ? OP.true : OP.false, target);
    case 'null': return fn.code.write(OP.null, target);
  }
}

/** The value of an int that fits into an immediate operand. */
export function smallInt(value: IrExpression): number | undefined {
  if (value.op !== 'int') return undefined;
  const number = Number(value.value);
  return number === (number | 0) ? number | 0 : undefined;
}
