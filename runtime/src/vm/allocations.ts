import { Closure } from '../value/closure.ts';
import { fail } from '../value/fail.ts';
import { addTo, blankList, DECIDES, emptyList } from '../value/list.ts';
import { NcMap } from '../value/nc-map.ts';
import { blankCopy, newArray } from '../value/objects.ts';
import type { RtClass } from '../value/rt-class.ts';
import { roomForFloats, type Slot } from '../value/slot.ts';
import type { ArrayInstance, NcList, NcObject, Value } from '../value/value.ts';
import { active } from './active.ts';
import { FUNCTIONS, NUMBERS, REFS, STRINGS } from './machine.ts';

/** V8's longest String is a little above 2^29. */
export const LONGEST_TEXT = (1 << 29) - 24;

/** An instance from the values of its fields, which stand in registers from `first`. Literals are V8's fastest arrays. */
export function newWithFields(cls: RtClass, first: number): NcObject {
  const reps = cls.fieldReps;
  if (cls.isShaped) return newShaped(cls, reps, first);
  if (cls.floatsAt > 0) return newWithFloats(cls, first);
  switch (reps.length) {
    case 0: return newArray(cls);
    case 1: return [cls, slotOf(reps[0], first)];
    case 2: return [cls, slotOf(reps[0], first), slotOf(reps[1], first + 1)];
    case 3: return [cls, slotOf(reps[0], first), slotOf(reps[1], first + 1), slotOf(reps[2], first + 2)];
    case 4: return [cls, slotOf(reps[0], first), slotOf(reps[1], first + 1), slotOf(reps[2], first + 2), slotOf(reps[3], first + 3)];
    default: return newLarge(cls, reps, first);
  }
}

function newShaped({ shape: { make } }: RtClass, reps: Uint8Array, first: number): NcObject {
  switch (reps.length) {
    case 0: return make();
    case 1: return make(slotOf(reps[0], first));
    case 2: return make(slotOf(reps[0], first), slotOf(reps[1], first + 1));
    case 3: return make(slotOf(reps[0], first), slotOf(reps[1], first + 1), slotOf(reps[2], first + 2));
    default: return make(...Array.from(reps, (rep, index) => slotOf(rep, first + index)));
  }
}

function newWithFloats(cls: RtClass, first: number): NcObject {
  const object = blankCopy(cls.blank);
  const floats = roomForFloats(cls.floatCount);
  object[cls.floatsAt] = floats;
  const { fieldPlaces, fieldReps } = cls;
  for (let position = 0; position < fieldReps.length; position++) {
    const place = fieldPlaces[position];
    if (fieldReps[position] === 1) floats[place] = NUMBERS[first + position];
    else object[place] = slotOf(fieldReps[position], first + position);
  }
  return object;
}

function newLarge(cls: RtClass, reps: Uint8Array, first: number): NcObject {
  const object: ArrayInstance = [cls];
  for (let index = 0; index < reps.length; index++) object.push(slotOf(reps[index], first + index));
  return object;
}

/** A register in the form that fields have. */
function slotOf(rep: number, index: number): Slot {
  if (rep === 3) return REFS[index];
  const value = NUMBERS[index];
  if (rep === 2) return value !== 0;
  if (rep !== 0) return value;
  if ((value | 0) === value) return value | 0;
  return value === value ? value : REFS[index];
}

export function newClosure(index: number, first: number): Closure {
  const fn = FUNCTIONS[index];
  return new Closure(fn, fn.captureCount === 0 ? NOTHING : captured(fn.captureReps, first));
}

const NOTHING: readonly Slot[] = [];

function captured(reps: Uint8Array, first: number): Slot[] {
  const values: Slot[] = blankList(reps.length);
  for (let index = 0; index < reps.length; index++) values[index] = slotOf(reps[index], first + index);
  return values;
}

export function newList(first: number, count: number): NcList {
  if (count > 0 && count <= DECIDES) return newShortList(first, count);
  const list = emptyList();
  for (let index = 0; index < count; index++) addTo(list, REFS[first + index] as Value);
  return list;
}

/** One that is too short for it to be asked whether it keeps floats as numbers. */
function newShortList(first: number, count: number): NcList {
  const list = blankList(count);
  for (let index = 0; index < count; index++) list[index] = REFS[first + index] as Value;
  return list;
}

export function emptyMap(): NcMap {
  return new NcMap(active.operations);
}

/** Keys and values alternate. */
export function newMap(first: number, count: number): NcMap {
  const map = emptyMap();
  for (let index = 0; index < count; index += 2) map.set(REFS[first + index] as Value, REFS[first + index + 1] as Value);
  return map;
}

export function concatenate(first: number, count: number): string {
  let text = '';
  for (let index = 0; index < count; index++) text += STRINGS[first + index];
  if (text.length > LONGEST_TEXT) fail(3112, { limit: LONGEST_TEXT });
  return text;
}
