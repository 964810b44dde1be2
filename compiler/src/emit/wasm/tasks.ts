import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, Value } from './context.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

export function emitSpawn(fn: FunctionEmitter, value: Of<'spawn'>): Value {
  throw new Error(`${fn.info.key} spawns at ${value.pos}`);
}

export function emitAwait(fn: FunctionEmitter, value: Of<'await'>): Value {
  throw new Error(`${fn.info.key} awaits at ${value.pos}`);
}
