import type { Body } from './body.ts';
import {
  ANY_INT, constantOf, differenceOf, exactly, INT32, isWithin, productOf, remainderOf, sumOf, type Range,
} from './ranges.ts';

/** What ints become: JavaScript numbers within ±(2^53-1), never -0. What would be beyond is left to the interpreter. */

type Emitter = (body: Body) => void;

/** An int that comes from a Float64Array is a double to V8, and so would be all that is computed from it. */
export function asSmallInt(name: string): string {
  return `(${name} | 0) === ${name} ? ${name} | 0 : ${name}`;
}

/**
 * Puts a number into `t`, NaN where it is no int. As long as all are small, V8 knows that of what it goes on with, and does not look again
 * in each sum; the other way is not in its code, since it is a call that was never made.
 */
export function smallFirst(body: Body, value: string): string {
  return `t = ${value} | 0; if (t !== ${value}) t = ${body.helper('intOrNaN')}(${value});`;
}

/** A word that `x | 0` leaves alone. */
function isInt32(range: Range): boolean {
  return isWithin(range, INT32);
}

function int32Test(name: string, range: Range): string[] {
  return isInt32(range) ? [] : [`(${name} | 0) === ${name}`];
}

/** What has been compared with its 32 bits: V8 learns nothing from comparisons, and believes what `| 0` gives. */
function int32(name: string, range: Range): string {
  return isInt32(range) ? name : `(${name} | 0)`;
}

/**
 * `+ 0` where V8 cannot rule out that the result is -0: that is no safe integer in its types, and the test that follows would be computed with doubles
 * each time. It makes nothing of the zero.
 */
function sum(body: Body): void {
  const zero = mayBeZero(body.range(2)) && mayBeZero(body.range(3)) ? ' + 0' : '';
  body.setChecked(body.register(1), `${body.int(2)} + ${body.int(3)}${zero}`, sumOf(body.range(2), body.range(3)));
}

function difference(body: Body): void {
  const zero = mayBeZero(body.range(2)) && mayBeZero(body.range(3)) ? ' + 0' : '';
  body.setChecked(body.register(1), `${body.int(2)} - ${body.int(3)}${zero}`, differenceOf(body.range(2), body.range(3)));
}

function sumWithImmediate(body: Body): void {
  const amount = body.word(3);
  const expression = amount < 0 ? `${body.int(2)} - ${-amount}` : `${body.int(2)} + ${amount}`;
  body.setChecked(body.register(1), expression, sumOf(body.range(2), exactly(amount)));
}

function product(body: Body): void {
  const [left, right] = [body.range(2), body.range(3)];
  const range = productOf(left, right);
  const mayBeMinusZero = (left.min < 0 && mayBeZero(right)) || (right.min < 0 && mayBeZero(left));
  const expression = `${body.int(2)} * ${body.int(3)}`;
  if (!mayBeMinusZero) return body.setChecked(body.register(1), expression, range);
  body.setChecked(body.register(1), `${expression} + 0`, range);
}

function mayBeZero({ min, max }: Range): boolean {
  return min <= 0 && max >= 0;
}

/** Division by zero is the interpreter's: it throws. */
function leaveOnZero(body: Body, divisor: string, range: Range): void {
  if (mayBeZero(range)) body.line(`if (${divisor} === 0) ${body.leave()}`);
}

function quotient(body: Body): void {
  const [dividend, divisor] = [body.range(2), body.range(3)];
  const [left, right] = [body.int(2), body.int(3)];
  leaveOnZero(body, right, divisor);
  const most = Math.max(Math.abs(dividend.min), Math.abs(dividend.max));
  const range = { min: dividend.min >= 0 && divisor.min >= 0 ? 0 : -most, max: most };
  const truncated = `Math.trunc(${left} / ${right}) + 0`;
  const fast = `${int32(left, dividend)} / ${int32(right, divisor)} | 0`;
  // -2^31 / -1 is no int32.
  const tests = [...int32Test(left, dividend), ...int32Test(right, divisor), ...(divisor.min > 0 ? [] : [`${right} > 0`])];
  body.setInt(body.register(1), tests.length === 0 ? fast : `${tests.join(' && ')} ? ${fast} : ${truncated}`, range);
}

function remainder(body: Body): void {
  const [dividend, divisor] = [body.range(2), body.range(3)];
  const [left, right] = [body.int(2), body.int(3)];
  leaveOnZero(body, right, divisor);
  // JavaScript's own remainder is fast for 32 bits only; where `| 0` takes the sign off a zero, V8 never computes it with doubles.
  const fast = `${int32(left, dividend)} % ${int32(right, divisor)} | 0`;
  const exact = `${left} - Math.trunc(${left} / ${right}) * ${right}`;
  const tests = [...int32Test(left, dividend), ...int32Test(right, divisor)];
  const expression = tests.length === 0 ? fast : `${tests.join(' && ')} ? ${fast} : ${exact}`;
  body.setInt(body.register(1), expression, remainderOf(dividend, divisor));
}

/** Where one side is a mask without upper bits, JavaScript's 32 bits say it all. */
function and(body: Body): void {
  const [left, right] = [body.range(2), body.range(3)];
  const mask = [left, right].filter(({ min, max }) => min >= 0 && max <= INT32.max).sort((a, b) => a.max - b.max)[0];
  const fast = `${body.int(2)} & ${body.int(3)}`;
  if (mask !== undefined) return body.setInt(body.register(1), fast, { min: 0, max: mask.max });
  bitwise(body, fast, 'and');
}

