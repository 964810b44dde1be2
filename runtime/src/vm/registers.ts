import type { Rep, ResultRep } from '../nbc/module.ts';
import type { Slot } from '../value/slot.ts';
import { boxFloat } from '../value/float-box.ts';
import type { NcInt, Value } from '../value/value.ts';
import { NUMBERS, REFS } from './machine.ts';

/** Registers by absolute index, in the form that natives and the cold helpers use. */

export function readInt(index: number): NcInt {
  const value = NUMBERS[index];
  if ((value | 0) === value) return value | 0;
  return value === value ? value : (REFS[index] as bigint);
}

export function writeInt(index: number, value: NcInt): void {
  if (typeof value === 'number') NUMBERS[index] = value;
  else {
    NUMBERS[index] = NaN;
    REFS[index] = value;
  }
}

export function readRegister(rep: Rep, index: number): Slot {
  switch (rep) {
    case 'int': return readInt(index);
    case 'float': return NUMBERS[index];
    case 'bool': return NUMBERS[index] !== 0;
    case 'ref': return REFS[index];
  }
}

export function writeRegister(rep: ResultRep, index: number, value: Slot): void {
  if (rep === 'ref') REFS[index] = value === undefined ? null : value;
  else if (rep === 'bool') NUMBERS[index] = value === true ? 1 : 0;
  else if (rep !== 'void') writeInt(index, typeof value === 'number' || typeof value === 'bigint' ? value : 0);
}

/** What stands in a position of some representation, as a value that may stand in a ref. */
export function boxed(rep: Rep, slot: Slot): Value {
  if (rep === 'float') return boxFloat(Number(slot));
  return slot as Value;
}
