import type { Rep } from '../nbc/module.ts';
import { hashBig, hashBool, hashNumber, hashString, mix } from './hashes.ts';
import type { RtClass } from './rt-class.ts';
import type { Slot } from './slot.ts';

/** The name of a shaped instance's field: `f` and its index. */
export type FieldKey = `f${number}`;

const KEYS: FieldKey[] = [];

/** V8 finds a property by its name where the name is one that it has seen in code, or as a property's; a text made of parts is not. */
export function fieldKey(index: number): FieldKey {
  while (KEYS.length <= index) KEYS.push(internalized(`f${KEYS.length}`));
  return KEYS[index];
}

function internalized(key: FieldKey): FieldKey {
  const named: Record<FieldKey, number> = { [key]: 0 };
  for (const name in named) if (isFieldKey(name)) return name;
  return key;
}

function isFieldKey(name: string): name is FieldKey {
  return name.startsWith('f');
}

/** Those of all indices that there are so far: what the interpreter's instructions read. */
export const FIELD_KEYS: readonly FieldKey[] = KEYS;

/**
 * An instance as V8 likes it best: of a JavaScript class of its own, which V8 knows by its map. It keeps small ints and doubles in such
 * fields as they are, and drops what tests it has made of the same object before.
 */
export abstract class ShapedInstance {
  /** On the prototype: an instance pays nothing for it. */
  declare readonly cls: RtClass;
  /** The class's shape, where it is flat: instances are keys by what they hold, and nothing of it is a ref. */
  declare readonly flat: Shape | null;
  [field: FieldKey]: Slot;
}

export interface Shape {
  /** Takes the values of all fields, base first. */
  readonly Instance: new (...values: readonly Slot[]) => ShapedInstance;
  /** An instance with every field zero, null or late. */
  readonly blank: () => ShapedInstance;
  /** For classes without refs: the hash, and whether two instances hold the same. */
  readonly hash: (instance: ShapedInstance) => number;
  readonly equal: (a: ShapedInstance, b: ShapedInstance) => boolean;
}

export interface ShapedField {
  readonly key: FieldKey;
  readonly rep: Rep;
  readonly late: boolean;
}

/** What V8 is to believe of a field from its first instance on: that a float is a double. */
const FIRST_VALUES: Readonly<Record<Rep, Slot>> = { int: 0, float: 0.5, bool: false, ref: null };
const BLANKS: Readonly<Record<Rep, string>> = { int: '0', float: '0', bool: 'false', ref: 'null' };

type MakeShape = (mixing: typeof mix, ofNumber: typeof hashNumber, ofBig: typeof hashBig) => Shape;

/** The hash of what stands in a field that is no ref. */
function hashText({ key, rep }: ShapedField): string {
  switch (rep) {
    case 'int': return `(typeof o.${key} === 'number' ? hashNumber(o.${key}) : hashBig(o.${key}))`;
    case 'bool': return `(o.${key} ? ${hashBool(true)} : ${hashBool(false)})`;
    case 'float': case 'ref': return `hashNumber(o.${key})`;
  }
}

/** Makes the JavaScript class of a class. What is evaluated is known because all of it is written here. */
export function shapeOf(cls: RtClass, fields: readonly ShapedField[]): Shape {
  const name = `nc_${cls.name.replace(/[^A-Za-z0-9_]/g, '_')}`;
  const keys = fields.map(({ key }) => key);
  const blanks = fields.map(({ rep, late }) => (late && rep === 'ref' ? 'void 0' : BLANKS[rep]));
  const source = `'use strict';
class ${name} { constructor(${keys.join(', ')}) { ${keys.map((key) => `this.${key} = ${key};`).join(' ')} } }
return {
  Instance: ${name}, blank: () => new ${name}(${blanks.join(', ')}),
  hash: (o) => { let hash = ${mix(17, hashString(cls.name))}; ${fields.map((field) => `hash = mix(hash, ${hashText(field)});`).join(' ')} return hash; },
  equal: (a, b) => ${keys.map((key) => `a.${key} === b.${key}`).join(' && ') || 'true'},
};`;
  const shape = (new Function('mix', 'hashNumber', 'hashBig', source) as MakeShape)(mix, hashNumber, hashBig);
  Object.setPrototypeOf(shape.Instance.prototype, ShapedInstance.prototype);
  Object.defineProperties(shape.Instance.prototype, { cls: { value: cls }, flat: { value: cls.isFlat ? shape : null } });
  new shape.Instance(...fields.map(({ rep }) => FIRST_VALUES[rep]));
  return shape;
}
