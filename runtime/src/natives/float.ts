import { expectFloat, expectInt } from '../value/expect.ts';
import { floatToInt, wrapInt } from '../value/ints.ts';
import type { NcInt, Value } from '../value/value.ts';
import { expectWithin } from './arguments.ts';
import type { NativeModule } from './native.ts';

export const floatNatives: NativeModule = {
  'float.toInt': (_, value) => floatToInt(expectFloat(value)),
  'float.toFixed': (_, value, decimals) => expectFloat(value).toFixed(expectDigits(decimals, 0)),
  'float.toPrecision': (_, value, digits) => expectFloat(value).toPrecision(expectDigits(digits, 1)),
  'float.toExponential': (_, value, decimals) => expectFloat(value).toExponential(expectDigits(decimals, 0)),
  'float.toBits': (_, value) => toBits(expectFloat(value)),
  'float.fromBits': (_, value) => fromBits(expectInt(value)),
};

function expectDigits(value: Value, least: number): number {
  return expectWithin(value, least, 100, `number of digits (${least} to 100)`);
}

const view = new DataView(new ArrayBuffer(8));

/** Of all the bits that NaN may have, one kind is shown: machines differ in what 0.0 / 0.0 gives. */
function toBits(value: number): NcInt {
  view.setFloat64(0, value === value ? value : NaN);
  return wrapInt(view.getBigInt64(0));
}

function fromBits(value: NcInt): number {
  view.setBigInt64(0, BigInt(value));
  return view.getFloat64(0);
}
