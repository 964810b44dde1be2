import { OP, RUNTIME_TYPES } from '@noodlecore/runtime/nbc/opcodes';
import type { IrExpression, RuntimeType } from '../../ir/ir.ts';
import type { FunctionContext, Place } from './context.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;
type BuiltInType = Exclude<RuntimeType, { kind: 'class' }>['kind'];

const runtimeType = (kind: BuiltInType): number => RUNTIME_TYPES.indexOf(kind);

export function emitIs(fn: FunctionContext, value: Of<'is'>, place: Place): void {
  const operand = fn.operand(value.value, place);
  if (value.test.kind === 'class') fn.code.write(OP.is, place.target, operand, fn.pools.cls(value.test.cls));
  else fn.code.write(OP['is-type'], place.target, operand, runtimeType(value.test.kind));
}

export function emitIsNull(fn: FunctionContext, value: Of<'is-null'>, place: Place): void {
  fn.code.write(OP['is-type'], place.target, fn.operand(value.value, place), runtimeType('null'));
}

export function emitCast(fn: FunctionContext, value: Of<'cast'>, place: Place): void {
  const operand = fn.operand(value.value, place);
  fn.code.at(value.pos);
  if (value.test.kind === 'class') fn.code.write(OP.cast, place.target, operand, fn.pools.cls(value.test.cls));
  else fn.code.write(OP['cast-type'], place.target, operand, runtimeType(value.test.kind));
}

export function emitNullCheck(fn: FunctionContext, value: Of<'null-check'>, place: Place): void {
  const operand = fn.operand(value.value, place);
  fn.code.at(value.pos);
  fn.code.write(OP['null-check'], place.target, operand, fn.pools.string(value.what));
}

/** Intrinsics are instructions of the same names. */
export function emitIntrinsic(fn: FunctionContext, value: Of<'intrinsic'>, place: Place): void {
  const { args } = value;
  const registers = args.map((arg, index) => {
    const later = args.slice(index + 1);
    return index === 0 ? fn.heldOperand(arg, place, later) : fn.heldValue(arg, later);
  });
  fn.code.at(value.pos);
  if (value.rep !== 'void') registers.unshift(place.target);
  const [a, b, c] = registers;
  fn.code.write(OP[value.name], a, b, c);
}
