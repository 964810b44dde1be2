import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, Value } from './context.ts';
import { INT } from './value-types.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

/** The host's scheduler runs the closure on a stack of its own. */
export function emitSpawn(fn: FunctionEmitter, { callee, pos }: Of<'spawn'>): Value {
  const task = fn.emitter.callLibrary('spawn', [fn.expression(callee)]);
  fn.at(task.ref, pos);
  return task;
}

export function emitAwait(fn: FunctionEmitter, { task, within, pos }: Of<'await'>): Value {
  const limit = within ? fn.expression(within) : { ref: fn.module.i64.const(-1n), type: INT };
  const result = fn.emitter.callLibrary('awaitTask', [fn.expression(task), limit]);
  fn.at(result.ref, pos);
  return result;
}
