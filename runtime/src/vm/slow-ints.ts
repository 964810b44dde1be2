import {
  absoluteInt, addInts, andInts, divideInts, floatToInt, invertInt, multiplyInts, negateInt, orInts, powerInts, remainderInts, shiftLeft,
  shiftRight, shiftRightUnsigned, subtractInts, xorInts,
} from '../value/ints.ts';
import type { NcInt } from '../value/value.ts';
import { failCast } from './failures.ts';
import { I } from './instructions.ts';
import { CODE, NUMBERS, REFS } from './machine.ts';
import { readInt, writeInt } from './registers.ts';

/** The int instructions where a value leaves ±(2^53-1), is there already, or the fast form does not fit. */

type Binary = (left: NcInt, right: NcInt) => NcInt;

const BINARY = new Map<number, Binary>([
  [I['int.add'], addInts], [I['int.sub'], subtractInts], [I['int.mul'], multiplyInts], [I['int.div'], divideInts], [I['int.rem'], remainderInts],
  [I['int.pow'], powerInts], [I['int.and'], andInts], [I['int.or'], orInts], [I['int.xor'], xorInts],
  [I['int.shl'], shiftLeft], [I['int.shr'], shiftRight], [I['int.ushr'], shiftRightUnsigned],
]);

const UNARY = new Map<number, (value: NcInt) => NcInt>([
  [I['int.neg'], negateInt], [I['int.not'], invertInt], [I['int.abs'], absoluteInt],
]);

/** Runs the int instruction at `pc`. */
export function slowInt(pc: number, b: number): void {
  slowIntAs(CODE[pc], pc, b);
}

/** The same for an instruction that is a part of another one: its number is told, its operands stand after `pc`. */
export function slowIntAs(opcode: number, pc: number, b: number): void {
  const target = b + CODE[pc + 1];
  const source = b + CODE[pc + 2];
  const binary = BINARY.get(opcode);
  if (binary !== undefined) writeInt(target, binary(readInt(source), readInt(b + CODE[pc + 3])));
  else if (opcode === I['int.add-imm']) writeInt(target, addInts(readInt(source), CODE[pc + 3]));
  else if (opcode === I['float.to-int']) writeInt(target, floatToInt(NUMBERS[source]));
  else writeInt(target, (UNARY.get(opcode) ?? negateInt)(readInt(source)));
}

/** The comparison at `pc`, where one of the two is beyond ±(2^53-1). */
export function slowCompare(pc: number, b: number): boolean {
  return slowCompareAs(CODE[pc], pc, b);
}

export function slowCompareAs(opcode: number, pc: number, b: number): boolean {
  const isBranch = opcode >= I['jump.int.eq'] && opcode <= I['jump.int.ge-imm'];
  const first = isBranch ? pc + 1 : pc + 2;
  const left = readInt(b + CODE[first]);
  const isImmediate = opcode >= I['jump.int.eq-imm'] && opcode <= I['jump.int.ge-imm'];
  const right = isImmediate ? CODE[first + 1] : readInt(b + CODE[first + 1]);
  return holds(opcode, left, right);
}

function holds(opcode: number, left: NcInt, right: NcInt): boolean {
  switch (opcode) {
    case I['int.eq']: case I['jump.int.eq']: case I['jump.int.eq-imm']: return left === right;
    case I['int.ne']: case I['jump.int.ne']: case I['jump.int.ne-imm']: return left !== right;
    case I['int.lt']: case I['jump.int.lt']: case I['jump.int.lt-imm']: return left < right;
    case I['int.le']: case I['jump.int.le']: case I['jump.int.le-imm']: return left <= right;
    case I['jump.int.gt']: case I['jump.int.gt-imm']: return left > right;
    default: return left >= right;
  }
}

/** Numbers that are ints have been handled: what remains is a bigint, or no int at all. */
export function unboxInt(pc: number, b: number): void {
  const value = REFS[b + CODE[pc + 2]];
  if (typeof value !== 'bigint') failCast('int', value);
  writeInt(b + CODE[pc + 1], value);
}
