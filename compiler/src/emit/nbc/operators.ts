import { OP, type OpcodeName } from '@noodlecore/runtime/nbc/opcodes';
import type { BinaryOp, Conversion, IrExpression, Rep } from '../../ir/ir.ts';
import { emitConstant, smallInt } from './constants.ts';
import type { FunctionContext, Place } from './context.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

export function emitUnary(fn: FunctionContext, value: Of<'unary'>, place: Place): void {
  const folded = value.operator === 'int.neg' ? negated(value.value) : undefined;
  if (folded) return emitConstant(fn, folded, place.target);
  const operand = fn.operand(value.value, place);
  fn.code.at(value.pos);
  fn.code.write(OP[value.operator], place.target, operand);
}

function negated(value: IrExpression): Of<'int'> | undefined {
  const small = smallInt(value);
  return small === undefined ? undefined : { op: 'int', rep: 'int', value: 0 - small };
}

/** How an operator is written: with another instruction's operands swapped, or its result inverted. */
export interface OperatorForm {
  readonly name: OpcodeName;
  readonly swapped: boolean;
  readonly inverted: boolean;
}

const as = (name: OpcodeName): OperatorForm => ({ name, swapped: false, inverted: false });
const swapped = (name: OpcodeName): OperatorForm => ({ name, swapped: true, inverted: false });
const inverted = (name: OpcodeName): OperatorForm => ({ name, swapped: false, inverted: true });

export const OPERATOR_FORMS: Readonly<Record<BinaryOp, OperatorForm>> = {
  'int.add': as('int.add'), 'int.sub': as('int.sub'), 'int.mul': as('int.mul'), 'int.div': as('int.div'), 'int.rem': as('int.rem'), 'int.pow': as('int.pow'),
  'int.and': as('int.and'), 'int.or': as('int.or'), 'int.xor': as('int.xor'), 'int.shl': as('int.shl'), 'int.shr': as('int.shr'), 'int.ushr': as('int.ushr'),
  'int.eq': as('int.eq'), 'int.ne': as('int.ne'), 'int.lt': as('int.lt'), 'int.le': as('int.le'), 'int.gt': swapped('int.lt'), 'int.ge': swapped('int.le'),
  'float.add': as('float.add'), 'float.sub': as('float.sub'), 'float.mul': as('float.mul'), 'float.div': as('float.div'), 'float.rem': as('float.rem'), 'float.pow': as('float.pow'),
  'float.eq': as('float.eq'), 'float.ne': as('float.ne'), 'float.lt': as('float.lt'), 'float.le': as('float.le'), 'float.gt': swapped('float.lt'), 'float.ge': swapped('float.le'),
  'bool.eq': as('bool.eq'), 'bool.ne': as('bool.ne'),
  'string.eq': as('string.eq'), 'string.ne': as('string.ne'), 'string.lt': as('string.lt'), 'string.le': as('string.le'), 'string.gt': swapped('string.lt'), 'string.ge': swapped('string.le'),
  'ref.same': as('ref.same'), 'ref.not-same': inverted('ref.same'), 'ref.eq': as('ref.eq'), 'ref.ne': inverted('ref.eq'),
};

export function emitBinary(fn: FunctionContext, value: Of<'binary'>, place: Place): void {
  if (emitAddedConstant(fn, value, place)) return;
  const form = OPERATOR_FORMS[value.operator];
  const left = fn.heldOperand(value.left, place, [value.right]);
  const right = fn.value(value.right);
  fn.code.at(value.pos);
  fn.code.write(OP[form.name], place.target, form.swapped ? right : left, form.swapped ? left : right);
  if (form.inverted) fn.code.write(OP['bool.not'], place.target, place.target);
}

/** `x + 1`, `1 + x` and `x - 1` are one instruction. */
function emitAddedConstant(fn: FunctionContext, value: Of<'binary'>, place: Place): boolean {
  if (value.operator !== 'int.add' && value.operator !== 'int.sub') return false;
  const right = smallInt(value.right);
  if (right !== undefined) return addImmediate(fn, value, fn.operand(value.left, place), { place, amount: value.operator === 'int.add' ? right : -right });
  const left = value.operator === 'int.add' ? smallInt(value.left) : undefined;
  return left !== undefined && addImmediate(fn, value, fn.value(value.right), { place, amount: left });
}

function addImmediate(fn: FunctionContext, value: Of<'binary'>, operand: number, { place, amount }: { place: Place; amount: number }): boolean {
  fn.code.at(value.pos);
  if (amount === (amount | 0)) fn.code.write(OP['int.add-imm'], place.target, operand, amount | 0);
  else {
    // The one number without a negative of its size: -(-2^31).
    const constant = fn.temporary();
    fn.code.write(OP.const, constant, fn.pools.int(amount));
    fn.code.write(OP['int.add'], place.target, operand, constant);
  }
  return true;
}

const CONVERSIONS: Readonly<Record<Conversion, OpcodeName>> = {
  'int-to-float': 'int.to-float',
  'box-int': 'box.int', 'box-float': 'box.float', 'box-bool': 'box.bool',
  'unbox-int': 'unbox.int', 'unbox-float': 'unbox.float', 'unbox-bool': 'unbox.bool',
};

export function emitConversion(fn: FunctionContext, value: Of<'convert'>, place: Place): void {
  if (value.conversion === 'int-to-float' && value.value.op === 'int') {
    return emitConstant(fn, { op: 'float', rep: 'float', value: Number(value.value.value) }, place.target);
  }
  const operand = fn.operand(value.value, place);
  fn.code.at(value.pos);
  fn.code.write(OP[CONVERSIONS[value.conversion]], place.target, operand);
}

const TEXTS: Readonly<Record<Rep, OpcodeName>> = { int: 'text.int', float: 'text.float', bool: 'text.bool', ref: 'text' };

export function emitText(fn: FunctionContext, value: Of<'to-string'>, place: Place): void {
  const operand = fn.operand(value.value, place);
  fn.code.at(value.pos);
  if (value.value.rep !== 'void') fn.code.write(OP[TEXTS[value.value.rep]], place.target, operand);
}
