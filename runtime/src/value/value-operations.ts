import { Closure } from './closure.ts';
import { fail } from './fail.ts';
import { FloatBox } from './float-box.ts';
import { elementOf, elementsOf } from './list.ts';
import { hashBig, hashBool, hashNumber, hashString, identityHash, mix } from './hashes.ts';
import { HostObject } from './host-object.ts';
import { classOfObject, fieldSlot, fieldValue, isObject } from './objects.ts';
import { BY_IDENTITY, type RtClass } from './rt-class.ts';
import type { ValueOperations } from './operations.ts';
import { compareInts } from './ints.ts';
import { floatText, quoteString } from './text.ts';
import { describeType } from './type-name.ts';
import type { NcList, NcObject, Value } from './value.ts';

/** Calls to the methods that classes define for themselves; `undefined` where a class has none. */
export interface UserMethods {
  toString(object: NcObject): string | undefined;
  equals(object: NcObject, other: Value): boolean | undefined;
  hashCode(object: NcObject): number | undefined;
  compareTo(value: Value, other: Value): number | undefined;
}

/** Deeper values than this are an error, or `…` in texts: JavaScript's stack must hold. */
const DEEPEST = 800;

/**
 * The operations that every value has. By value: numbers, Strings, bools, records, enum cases, Lists, Maps, Sets, Bytes
 * (the collections define `equals`, as in Kotlin); functions that are the same code over the same captured values, so that a
 * handler which is named twice (`on(this.hear)`, `off(this.hear)`) is one. By identity: tasks and classes without `equals`.
 */
export class StandardOperations implements ValueOperations {
  readonly #methods: UserMethods;
  #depth = 0;
  /** What is being written at the moment, to find what contains itself. */
  readonly #writing: Value[] = [];

  constructor(methods: UserMethods) {
    this.#methods = methods;
  }

