import { FloatBox, boxFloat } from './float-box.ts';
import type { FieldSlot, RtClass } from './rt-class.ts';
import { LATE } from './slot.ts';
import type { Slot } from './slot.ts';
import type { NcObject, Value } from './value.ts';

/** The only file that knows how instances are laid out, apart from the interpreter's own instructions. */

export function classOfObject(object: NcObject): RtClass {
  return object[0];
}

/** A field as a value, with its float boxed; null where it is late and not assigned. */
export function fieldValue(object: NcObject, field: FieldSlot): Value {
  const slot = object[field.index] as Slot;
  if (slot === LATE) return null;
  return field.rep === 'float' && typeof slot === 'number' ? boxFloat(slot) : (slot as Value);
}

export function isAssigned(object: NcObject, field: FieldSlot): boolean {
  return object[field.index] !== LATE;
}

export function setField(object: NcObject, field: FieldSlot, value: Value): void {
  object[field.index] = field.rep === 'float' && value instanceof FloatBox ? value.value : value;
}

/** A new instance with every field zero, null or late. */
export function newInstance(cls: RtClass): NcObject {
  return cls.blank.slice() as NcObject;
}