function or(body: Body): void {
  bitwise(body, `${body.int(2)} | ${body.int(3)}`, 'or');
}

function xor(body: Body): void {
  bitwise(body, `${body.int(2)} ^ ${body.int(3)}`, 'xor');
}

function bitwise(body: Body, fast: string, helper: string): void {
  const [left, right] = [body.range(2), body.range(3)];
  const tests = [...int32Test(body.int(2), left), ...int32Test(body.int(3), right)];
  if (tests.length === 0) {
    const isPositive = left.min >= 0 && right.min >= 0;
    return body.setInt(body.register(1), fast, isPositive ? { min: 0, max: INT32.max } : INT32);
  }
  body.line(`t = ${tests.join(' && ')} ? ${fast} : ${body.helper(helper)}(${body.int(2)}, ${body.int(3)});`);
  setUnlessWide(body, body.register(1));
}

/** The exact helpers give NaN for what is beyond ±(2^53-1). */
function setUnlessWide(body: Body, register: number): void {
  body.line(`if (t !== t) ${body.leave()}`);
  body.setInt(register, 't', ANY_INT);
}

function shiftLeft(body: Body): void {
  const count = constantOf(body.range(3));
  if (count === null) {
    body.line(`t = ${body.int(3)} >>> 0 < 31 && ${body.int(3)} >= 0 && ${body.int(3)} < 31 ? ${body.int(2)} * (1 << ${body.int(3)}) : ${body.helper('shiftLeft')}(${body.int(2)}, ${body.int(3)});`);
    body.line(`if (!Number.isSafeInteger(t)) ${body.leave()}`);
    return body.setInt(body.register(1), 't', ANY_INT);
  }
  const factor = 2 ** (count & 63);
  body.setChecked(body.register(1), `${body.int(2)} * ${factor}`, productOf(body.range(2), exactly(factor)));
}

function shiftRight(body: Body): void {
  const range = body.range(2);
  const count = constantOf(body.range(3));
  const value = body.int(2);
  if (count === null) {
    const shift = body.int(3);
    return body.setInt(body.register(1), `(${value} | 0) === ${value} && ${shift} >= 0 && ${shift} < 32 ? ${value} >> ${shift} : ${body.helper('shiftRight')}(${value}, ${shift})`, { min: Math.min(range.min, 0), max: Math.max(range.max, -1) });
  }
  body.setInt(body.register(1), shiftedRight(value, range, count & 63), shiftedRange(range, count & 63));
}

function shiftedRight(value: string, range: Range, bits: number): string {
  const exact = `Math.floor(${value} / ${2 ** bits})`;
  const fast = `${value} >> ${Math.min(bits, 31)}`;
  return isInt32(range) ? fast : `(${value} | 0) === ${value} ? ${fast} : ${exact}`;
}

function shiftedRange(range: Range, bits: number): Range {
  return { min: Math.floor(range.min / 2 ** bits), max: Math.floor(range.max / 2 ** bits) };
}

function shiftRightUnsigned(body: Body): void {
  const range = body.range(2);
  const count = constantOf(body.range(3));
  if (range.min >= 0 && count !== null) return body.setInt(body.register(1), shiftedRight(body.int(2), range, count & 63), shiftedRange(range, count & 63));
  const [value, shift] = [body.int(2), body.int(3)];
  body.line(`t = ${value} >>> 0 === ${value} && ${shift} >= 0 && ${shift} < 32 ? ${value} >>> ${shift} : ${body.helper('shiftRightUnsigned')}(${value}, ${shift});`);
  setUnlessWide(body, body.register(1));
}

function power(body: Body): void {
  body.line(`if (${body.int(3)} < 0) ${body.leave()}`);
  body.line(`t = ${body.helper('power')}(${body.int(2)}, ${body.int(3)});`);
  setUnlessWide(body, body.register(1));
}

function negate(body: Body): void {
  body.setInt(body.register(1), `0 - ${body.int(2)}`, differenceOf(exactly(0), body.range(2)));
}

function invert(body: Body): void {
  body.setChecked(body.register(1), `-1 - ${body.int(2)}`, differenceOf(exactly(-1), body.range(2)));
}

function absolute(body: Body): void {
  const { min, max } = body.range(2);
  body.setInt(body.register(1), `Math.abs(${body.int(2)})`, { min: 0, max: Math.max(Math.abs(min), Math.abs(max)) });
}

function fromFloat(body: Body): void {
  body.line(`t = Math.trunc(${body.float(2)}) + 0;`);
  body.line(`if (!Number.isSafeInteger(t)) ${body.leave()}`);
  body.setInt(body.register(1), 't', ANY_INT);
}

export const INTS = {
  int: (body) => body.setConstant(body.register(1), body.word(2)),
  'int.add': sum, 'int.sub': difference, 'int.mul': product, 'int.div': quotient, 'int.rem': remainder, 'int.pow': power,
  'int.and': and, 'int.or': or, 'int.xor': xor, 'int.shl': shiftLeft, 'int.shr': shiftRight, 'int.ushr': shiftRightUnsigned,
  'int.add-imm': sumWithImmediate, 'int.neg': negate, 'int.not': invert, 'int.abs': absolute, 'float.to-int': fromFloat,
} satisfies Readonly<Record<string, Emitter>>;
