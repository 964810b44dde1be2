import binaryen from 'binaryen';
import type { BinaryOp, IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, HelperMaker, ModuleEmitter, Ref, Value } from './context.ts';
import { unitOf } from './letters/letter-texts.ts';
import { externalize } from './raw.ts';
import { BOOL, isWithin, OBJECT, STRING, type ValueType } from './value-types.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

const { anyref, eqref, i32 } = binaryen;

/** Operators of two Strings. */
type StringComparison = Extract<BinaryOp, `string.${string}`>;

export function emitStringComparison(fn: FunctionEmitter, operator: StringComparison, node: Of<'binary'>, left: Value): Value {
  const { module, emitter } = fn;
  const right = fn.expression(node.right);
  if (operator === 'string.eq') return { ref: equalTexts(emitter, node, left, right), type: BOOL };
  if (operator === 'string.ne') return { ref: module.i32.eqz(equalTexts(emitter, node, left, right)), type: BOOL };
  const a = emitter.coerce(left, STRING);
  const b = emitter.coerce(right, STRING);
  const order = emitter.strings.call('compare', a, b);
  const zero = module.i32.const(0);
  switch (operator) {
    case 'string.lt': return { ref: module.i32.lt_s(order, zero), type: BOOL };
    case 'string.le': return { ref: module.i32.le_s(order, zero), type: BOOL };
    case 'string.gt': return { ref: module.i32.gt_s(order, zero), type: BOOL };
    case 'string.ge': return { ref: module.i32.ge_s(order, zero), type: BOOL };
  }
}

/** Of two Strings, either of which may be null. What is compared with a single letter need not be compared by the engine. */
function equalTexts(emitter: ModuleEmitter, node: Of<'binary'>, left: Value, right: Value): Ref {
  const { module, strings } = emitter;
  const [a, b] = [emitter.coerce(left, STRING), emitter.coerce(right, STRING)];
  const unitOfRight = letterIn(node.right);
  const unit = unitOfRight ?? letterIn(node.left);
  if (unit === null) return strings.call('equals', a, b);
  return module.i32.eq(unitOf(emitter, unitOfRight === null ? b : a), module.i32.const(unit));
}

function letterIn(value: IrExpression): number | null {
  return value.op === 'string' && value.value.length === 1 ? value.value.charCodeAt(0) : null;
}

export function emitReferenceEquality(fn: FunctionEmitter, node: Of<'binary'>, left: Value): Value {
  const { module, emitter } = fn;
  const right = fn.expression(node.right);
  const isNegated = node.operator === 'ref.not-same' || node.operator === 'ref.ne';
  if (left.type.kind === 'string' && right.type.kind === 'string') {
    const equal = equalTexts(emitter, node, left, right);
    return { ref: isNegated ? module.i32.eqz(equal) : equal, type: BOOL };
  }
  const isIdentity = node.operator === 'ref.same' || node.operator === 'ref.not-same' || comparesByIdentity(emitter, left.type) || right.type.kind === 'null';
  const equal = isIdentity ? same(emitter, left, right) : fn.at(emitter.callLibrary('equalValues', [left, right]).ref, node.pos);
  return { ref: isNegated ? module.i32.eqz(equal) : equal, type: BOOL };
}

/** Whether a value on the left is equal to itself alone: it is what is asked, and not the right one. */
function comparesByIdentity(emitter: ModuleEmitter, type: ValueType): boolean {
  if (type.kind === 'null') return true;
  if (type.kind !== 'instance' || type.cls.ir.kind === 'native') return false;
  for (const cls of emitter.reached.classes) {
    if (!cls.ancestors.has(type.cls)) continue;
    const isValue = cls.ir.kind === 'record' || (cls.ir.kind === 'enum-case' && (cls.fields.length > 0 || emitter.reached.reflected.has(cls)));
    if (isValue || cls.methods.has('equals(r)b')) return false;
  }
  return true;
}

/** Whether two refs are one: objects by identity; small ints, bools and null too; Strings by their text. */
export function same(emitter: ModuleEmitter, left: Value, right: Value): Ref {
  const { module } = emitter;
  if (isEq(left.type) && isEq(right.type)) return module.ref.eq(emitter.coerce(left, eqType(left.type)), emitter.coerce(right, eqType(right.type)));
  return emitter.callHelper('ref.same', makeSame, [left, right].map((value) => emitter.coerce(value, { kind: 'any' })), i32);
}

function isEq(type: ValueType): boolean {
  return type.kind === 'null' || isWithin(type, OBJECT) || type.kind === 'cell';
}

function eqType(type: ValueType): ValueType {
  return type.kind === 'null' ? OBJECT : type;
}

const makeSame: HelperMaker = (emitter, name) => {
  const { module, strings } = emitter;
  const a = (): Ref => module.local.get(0, anyref);
  const b = (): Ref => module.local.get(1, anyref);
  const isEqRef = (value: Ref): Ref => module.ref.test(value, eqref);
  const identical = module.ref.eq(module.ref.cast(a(), eqref), module.ref.cast(b(), eqref));
  const isText = (value: Ref): Ref => strings.call('test', externalize(module, value));
  const equalTexts = module.if(isText(a()), module.if(isText(b()), strings.call('equals', externalize(module, a()), externalize(module, b())), module.i32.const(0)), module.i32.const(0));
  const texts = module.if(isEqRef(b()), module.i32.const(0), equalTexts);
  const body = module.if(isEqRef(a()), module.if(isEqRef(b()), identical, module.i32.const(0)), texts);
  module.addFunction(name, binaryen.createType([anyref, anyref]), i32, [], body);
};
