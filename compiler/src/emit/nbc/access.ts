import { OP, REP_NUMBERS } from '@noodlecore/runtime/nbc/opcodes';
import type { IrExpression, Rep } from '../../ir/ir.ts';
import type { FunctionContext, Place } from './context.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

export function emitGlobalGet(fn: FunctionContext, value: Of<'global.get'>, target: number): void {
  fn.code.at(value.pos);
  fn.code.write(OP[value.late ? 'global.get-late' : 'global.get'], target, fn.pools.global(value.global, value.rep));
}

export function emitFieldGet(fn: FunctionContext, value: Of<'field.get'>, place: Place): void {
  const object = fn.operand(value.object, place);
  fn.code.at(value.pos);
  fn.code.write(OP[value.late ? 'field.get-late' : 'field.get'], place.target, object, fn.pools.field(value.field, value.rep));
}

export function emitCellNew(fn: FunctionContext, value: Of<'cell.new'>, place: Place): void {
  const content = fn.operand(value.value, place);
  if (value.value.rep !== 'void') fn.code.write(OP['cell.new'], place.target, content, repNumber(value.value.rep));
}

export function emitCellGet(fn: FunctionContext, value: Of<'cell.get'>, place: Place): void {
  fn.code.write(OP['cell.get'], place.target, fn.operand(value.cell, place), repNumber(value.rep));
}

export function repNumber(rep: Rep): number {
  return REP_NUMBERS.indexOf(rep);
}

export function emitSpawn(fn: FunctionContext, value: Of<'spawn'>, place: Place): void {
  const callee = fn.operand(value.callee, place);
  fn.code.at(value.pos);
  fn.code.write(OP.spawn, place.target, callee);
}

export function emitAwait(fn: FunctionContext, value: Of<'await'>, place: Place): void {
  const { within } = value;
  const task = fn.heldOperand(value.task, place, within ? [within] : []);
  const milliseconds = within ? fn.value(within) : undefined;
  fn.code.at(value.pos);
  fn.code.write(OP[within ? 'await.within' : 'await'], place.target, task, milliseconds);
}
