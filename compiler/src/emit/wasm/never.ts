import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter } from './context.ts';

/** A test that nothing passes: what it guards was not reached, and is not emitted. */
export function isNever({ emitter }: FunctionEmitter, condition: IrExpression): boolean {
  return condition.op === 'is' && !emitter.reached.mayPass(condition.test);
}
