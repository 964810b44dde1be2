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

/** An instance's floats. V8 has a kind of arrays for doubles, which an array that begins with a fraction is of, and stays. */
export function blankFloats(count: number): number[] {
  const floats = [0.5];
  floats.pop();
  while (floats.length < count) floats.push(0);
  return floats;
}

/** What a new instance's field holds. */
export function blankSlot(rep: Rep, late: boolean): Slot {
  if (rep === 'ref') return late ? LATE : null;
  return rep === 'bool' ? false : 0;
}
