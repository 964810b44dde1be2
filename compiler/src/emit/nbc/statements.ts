import { OP } from '@noodlecore/runtime/nbc/opcodes';
import { assertNever } from '../../base/assert-never.ts';
import type { IrBlock, IrStatement } from '../../ir/ir.ts';
import { repNumber } from './access.ts';
import type { Label } from './code-writer.ts';
import type { FunctionContext } from './context.ts';
import { crossesFinalizer, emitBreak, emitReturn } from './exits.ts';
import { emitLoop } from './loops.ts';
import { emitSwitch } from './switch.ts';
import { emitTry } from './try.ts';

type Of<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

/** Nothing is emitted behind a statement that control never leaves. */
export function emitBlock(fn: FunctionContext, block: IrBlock): void {
  for (const statement of block) {
    if (!fn.code.reachable) return;
    const { top } = fn;
    fn.code.at(statement.pos);
    emitStatement(fn, statement);
    fn.top = top;
  }
}

function emitStatement(fn: FunctionContext, statement: IrStatement): void {
  switch (statement.op) {
    case 'expression': return fn.effect(statement.value);
    case 'local.set': return fn.into(statement.value, statement.local);
    case 'global.set': return emitGlobalSet(fn, statement);
    case 'field.set': return emitFieldSet(fn, statement);
    case 'cell.set': return emitCellSet(fn, statement);
    case 'if': return emitIf(fn, statement);
    case 'block': return emitLabelled(fn, statement);
    case 'loop': return emitLoop(fn, statement);
    case 'break': return emitBreak(fn, statement);
    case 'return': return emitReturn(fn, statement);
    case 'throw': return emitThrow(fn, statement);
    case 'try': return emitTry(fn, statement);
    case 'switch': return emitSwitch(fn, statement);
    default: return assertNever(statement);
  }
}

function emitGlobalSet(fn: FunctionContext, { global, value, pos }: Of<'global.set'>): void {
  const register = fn.value(value);
  fn.code.at(pos);
  if (value.rep !== 'void') fn.code.write(OP['global.set'], fn.pools.global(global, value.rep), register);
}

function emitFieldSet(fn: FunctionContext, { object, field, value, pos }: Of<'field.set'>): void {
  const target = fn.heldValue(object, [value]);
  const register = fn.value(value);
  fn.code.at(pos);
  if (value.rep !== 'void') fn.code.write(OP['field.set'], target, fn.pools.field(field, value.rep), register);
}

function emitCellSet(fn: FunctionContext, { cell, value, pos }: Of<'cell.set'>): void {
  const target = fn.heldValue(cell, [value]);
  const register = fn.value(value);
  fn.code.at(pos);
  if (value.rep !== 'void') fn.code.write(OP['cell.set'], target, register, repNumber(value.rep));
}

function emitThrow(fn: FunctionContext, { value, pos }: Of<'throw'>): void {
  const register = fn.value(value);
  fn.code.at(pos);
  fn.code.writeEnd(OP.throw, register);
}

function emitLabelled(fn: FunctionContext, { label, body }: Of<'block'>): void {
  const end = fn.code.newLabel();
  fn.breakTargets.set(label, { label: end, scope: fn.scope });
  fn.block(body);
  fn.code.bind(end);
}

/** A chain of `else if` is walked, not recursed into: it may be as long as the source. */
function emitIf(fn: FunctionContext, first: Of<'if'>): void {
  const end = fn.code.newLabel();
  let next: Of<'if'> | null = first;
  while (next) {
    const { condition, then, otherwise, pos }: Of<'if'> = next;
    next = null;
    fn.code.at(pos);
    const leaving = breakLabel(fn, then);
    if (leaving !== null) fn.branch(condition, leaving, true);
    else if (otherwise.length === 0) emitThen(fn, condition, then, end);
    else next = emitWithElse(fn, { condition, then, otherwise }, end);
    if (leaving !== null) next = emitOtherwise(fn, otherwise);
  }
  fn.code.bind(end);
}

function emitThen(fn: FunctionContext, condition: Of<'if'>['condition'], then: IrBlock, end: Label): void {
  fn.branch(condition, end, false);
  fn.block(then);
}

/** Gives the next link of the chain where the other branch is one. */
function emitWithElse(fn: FunctionContext, { condition, then, otherwise }: Pick<Of<'if'>, 'condition' | 'then' | 'otherwise'>, end: Label): Of<'if'> | null {
  const leaving = breakLabel(fn, otherwise);
  if (leaving !== null) {
    fn.branch(condition, leaving, false);
    fn.block(then);
    return null;
  }
  if (then.length === 0) {
    fn.branch(condition, end, true);
    return emitOtherwise(fn, otherwise);
  }
  const other = fn.code.newLabel();
  fn.branch(condition, other, false);
  fn.block(then);
  fn.code.jump(end);
  fn.code.bind(other);
  return emitOtherwise(fn, otherwise);
}

function emitOtherwise(fn: FunctionContext, otherwise: IrBlock): Of<'if'> | null {
  if (otherwise.length === 1 && otherwise[0].op === 'if') return otherwise[0];
  fn.block(otherwise);
  return null;
}

/** Where a block does nothing but leave another one, and no finalizer stands between: the condition jumps there itself. */
function breakLabel(fn: FunctionContext, block: IrBlock): Label | null {
  if (block.length !== 1 || block[0].op !== 'break') return null;
  const target = fn.breakTargets.get(block[0].label);
  return target && !crossesFinalizer(fn, target.scope) ? target.label : null;
}
