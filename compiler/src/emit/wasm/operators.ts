import binaryen from 'binaryen';
import type { BinaryOp, IrExpression } from '../../ir/ir.ts';
import { boxBool, boxFloat, boxInt, unboxBool, unboxFloat, unboxInt } from './boxes.ts';
import type { FunctionEmitter, HelperMaker, Ref, Value } from './context.ts';
import { emitReferenceEquality, emitStringComparison } from './equality.ts';
import { keptAs, listGet } from './list-elements.ts';
import type { UnboxedStorage } from './list-storages.ts';
import { listType } from './lists.ts';
import { viewedGet } from './views/viewed-elements.ts';
import { ANY, BOOL, FLOAT, INT, type ValueType } from './value-types.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

const { i64 } = binaryen;

export function emitUnary(fn: FunctionEmitter, { operator, value }: Of<'unary'>): Value {
  const { module } = fn;
  switch (operator) {
    case 'int.neg': return { ref: module.i64.sub(module.i64.const(0n), fn.int(value)), type: INT };
    case 'int.not': return { ref: module.i64.xor(fn.int(value), module.i64.const(-1n)), type: INT };
    case 'float.neg': return { ref: module.f64.neg(fn.float(value)), type: FLOAT };
    case 'bool.not': return { ref: module.i32.eqz(fn.bool(value)), type: BOOL };
  }
}

/** Operands on the left edge are walked in a loop: chains of them may be longer than the stack is deep. */
export function emitBinary(fn: FunctionEmitter, node: Of<'binary'>): Value {
  const spine: Of<'binary'>[] = [node];
  for (let left = node.left; left.op === 'binary'; left = left.left) spine.push(left);
  let made: Value | null = null;
  for (const each of spine.reverse()) made = emitSingle(fn, each, made ?? fn.expression(each.left));
  return made ?? fn.expression(node.left);
}

function emitSingle(fn: FunctionEmitter, node: Of<'binary'>, left: Value): Value {
  const { module, emitter } = fn;
  const { operator, right, pos } = node;
  const as = (type: ValueType): Ref => emitter.coerce(left, type);
  switch (operator) {
    case 'string.eq': case 'string.ne': case 'string.lt': case 'string.le': case 'string.gt': case 'string.ge': return emitStringComparison(fn, operator, node, left);
    case 'ref.eq': case 'ref.ne': case 'ref.same': case 'ref.not-same': return emitReferenceEquality(fn, node, left);
    case 'int.div': return { ref: fn.at(divide(fn, as(INT), right), pos), type: INT };
    case 'int.rem': return { ref: fn.at(remainder(fn, as(INT), right), pos), type: INT };
    case 'int.pow': return at(fn, emitter.callLibrary('intPower', [{ ref: as(INT), type: INT }, fn.expression(right)]), pos);
    case 'float.rem': return emitter.callLibrary('floatRemainder', [{ ref: as(FLOAT), type: FLOAT }, fn.expression(right)]);
    case 'float.pow': return emitter.callLibrary('floatPower', [{ ref: as(FLOAT), type: FLOAT }, fn.expression(right)]);
    case 'bool.eq': return { ref: module.i32.eq(as(BOOL), fn.bool(right)), type: BOOL };
    case 'bool.ne': return { ref: module.i32.ne(as(BOOL), fn.bool(right)), type: BOOL };
    default: {
      const operand = operator.startsWith('int.') ? INT : FLOAT;
      const type = node.rep === 'bool' ? BOOL : operand;
      return { ref: PLAIN[operator](module, as(operand), fn.value(right, operand)), type };
    }
  }
}

function at(fn: FunctionEmitter, value: Value, pos: number): Value {
  fn.at(value.ref, pos);
  return value;
}

type Plain = (module: binaryen.Module, left: Ref, right: Ref) => Ref;

/** What `emitSingle` says more of. */
type Special = `string.${string}` | `ref.${string}` | `bool.${string}` | 'int.div' | 'int.rem' | 'int.pow' | 'float.rem' | 'float.pow';

/** Operators that are one instruction: all of the others. */
const PLAIN: Readonly<Record<Exclude<BinaryOp, Special>, Plain>> = {
  'int.add': (m, a, b) => m.i64.add(a, b), 'int.sub': (m, a, b) => m.i64.sub(a, b), 'int.mul': (m, a, b) => m.i64.mul(a, b),
  'int.and': (m, a, b) => m.i64.and(a, b), 'int.or': (m, a, b) => m.i64.or(a, b), 'int.xor': (m, a, b) => m.i64.xor(a, b),
  'int.shl': (m, a, b) => m.i64.shl(a, b), 'int.shr': (m, a, b) => m.i64.shr_s(a, b), 'int.ushr': (m, a, b) => m.i64.shr_u(a, b),
  'int.eq': (m, a, b) => m.i64.eq(a, b), 'int.ne': (m, a, b) => m.i64.ne(a, b), 'int.lt': (m, a, b) => m.i64.lt_s(a, b),
  'int.le': (m, a, b) => m.i64.le_s(a, b), 'int.gt': (m, a, b) => m.i64.gt_s(a, b), 'int.ge': (m, a, b) => m.i64.ge_s(a, b),
  'float.add': (m, a, b) => m.f64.add(a, b), 'float.sub': (m, a, b) => m.f64.sub(a, b), 'float.mul': (m, a, b) => m.f64.mul(a, b),
  'float.div': (m, a, b) => m.f64.div(a, b),
  'float.eq': (m, a, b) => m.f64.eq(a, b), 'float.ne': (m, a, b) => m.f64.ne(a, b), 'float.lt': (m, a, b) => m.f64.lt(a, b),
  'float.le': (m, a, b) => m.f64.le(a, b), 'float.gt': (m, a, b) => m.f64.gt(a, b), 'float.ge': (m, a, b) => m.f64.ge(a, b),
};