  equal(a: Value, b: Value): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (a instanceof FloatBox) return b instanceof FloatBox && a.value === b.value;
    if (isObject(a)) {
      const cls = classOfObject(a);
      if (cls.equality === BY_IDENTITY) return false;
      if (cls.isFlat) return isObject(b) && cls === classOfObject(b) && sameSlots(cls, a, b);
    }
    return this.#nested(() => this.#equalReferences(a, b));
  }

  #equalReferences(a: Value & object, b: Value & object): boolean {
    if (isObject(a)) return this.#equalObjects(a, b);
    if (Array.isArray(a)) return Array.isArray(b) && !isObject(b) && this.#equalLists(a, b);
    if (a instanceof Uint8Array) return b instanceof Uint8Array && sameBytes(a, b);
    if (a instanceof HostObject) return b instanceof HostObject && (a.equalTo?.(b, this) ?? false);
    return a instanceof Closure && b instanceof Closure && sameClosure(a, b);
  }

  /** Records and cases of the same class are equal when their fields are. Goes down the last field in a loop, as lists made of cases ask for. */
  #equalObjects(first: NcObject, second: Value): boolean {
    let a = first;
    let b = second;
    for (;;) {
      const own = this.#methods.equals(a, b);
      if (own !== undefined) return own;
      const cls = classOfObject(a);
      if (!isObject(b) || cls !== classOfObject(b) || !comparesByValue(cls)) return false;
      const { fields } = cls;
      for (let index = 0; index < fields.length - 1; index++) {
        if (!this.equal(fieldValue(a, fields[index]), fieldValue(b, fields[index]))) return false;
      }
      if (fields.length === 0) return true;
      const last = fields[fields.length - 1];
      const left = fieldValue(a, last);
      const right = fieldValue(b, last);
      if (!isObject(left)) return this.equal(left, right);
      if (left === right) return true;
      a = left;
      b = right;
    }
  }

  #equalLists(a: NcList, b: NcList): boolean {
    if (a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) {
      if (!this.equal(elementOf(a, index), elementOf(b, index))) return false;
    }
    return true;
  }

  hash(value: Value): number {
    switch (typeof value) {
      case 'string': return hashString(value);
      case 'number': return hashNumber(value);
      case 'bigint': return hashBig(value);
      case 'boolean': return hashBool(value);
      default:
        if (value === null) return 0;
        return isObject(value) && classOfObject(value).isFlat ? this.#hashSlots(value) : this.#nested(() => this.#hashReference(value));
    }
  }

  #hashReference(value: Value & object): number {
    if (value instanceof FloatBox) return hashNumber(value.value);
    if (isObject(value)) return this.#hashObject(value);
    if (Array.isArray(value)) return elementsOf(value).reduce<number>((hash, item) => (Math.imul(hash, 31) + this.hash(item)) | 0, 1);
    if (value instanceof Uint8Array) return value.reduce<number>((hash, byte) => (Math.imul(hash, 31) + byte) | 0, 1);
    if (value instanceof HostObject && value.hashOf !== undefined) return value.hashOf(this);
    if (value instanceof Closure) return identityHash(value.fn);
    return identityHash(value);
  }

  /** What #hashObject gives, of an instance that holds no refs. */
  #hashSlots(object: NcObject): number {
    const cls = classOfObject(object);
    if (!Array.isArray(object)) return cls.shape.hash(object);
    let hash = mix(17, nameHashOf(cls));
    for (const field of cls.fields) {
      const slot = fieldSlot(object, field);
      hash = mix(hash, typeof slot === 'number' ? hashNumber(slot) : this.hash(fieldValue(object, field)));
    }
    return hash;
  }

  #hashObject(object: NcObject): number {
    let hash = 17;
    for (let at = object; ; ) {
      const own = this.#methods.hashCode(at);
      if (own !== undefined) return mix(hash, own);
      const cls = classOfObject(at);
      if (!comparesByValue(cls)) return mix(hash, identityHash(at));
      hash = mix(hash, nameHashOf(cls));
      const { fields } = cls;
      for (let index = 0; index < fields.length - 1; index++) hash = mix(hash, this.hash(fieldValue(at, fields[index])));
      if (fields.length === 0) return hash;
      const last = fieldValue(at, fields[fields.length - 1]);
      if (!isObject(last)) return mix(hash, this.hash(last));
      at = last;
    }
  }

  text(value: Value): string {
    return typeof value === 'string' ? value : this.quoted(value);
  }

  quoted(value: Value): string {
    switch (typeof value) {
      case 'string': return quoteString(value);
      case 'number': return Number.isInteger(value) ? String(value) : floatText(value);
      case 'bigint': case 'boolean': return String(value);
      default: return value === null ? 'null' : this.#referenceText(value);
    }
  }

  #referenceText(value: Value & object): string {
    if (value instanceof FloatBox) return floatText(value.value);
    const own = isObject(value) ? this.#methods.toString(value) : undefined;
    if (own !== undefined) return own;
    if (this.#writing.length > DEEPEST) return '…';
    if (this.#writing.includes(value)) return Array.isArray(value) && !isObject(value) ? '[…]' : `${describeType(value)}(…)`;
    this.#writing.push(value);
    try {
      return this.#containerText(value);
    } finally {
      this.#writing.pop();
    }
  }

  #containerText(value: Value & object): string {
    if (isObject(value)) return this.#objectText(value);
    if (Array.isArray(value)) return `[${elementsOf(value).map((item) => this.quoted(item)).join(', ')}]`;
    if (value instanceof Uint8Array) return `Bytes(${Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join(' ')})`;
    if (value instanceof HostObject && value.textOf !== undefined) return value.textOf(this);
    return value instanceof Closure ? 'function' : describeType(value);
  }

  /** `Pair(a: 1, b: "x")`, `Failed(3, "disk")`, `Healthy`; a class without `toString` is its name alone. */
  #objectText(object: NcObject): string {
    const cls = classOfObject(object);
    if (cls.kind === 'record') return `${cls.name}(${cls.fields.map((field) => `${field.name}: ${this.quoted(fieldValue(object, field))}`).join(', ')})`;
    if (cls.kind !== 'enum-case') return cls.name;
    const name = cls.name.slice(cls.name.lastIndexOf('.') + 1);
    return cls.fields.length === 0 ? name : `${name}(${cls.fields.map((field) => this.quoted(fieldValue(object, field))).join(', ')})`;
  }

  compare(a: Value, b: Value): number {
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? -1 : 1;
    const numeric = compareNumbers(a, b);
    if (numeric !== undefined) return numeric;
    if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
    if (typeof a === 'boolean' && typeof b === 'boolean') return a ? 1 : -1;
    const own = isObject(a) ? this.#methods.compareTo(a, b) : undefined;
    if (own !== undefined) return own;
    const order = isObject(a) && isObject(b) ? compareCases(classOfObject(a), classOfObject(b)) : undefined;
    return order ?? fail(3115, { left: describeType(a), right: describeType(b) });
  }

  derivedText(value: Value): string {
    return isObject(value) ? this.#nested(() => this.#objectText(value)) : this.text(value);
  }

  derivedEqual(a: Value, b: Value): boolean {
    if (a === b || !isObject(a)) return this.equal(a, b);
    const cls = classOfObject(a);
    if (!isObject(b) || cls !== classOfObject(b) || !comparesByValue(cls)) return false;
    return this.#nested(() => cls.fields.every((field) => this.equal(fieldValue(a, field), fieldValue(b, field))));
  }

  derivedHash(value: Value): number {
    if (!isObject(value)) return this.hash(value);
    const cls = classOfObject(value);
    if (!comparesByValue(cls)) return identityHash(value);
    const { name, fields } = cls;
    return this.#nested(() => fields.reduce((hash, field) => mix(hash, this.hash(fieldValue(value, field))), hashString(name)));
  }

  #nested<T>(work: () => T): T {
    if (this.#depth > DEEPEST) fail(3117);
    this.#depth += 1;
    try {
      return work();
    } finally {
      this.#depth -= 1;
    }
  }
}

