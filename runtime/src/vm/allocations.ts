import type { Rep } from '../nbc/module.ts';
import { Closure } from '../value/closure.ts';
import { fail } from '../value/fail.ts';
import { NcMap } from '../value/nc-map.ts';
import type { RtClass } from '../value/rt-class.ts';
import type { Slot } from '../value/slot.ts';
import type { NcList, Value } from '../value/value.ts';
import { active } from './active.ts';
import { FUNCTIONS, REFS, STRINGS } from './machine.ts';
import { readRegister } from './registers.ts';

/** V8's longest String is a little above 2^29. */
export const LONGEST_TEXT = (1 << 29) - 24;

/** An instance from the values of its fields, which stand in registers from `first`. */
export function newWithFields(cls: RtClass, first: number): Slot {
  const object: unknown[] = [cls];
  const { fields } = cls;
  for (let index = 0; index < fields.length; index++) {
    const rep = fields[index].rep;
    object.push(rep === 'ref' ? REFS[first + index] : readRegister(rep, first + index));
  }
  return object as Value[];
}

export function newClosure(index: number, first: number): Closure {
  const fn = FUNCTIONS[index];
  return new Closure(fn, captured(fn.captures, first));
}

function captured(reps: readonly Rep[], first: number): Slot[] {
  const values: Slot[] = [];
  for (let index = 0; index < reps.length; index++) values.push(readRegister(reps[index], first + index));
  return values;
}

export function newList(first: number, count: number): NcList {
  const list: NcList = [];
  for (let index = 0; index < count; index++) list.push(REFS[first + index] as Value);
  return list;
}

/** Keys and values alternate. */
export function newMap(first: number, count: number): NcMap {
  const map = new NcMap(active.operations);
  for (let index = 0; index < count; index += 2) map.set(REFS[first + index] as Value, REFS[first + index + 1] as Value);
  return map;
}

export function concatenate(first: number, count: number): string {
  let text = '';
  for (let index = 0; index < count; index++) text += STRINGS[first + index];
  if (text.length > LONGEST_TEXT) fail(3112, { limit: LONGEST_TEXT });
  return text;
}
