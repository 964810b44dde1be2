import { fail } from './fail.ts';
import type { NcInt } from './value.ts';

/**
 * 64-bit arithmetic over ints as they are represented: numbers within ±(2^53-1), bigints beyond. These are the exact, slow
 * forms; the interpreter's own instructions handle what stays within doubles and come here for the rest.
 */
const TWO_32 = 4294967296;

/** The int that a bigint stands for after wrapping to 64 bits. */
export function wrapInt(value: bigint): NcInt {
  const wrapped = BigInt.asIntN(64, value);
  const short = Number(wrapped);
  return Number.isSafeInteger(short) ? short : wrapped;
}

export function addInts(a: NcInt, b: NcInt): NcInt {
  return wrapInt(BigInt(a) + BigInt(b));
}

export function subtractInts(a: NcInt, b: NcInt): NcInt {
  return wrapInt(BigInt(a) - BigInt(b));
}

export function multiplyInts(a: NcInt, b: NcInt): NcInt {
  return wrapInt(BigInt(a) * BigInt(b));
}

export function divideInts(a: NcInt, b: NcInt): NcInt {
  if (b === 0) fail(3104);
  return wrapInt(BigInt(a) / BigInt(b));
}

export function remainderInts(a: NcInt, b: NcInt): NcInt {
  if (b === 0) fail(3104);
  return wrapInt(BigInt(a) % BigInt(b));
}

/** By repeated squaring: exact in doubles while it fits, wrapping beyond. */
export function powerInts(base: NcInt, exponent: NcInt): NcInt {
  if (exponent < 0) fail(3107, { exponent });
  let result: NcInt = 1;
  let factor = base;
  let rest = BigInt(exponent);
  while (rest > 0n) {
    if ((rest & 1n) === 1n) result = multiplyExact(result, factor);
    rest >>= 1n;
    if (rest > 0n) factor = multiplyExact(factor, factor);
  }
  return result;
}

function multiplyExact(a: NcInt, b: NcInt): NcInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return multiplyInts(a, b);
}

/** Both halves of a number within ±(2^53-1) are exact: the upper one keeps the sign. */
function upperHalf(value: number): number {
  return Math.floor(value / TWO_32);
}

function joinHalves(upper: number, lower: number): NcInt {
  const joined = upper * TWO_32 + (lower >>> 0);
  return Number.isSafeInteger(joined) ? joined : BigInt(joined);
}

export function andInts(a: NcInt, b: NcInt): NcInt {
  if (typeof a === 'number' && typeof b === 'number') return joinHalves(upperHalf(a) & upperHalf(b), a & b);
  return wrapInt(BigInt(a) & BigInt(b));
}

export function orInts(a: NcInt, b: NcInt): NcInt {
  if (typeof a === 'number' && typeof b === 'number') return joinHalves(upperHalf(a) | upperHalf(b), a | b);
  return wrapInt(BigInt(a) | BigInt(b));
}

export function xorInts(a: NcInt, b: NcInt): NcInt {
  if (typeof a === 'number' && typeof b === 'number') return joinHalves(upperHalf(a) ^ upperHalf(b), a ^ b);
  return wrapInt(BigInt(a) ^ BigInt(b));
}

export function shiftLeft(value: NcInt, count: NcInt): NcInt {
  const bits = shiftCount(count);
  if (typeof value === 'number') {
    const shifted = value * 2 ** bits;
    if (Number.isSafeInteger(shifted)) return shifted + 0;
  }
  return wrapInt(BigInt(value) << BigInt(bits));
}

export function shiftRight(value: NcInt, count: NcInt): NcInt {
  const bits = shiftCount(count);
  if (typeof value === 'number') return Math.floor(value / 2 ** bits);
  return wrapInt(value >> BigInt(bits));
}

export function shiftRightUnsigned(value: NcInt, count: NcInt): NcInt {
  if (value >= 0) return shiftRight(value, count);
  return wrapInt(BigInt.asUintN(64, BigInt(value)) >> BigInt(shiftCount(count)));
}

/** The low six bits, as in Java. */
function shiftCount(count: NcInt): number {
  return typeof count === 'number' ? count & 63 : Number(BigInt.asUintN(6, count));
}

export function negateInt(value: NcInt): NcInt {
  return typeof value === 'number' ? 0 - value : wrapInt(-value);
}

export function invertInt(value: NcInt): NcInt {
  return typeof value === 'number' && value < Number.MAX_SAFE_INTEGER ? -1 - value : wrapInt(~BigInt(value));
}

export function absoluteInt(value: NcInt): NcInt {
  return value < 0 ? negateInt(value) : value;
}

/** Truncates; saturates at the ends; NaN gives 0. */
export function floatToInt(value: number): NcInt {
  const whole = Math.trunc(value);
  if (Number.isSafeInteger(whole)) return whole + 0;
  if (Number.isNaN(value)) return 0;
  if (value >= 9223372036854775807) return 9223372036854775807n;
  if (value <= -9223372036854775808) return -9223372036854775808n;
  return BigInt(whole);
}

/** Negative, zero or positive; exact between numbers and bigints. */
export function compareInts(a: NcInt, b: NcInt): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