function comparesByValue({ kind }: RtClass): boolean {
  return kind === 'record' || kind === 'enum-case';
}

/** Instances of one class that hold no refs. */
function sameSlots(cls: RtClass, a: NcObject, b: NcObject): boolean {
  if (!Array.isArray(a) && !Array.isArray(b)) return cls.shape.equal(a, b);
  for (const field of cls.fields) if (fieldSlot(a, field) !== fieldSlot(b, field)) return false;
  return true;
}

function nameHashOf(cls: RtClass): number {
  cls.nameHash ??= hashString(cls.name);
  return cls.nameHash;
}

/** Cases without fields of the same enum stand in its order; undefined for all others. */
function compareCases(a: RtClass, b: RtClass): number | undefined {
  return isPlainCase(a) && isPlainCase(b) && a.superclass === b.superclass ? Math.sign(a.ordinal - b.ordinal) : undefined;
}

function isPlainCase({ kind, fields }: RtClass): boolean {
  return kind === 'enum-case' && fields.length === 0;
}

/** Undefined unless both are numbers. */
function compareNumbers(a: Value, b: Value): number | undefined {
  const left = a instanceof FloatBox ? a.value : a;
  const right = b instanceof FloatBox ? b.value : b;
  if (typeof left !== 'number' && typeof left !== 'bigint') return undefined;
  if (typeof right !== 'number' && typeof right !== 'bigint') return undefined;
  if (left === right) return 0;
  // NaN comes last, so that sorting has one result.
  if (left !== left || right !== right) return left !== left ? (right !== right ? 0 : 1) : -1;
  return compareInts(left, right);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function sameClosure(a: Closure, b: Closure): boolean {
  return a.fn === b.fn && a.captures.every((captured, index) => captured === b.captures[index]);
}
