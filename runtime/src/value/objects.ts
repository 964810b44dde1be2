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
  if (field.rep === 'float') return boxFloat(floatsAt(object, field.index)[field.place]);
  const slot = object[field.index] as Slot;
  return slot === LATE ? null : (slot as Value);
}

/** What stands in a field, a float as a number. */
export function fieldSlot(object: NcObject, field: FieldSlot): Slot {
  return field.rep === 'float' ? floatsAt(object, field.index)[field.place] : (object[field.index] as Slot);
}

export function setFieldSlot(object: NcObject, field: FieldSlot, slot: Slot): void {
  if (field.rep === 'float') floatsAt(object, field.index)[field.place] = Number(slot);
  else object[field.index] = slot;
}

function floatsAt(object: NcObject, index: number): number[] {
  return object[index] as number[];
}

export function isAssigned(object: NcObject, field: FieldSlot): boolean {
  return object[field.index] !== LATE;
}

export function setField(object: NcObject, field: FieldSlot, value: Value): void {
  setFieldSlot(object, field, field.rep === 'float' && value instanceof FloatBox ? value.value : value);
}

/** A new instance with every field zero, null or late. */
export function newInstance(cls: RtClass): NcObject {
  const object = cls.blank.slice() as NcObject;
  if (cls.floatsAt > 0) object[cls.floatsAt] = floatsAt(cls.blank, cls.floatsAt).slice();
  return object;
}
