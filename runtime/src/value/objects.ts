import { FloatBox, boxFloat } from './float-box.ts';
import { RtClass, type FieldSlot } from './rt-class.ts';
import { ShapedInstance } from './shaped.ts';
import { LATE } from './slot.ts';
import type { Slot } from './slot.ts';
import type { ArrayInstance, NcObject, Value } from './value.ts';

/** The only file that knows how instances are laid out, apart from the interpreter's own instructions and compiled code. */

/** Where instances are arrays, as Lists are, they begin with their class. */
export function isObject(value: Value): value is NcObject {
  if (!Array.isArray(value)) return value instanceof ShapedInstance;
  return value.length > 0 && (value as readonly unknown[])[0] instanceof RtClass;
}

export function classOfObject(object: NcObject): RtClass {
  return Array.isArray(object) ? object[0] : object.cls;
}

/** A field as a value, with its float boxed; null where it is late and not assigned. */
export function fieldValue(object: NcObject, field: FieldSlot): Value {
  const slot = fieldSlot(object, field);
  if (field.rep === 'float') return boxFloat(Number(slot));
  return slot === LATE ? null : (slot as Value);
}

/** What stands in a field, a float as a number. */
export function fieldSlot(object: NcObject, field: FieldSlot): Slot {
  if (!Array.isArray(object)) return object[field.key];
  return field.rep === 'float' ? floatsAt(object, field.index)[field.place] : (object[field.index] as Slot);
}

export function setFieldSlot(object: NcObject, field: FieldSlot, slot: Slot): void {
  if (!Array.isArray(object)) object[field.key] = slot;
  else if (field.rep === 'float') floatsAt(object, field.index)[field.place] = Number(slot);
  else object[field.index] = slot;
}

function floatsAt(object: ArrayInstance, index: number): number[] {
  return object[index] as number[];
}

export function isAssigned(object: NcObject, field: FieldSlot): boolean {
  return fieldSlot(object, field) !== LATE;
}

export function setField(object: NcObject, field: FieldSlot, value: Value): void {
  setFieldSlot(object, field, field.rep === 'float' && value instanceof FloatBox ? value.value : value);
}

/** A new instance with every field zero, null or late. */
export function newInstance(cls: RtClass): NcObject {
  return cls.isShaped ? cls.shape.blank() : newArray(cls);
}

export function newArray(cls: RtClass): ArrayInstance {
  // A case without fields has one instance.
  if (cls.kind === 'enum-case' && cls.fields.length === 0) return cls.blank;
  const object = blankCopy(cls.blank);
  if (cls.floatsAt > 0) object[cls.floatsAt] = floatsAt(cls.blank, cls.floatsAt).slice();
  return object;
}

/** V8 makes short arrays faster as literals. */
export function blankCopy(blank: ArrayInstance): ArrayInstance {
  switch (blank.length) {
    case 2: return [blank[0], blank[1]];
    case 3: return [blank[0], blank[1], blank[2]];
    case 4: return [blank[0], blank[1], blank[2], blank[3]];
    case 5: return [blank[0], blank[1], blank[2], blank[3], blank[4]];
    case 6: return [blank[0], blank[1], blank[2], blank[3], blank[4], blank[5]];
    default: return blank.slice() as ArrayInstance;
  }
}
