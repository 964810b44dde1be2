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
  /** On the prototype, so that an instance pays nothing for it; the cases of an enum, which share one, have it themselves. */
  declare readonly cls: RtClass;
  /** The shape of a record that is flat: it is a key by what it holds, and nothing of that is a ref. */
  declare readonly flat: Shape | null;
  [field: FieldKey]: Slot;
}

/** How instances of a class are made and compared. */
export interface Shape {
  /** Takes the values of all fields, base first; where it is that of an enum's cases, the class in front of them and as many nulls behind as it takes. */
  readonly Instance: InstanceClass;
  readonly isOfCases: boolean;
  readonly nullsBehind: number;
  readonly make: (...values: readonly Slot[]) => ShapedInstance;
  /** An instance with every field zero, null or late. A case without fields has one instance. */
  readonly blank: () => ShapedInstance;
  /** For classes without refs: the hash, and whether two instances hold the same. */
  readonly hash: (instance: ShapedInstance) => number;
  readonly equal: (a: ShapedInstance, b: ShapedInstance) => boolean;
}

export type InstanceClass = new (...values: readonly (Slot | RtClass)[]) => ShapedInstance;

export interface ShapedField {
  readonly key: FieldKey;
  readonly rep: Rep;
  readonly late: boolean;
}

/** What V8 is to believe of a field from its first instance on: that a float is a double. */
const FIRST_VALUES: Readonly<Record<Rep, Slot>> = { int: 0, float: 0.5, bool: false, ref: null };
const BLANKS: Readonly<Record<Rep, string>> = { int: '0', float: '0', bool: 'false', ref: 'null' };

/** The JavaScript class of a class. All that is evaluated here is known because it is written here. */
export function shapeOf(cls: RtClass, fields: readonly ShapedField[]): Shape {
  const Instance = instanceClass(cls.name, fields.map(({ key }) => key));
  const shape = makeShape(cls, fields, Instance, null);
  Object.defineProperties(Instance.prototype, { cls: { value: cls }, flat: { value: cls.isFlat ? shape : null } });
  new Instance(...fields.map(({ rep }) => FIRST_VALUES[rep]));
  return shape;
}

/** The JavaScript class that all cases of an enum share: `match` meets any of them, and to V8 they are to look alike. */
export function caseClass(name: string, fieldCount: number): InstanceClass {
  const Instance = instanceClass(name, ['cls', ...Array.from({ length: fieldCount }, (_, index) => fieldKey(index + 1))]);
  Object.defineProperty(Instance.prototype, 'flat', { value: null });
  return Instance;
}

/** @param room fields that an instance has room for */
export function shapeOfCase(cls: RtClass, fields: readonly ShapedField[], Instance: InstanceClass, room: number): Shape {
  return makeShape(cls, fields, Instance, room - fields.length);
}

function instanceClass(name: string, keys: readonly string[]): InstanceClass {
  const identifier = `nc_${name.replace(/[^A-Za-z0-9_]/g, '_')}`;
  const assignments = keys.map((key) => `this.${key} = ${key};`).join(' ');
  const make = new Function(`'use strict'; return class ${identifier} { constructor(${keys.join(', ')}) { ${assignments} } };`) as () => InstanceClass;
  const Instance = make();
  Object.setPrototypeOf(Instance.prototype, ShapedInstance.prototype);
  return Instance;
}

type MakeShape = (cls: RtClass, Instance: InstanceClass, mixing: typeof mix, ofNumber: typeof hashNumber, ofBig: typeof hashBig) => Pick<Shape, 'make' | 'blank' | 'hash' | 'equal'>;

/** @param nullsBehind what is to be filled of a case's instance; null where it is no case */
function makeShape(cls: RtClass, fields: readonly ShapedField[], Instance: InstanceClass, nullsBehind: number | null): Shape {
  const keys = fields.map(({ key }) => key);
  const newText = (values: readonly string[]): string => `new Instance(${[...(nullsBehind === null ? [] : ['cls']), ...values, ...new Array<string>(nullsBehind ?? 0).fill('null')].join(', ')})`;
  const blank = newText(fields.map(({ rep, late }) => (late && rep === 'ref' ? 'void 0' : BLANKS[rep])));
  const isOnly = nullsBehind !== null && fields.length === 0;
  const source = `'use strict';
const only = ${isOnly ? blank : 'null'};
return {
  make: (${keys.join(', ')}) => ${isOnly ? 'only' : newText(keys)}, blank: () => ${isOnly ? 'only' : blank},
  hash: (o) => { let hash = ${mix(17, hashString(cls.name))}; ${fields.map((field) => `hash = mix(hash, ${hashText(field)});`).join(' ')} return hash; },
  equal: (a, b) => ${keys.map((key) => `a.${key} === b.${key}`).join(' && ') || 'true'},
};`;
  const made = (new Function('cls', 'Instance', 'mix', 'hashNumber', 'hashBig', source) as MakeShape)(cls, Instance, mix, hashNumber, hashBig);
  return { Instance, isOfCases: nullsBehind !== null, nullsBehind: nullsBehind ?? 0, ...made };
}

/** The hash of what stands in a field that is no ref. */
function hashText({ key, rep }: ShapedField): string {
  switch (rep) {
    case 'int': return `(typeof o.${key} === 'number' ? hashNumber(o.${key}) : hashBig(o.${key}))`;
    case 'bool': return `(o.${key} ? ${hashBool(true)} : ${hashBool(false)})`;
    case 'float': case 'ref': return `hashNumber(o.${key})`;
  }
}
