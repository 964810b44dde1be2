import { expectInt, expectNumber } from '../value/expect.ts';
import type { Value } from '../value/value.ts';
import type { NativeModule } from './native.ts';
import { expectRadix } from './string.ts';

export const intNatives: NativeModule = {
  'int.toString': (_, value, radix) => expectInt(value).toString(expectRadix(radix)),
  'int.toHex': (_, value, width) => pattern(value, 16, width),
  'int.toBinary': (_, value, width) => pattern(value, 2, width),
  'int.bitCount': (_, value) => pattern(value, 2, 0).replaceAll('0', '').length,
  'int.leadingZeros': (_, value) => leadingZeros(bits(value)),
  'int.trailingZeros': (_, value) => trailingZeros(bits(value)),
};

/** The 64 bits, as a number without sign. */
function bits(value: Value): bigint {
  return BigInt.asUintN(64, BigInt(expectInt(value)));
}

function pattern(value: Value, radix: number, width: Value): string {
  return bits(value).toString(radix).padStart(Math.min(expectNumber(width), 64), '0');
}

function leadingZeros(value: bigint): number {
  return value === 0n ? 64 : 64 - value.toString(2).length;
}

function trailingZeros(value: bigint): number {
  return value === 0n ? 64 : (value & -value).toString(2).length - 1;
}
