import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { IrExpression } from '../../ir/ir.ts';
import { NOT_YET, type FunctionContext, type Place } from './context.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

/** The run of registers that holds an instruction's operands. */
export interface Run {
  readonly base: number;
  readonly count: number;
}

/** A call without a result leaves its register alone; so it names that of its first argument, whatever was the target. */
export function emitCall(fn: FunctionContext, value: Of<'call'>, place: Place): void {
  const { base, count } = emitRun(fn, value.args, place.first);
  const ref = fn.pools.fn(value.fn, fn.descriptors.ofCall(value.fn, value.args, value.rep));
  fn.code.at(value.pos);
  fn.code.write(OP.call, value.rep === 'void' ? base : place.target, ref, base, count);
}

export function emitVirtualCall(fn: FunctionContext, value: Of<'call.virtual'>, place: Place): void {
  const { base, count } = emitRun(fn, value.args, place.first);
  const selector = fn.pools.selector(value.selector);
  fn.code.at(value.pos);
  fn.code.write(OP['call.virtual'], value.rep === 'void' ? base : place.target, selector, base, count);
}

/** The function value is evaluated first. Where it is a temporary, it stands below the arguments. */
export function emitClosureCall(fn: FunctionContext, value: Of<'call.closure'>, place: Place): void {
  const callee = fn.heldOperand(value.callee, place, value.args);
  const { base, count } = emitRun(fn, value.args, NOT_YET);
  fn.code.at(value.pos);
  fn.code.write(OP['call.closure'], place.target, callee, base, count);
}

/** Values in temporaries, one after the other; the first may stand in its place already. */
export function emitRun(fn: FunctionContext, values: readonly IrExpression[], first: number): Run {
  const base = first === NOT_YET ? fn.top : first;
  for (let index = first === NOT_YET ? 0 : 1; index < values.length; index++) fn.temporaryOf(values[index]);
  if (values.length === 0) fn.scratch();
  return { base, count: values.length };
}
