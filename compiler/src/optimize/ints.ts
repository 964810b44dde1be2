import type { BinaryOp, IrExpression, UnaryOp } from '../ir/ir.ts';

/** Ints that are known while compiling: numbers within ±(2^53-1), else bigints, with the meaning of 64 bits. */
export type Int = number | bigint;

export function wrapInt(value: bigint): Int {
  const wrapped = BigInt.asIntN(64, value);
  const short = Number(wrapped);
  return Number.isSafeInteger(short) ? short : wrapped;
}

export function foldIntUnary(operator: UnaryOp, value: Int): Int {
  return wrapInt(operator === 'int.not' ? ~BigInt(value) : -BigInt(value));
}

/** Null where the operation throws, or is none that gives an int. */
export function foldIntBinary(operator: BinaryOp, left: Int, right: Int): Int | null {
  const [a, b] = [BigInt(left), BigInt(right)];
  switch (operator) {
    case 'int.add':
      return wrapInt(a + b);
    case 'int.sub':
      return wrapInt(a - b);
    case 'int.mul':
      return wrapInt(a * b);
    case 'int.div':
      return b === 0n ? null : wrapInt(a / b);
    case 'int.rem':
      return b === 0n ? null : wrapInt(a % b);
    case 'int.pow':
      return b < 0n ? null : wrapInt(power(a, b));
    case 'int.and':
      return wrapInt(a & b);
    case 'int.or':
      return wrapInt(a | b);
    case 'int.xor':
      return wrapInt(a ^ b);
    case 'int.shl':
      return wrapInt(a << (b & 63n));
    case 'int.shr':
      return wrapInt(a >> (b & 63n));
    case 'int.ushr':
      return wrapInt(BigInt.asUintN(64, a) >> (b & 63n));
    default:
      return null;
  }
}

/** By repeated squaring, modulo 2^64. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let factor = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = BigInt.asIntN(64, result * factor);
    factor = BigInt.asIntN(64, factor * factor);
  }
  return result;
}

export function compareIntConstants(operator: BinaryOp, left: Int, right: Int): boolean | null {
  switch (operator) {
    case 'int.eq':
      return left == right;
    case 'int.ne':
      return left != right;
    case 'int.lt':
      return left < right;
    case 'int.le':
      return left <= right;
    case 'int.gt':
      return left > right;
    case 'int.ge':
      return left >= right;
    default:
      return null;
  }
}

/** Truncates; saturates at the ends; NaN gives 0. */
export function floatToInt(value: number): Int {
  if (Number.isNaN(value)) return 0;
  if (value >= 2 ** 63) return 2n ** 63n - 1n;
  if (value <= -(2 ** 63)) return -(2n ** 63n);
  return wrapInt(BigInt(Math.trunc(value)));
}

export function isInt(value: IrExpression, wanted: Int): boolean {
  return value.op === 'int' && value.value === wanted;
}