/** By zero throws; the least int by -1 wraps, where the machine's instruction would trap. */
function divide(fn: FunctionEmitter, left: Ref, right: IrExpression): Ref {
  const { module, emitter } = fn;
  if (isSafeDivisor(right)) return module.i64.div_s(left, fn.int(right));
  return emitter.callHelper('int.divide', makeDivision((a, b) => module.i64.div_s(a, b), (a) => module.i64.sub(module.i64.const(0n), a)), [left, fn.int(right)], i64);
}

function remainder(fn: FunctionEmitter, left: Ref, right: IrExpression): Ref {
  const { module, emitter } = fn;
  if (isSafeDivisor(right)) return module.i64.rem_s(left, fn.int(right));
  return emitter.callHelper('int.remainder', makeDivision((a, b) => module.i64.rem_s(a, b), () => module.i64.const(0n)), [left, fn.int(right)], i64);
}

function isSafeDivisor(value: IrExpression): boolean {
  return value.op === 'int' && BigInt(value.value) !== 0n && BigInt(value.value) !== -1n;
}

function makeDivision(plain: (a: Ref, b: Ref) => Ref, byMinusOne: (a: Ref) => Ref): HelperMaker {
  return (emitter, name) => {
    const { module } = emitter;
    const a = (): Ref => module.local.get(0, i64);
    const b = (): Ref => module.local.get(1, i64);
    const isUsual = module.i64.gt_u(module.i64.add(b(), module.i64.const(1n)), module.i64.const(1n));
    const fail = module.if(module.i64.eqz(b()), module.block(null, [emitter.callLibrary('failDivision', []).ref, module.unreachable()]));
    const unusual = module.block(null, [fail, byMinusOne(a())], i64);
    module.addFunction(name, binaryen.createType([i64, i64]), i64, [], module.if(isUsual, plain(a(), b()), unusual));
  };
}

export function emitConversion(fn: FunctionEmitter, node: Of<'convert'>): Value {
  const { emitter, module } = fn;
  const { value } = node;
  switch (node.conversion) {
    case 'int-to-float': return { ref: module.f64.convert_s.i64(fn.int(value)), type: FLOAT };
    case 'box-int': return { ref: boxInt(emitter, fn.int(value)), type: ANY };
    case 'box-float': return { ref: boxFloat(emitter, fn.float(value)), type: ANY };
    case 'box-bool': return { ref: boxBool(emitter, fn.bool(value)), type: ANY };
    case 'unbox-int': return element(fn, value, 'ints') ?? emitUnbox(fn, value, 'int');
    case 'unbox-float': return element(fn, value, 'floats') ?? emitUnbox(fn, value, 'float');
    case 'unbox-bool': return element(fn, value, 'bools') ?? emitUnbox(fn, value, 'bool');
  }
}

const UNBOXED = {
  int: { type: INT, unbox: unboxInt },
  float: { type: FLOAT, unbox: unboxFloat },
  bool: { type: BOOL, unbox: unboxBool },
} as const;

/** Nothing, where the value was not boxed in the first place. */
function emitUnbox(fn: FunctionEmitter, value: IrExpression, kind: keyof typeof UNBOXED): Value {
  const { emitter } = fn;
  const { type, unbox } = UNBOXED[kind];
  const made = fn.expression(value);
  if (made.type.kind === kind) return made;
  const ref = emitter.coerce(made, ANY);
  return { ref: unbox(emitter, ref), type };
}

/** An element of a List that is read to be unboxed: it need not be boxed first. */
function element(fn: FunctionEmitter, value: IrExpression, storage: UnboxedStorage): Value | null {
  if (value.op !== 'intrinsic' || value.name !== 'list.get' || value.elements === 'ref') return null;
  const usual = (): Value => {
    const [list, index] = value.args;
    const asked = fn.expression(list);
    const target = fn.some(asked, listType(fn.emitter));
    const at = fn.int(index);
    fn.pos = value.pos;
    const made = listGet(fn, target, at, keptAs(fn, value, asked, storage));
    fn.at(made.ref, value.pos);
    return made;
  };
  return viewedGet(fn, value, storage, () => usual().ref) ?? usual();
}

