import { expectFloat, expectInt } from '../value/expect.ts';
import { boxFloat, FloatBox } from '../value/float-box.ts';
import { absoluteInt } from '../value/ints.ts';
import type { NcInt, Value } from '../value/value.ts';
import type { NativeFunction, NativeModule } from './native.ts';

const ofOne = (compute: (x: number) => number): NativeFunction => (_, x) => compute(expectFloat(x));
const ofTwo = (compute: (x: number, y: number) => number): NativeFunction => (_, x, y) => compute(expectFloat(x), expectFloat(y));

export const mathNatives: NativeModule = {
  'Math.min': (_, a, b) => (comesFirst(a, b) ? a : b),
  'Math.max': (_, a, b) => (comesFirst(negatedOrder(a), negatedOrder(b)) ? a : b),
  'Math.abs': (_, x) => absolute(x),
  'Math.floor': ofOne(Math.floor),
  'Math.ceil': ofOne(Math.ceil),
  'Math.round': ofOne(Math.round),
  'Math.trunc': ofOne(Math.trunc),
  'Math.fround': ofOne(Math.fround),
  'Math.sqrt': ofOne(Math.sqrt),
  'Math.cbrt': ofOne(Math.cbrt),
  'Math.pow': ofTwo(Math.pow),
  'Math.exp': ofOne(Math.exp),
  'Math.expm1': ofOne(Math.expm1),
  'Math.log': ofOne(Math.log),
  'Math.log2': ofOne(Math.log2),
  'Math.log10': ofOne(Math.log10),
  'Math.log1p': ofOne(Math.log1p),
  'Math.hypot': ofTwo(Math.hypot),
  'Math.sin': ofOne(Math.sin),
  'Math.cos': ofOne(Math.cos),
  'Math.tan': ofOne(Math.tan),
  'Math.asin': ofOne(Math.asin),
  'Math.acos': ofOne(Math.acos),
  'Math.atan': ofOne(Math.atan),
  'Math.atan2': ofTwo(Math.atan2),
  'Math.sinh': ofOne(Math.sinh),
  'Math.cosh': ofOne(Math.cosh),
  'Math.tanh': ofOne(Math.tanh),
  'Math.asinh': ofOne(Math.asinh),
  'Math.acosh': ofOne(Math.acosh),
  'Math.atanh': ofOne(Math.atanh),
};

/** A number in a ref, whichever kind: what can be compared with `<` in JavaScript, exactly also between the kinds. */
function order(value: Value): NcInt {
  return value instanceof FloatBox ? value.value : expectInt(value);
}

function negatedOrder(value: Value): NcInt {
  return -order(value);
}

/** NaN comes before everything, so that `min` and `max` with it give it. */
function comesFirst(a: Value, b: Value): boolean {
  const left = order(a);
  const right = order(b);
  return left <= right || left !== left;
}

function absolute(x: Value): Value {
  if (x instanceof FloatBox) return boxFloat(Math.abs(x.value));
  const value = expectInt(x);
  // A float that is not integral stands in a ref as a number, as a small int does.
  return typeof value === 'number' ? Math.abs(value) : absoluteInt(value);
}
