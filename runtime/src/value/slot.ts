import type { Rep } from '../nbc/module.ts';
import type { Cell } from './closure.ts';
import type { Value } from './value.ts';

/** What a late field or global holds before it is assigned. */
export const LATE = undefined;

/**
 * What stands in a register's ref half, in a field, a global or among captured values: a value, a cell (only compiled code
 * handles those), or nothing yet. A float field holds the plain number, also for 1.0.
 */
export type Slot = Value | Cell | typeof LATE;

/** An instance's floats, all zero. */
export function blankFloats(count: number): number[] {
  return roomForFloats(count).fill(0);
}

/** Room for an instance's floats. V8 has a kind of arrays for doubles, which one that begins with fractions is of, and stays; short ones it makes faster as literals. */
export function roomForFloats(count: number): number[] {
  switch (count) {
    case 1: return [0.5];
    case 2: return [0.5, 0.5];
    case 3: return [0.5, 0.5, 0.5];
    default: return manyFloats(count);
  }
}

function manyFloats(count: number): number[] {
  const floats = [0.5, 0.5, 0.5, 0.5];
  while (floats.length < count) floats.push(0.5);
  return floats;
}

/** What a new instance's field holds. */
export function blankSlot(rep: Rep, late: boolean): Slot {
  if (rep === 'ref') return late ? LATE : null;
  return rep === 'bool' ? false : 0;
}
