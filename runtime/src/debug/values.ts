import { Cell, Closure } from '../value/closure.ts';
import { FloatBox } from '../value/float-box.ts';
import { elementOf, elementsOf, sliceOf } from '../value/list.ts';
import { HostObject } from '../value/host-object.ts';
import { NcMap, NcSet } from '../value/nc-map.ts';
import { classOfObject, fieldSlot, isObject } from '../value/objects.ts';
import type { Slot } from '../value/slot.ts';
import { floatText, quoteString } from '../value/text.ts';
import { describeType } from '../value/type-name.ts';
import type { ArrayInstance, NcObject } from '../value/value.ts';
import { Task } from '../scheduler/task.ts';

/** How values look in a debugger. Nothing of the program runs for it: a `toString` of the user's might do anything. */

/** A part of a value: a field, an element, an entry. */
export interface Part {
  readonly name: string;
  readonly value: Slot;
  /** What stands behind the whole in an expression that means the part; null where none does. */
  readonly access: string | null;
  /** Its declared type, where one is known. */
  readonly type: string | null;
}

/** Which parts of a value there are: by name, or by position. */
export interface PartCounts {
  readonly named: number;
  readonly indexed: number;
}

/** Texts are cut to about so many characters. */
const LONGEST = 120;
const DEEPEST = 3;
/** Characters of a String that are shown at its place; all of it can be asked for. */
export const LONGEST_STRING = 2_000;

/** @param limit characters after which the text is cut */
export function valueText(slot: Slot, limit = LONGEST): string {
  return new Writer(limit).text(slot, 0);
}

export function typeText(slot: Slot): string {
  const value = slot instanceof Cell ? slot.value : slot;
  return value === undefined || value instanceof Cell ? '' : describeType(value);
}

class Writer {
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  text(slot: Slot, depth: number): string {
    if (slot instanceof Cell) return this.text(slot.value, depth);
    if (slot === undefined) return this.#spend('(not assigned)');
    switch (typeof slot) {
      case 'string': return this.#string(slot, depth);
      case 'number': return this.#spend(floatOrInt(slot));
      case 'bigint': case 'boolean': return this.#spend(String(slot));
      default: return slot === null ? this.#spend('null') : this.#reference(slot, depth);
    }
  }

  #reference(value: NonNullable<Exclude<Slot, Cell | string | number | bigint | boolean>>, depth: number): string {
    if (value instanceof FloatBox) return this.#spend(floatText(value.value));
    if (value instanceof Closure) return this.#spend(`func ${value.fn.name}`);
    if (value instanceof Uint8Array) return this.#spend(`Bytes(${value.length})`);
    if (value instanceof Task) return this.#spend(`Task ${value.id} ${value.name} (${value.state})`);
    if (isObject(value)) return this.#object(value, depth);
    if (Array.isArray(value)) return this.#collection(`List(${value.length})`, '[', ']', value.length, (index) => this.text(elementOf(value, index), depth + 1), depth);
    if (value instanceof NcMap || value instanceof NcSet) return this.#hashed(value, depth);
    return this.#spend(value instanceof HostObject ? describeType(value) : '');
  }

  #hashed(value: NcMap | NcSet, depth: number): string {
    const isMap = value instanceof NcMap;
    const entries = value.entries.entries();
    const next = (): string => {
      const [key, item] = entries.next().value ?? [null, null];
      return isMap ? `${this.text(key, depth + 1)}: ${this.text(item, depth + 1)}` : this.text(key, depth + 1);
    };
    return this.#collection(`${isMap ? 'Map' : 'Set'}(${value.size})`, '{', '}', value.size, next, depth);
  }

  /** What has fields shows them; what has none, as the case of an enum, its name. */
  #object(value: NcObject, depth: number): string {
    const { name, fields } = classOfObject(value);
    if (fields.length === 0) return this.#spend(name);
    return this.#collection(name, '{', '}', fields.length, (index) => `${fields[index].name}: ${this.text(fieldOf(value, index), depth + 1)}`, depth);
  }

  #collection(head: string, open: string, close: string, count: number, item: (index: number) => string, depth: number): string {
    this.#spend(head);
    if (depth >= DEEPEST || count === 0) return `${head} ${open}${count === 0 ? '' : '…'}${close}`;
    const parts: string[] = [];
    while (parts.length < count && this.#left > 0) parts.push(item(parts.length));
    return `${head} ${open}${parts.join(', ')}${parts.length < count ? ', …' : ''}${close}`;
  }

  #string(text: string, depth: number): string {
    const most = depth === 0 ? Math.max(this.#left, LONGEST_STRING) : Math.max(this.#left, 10);
    return this.#spend(text.length <= most ? quoteString(text) : `${quoteString(text.slice(0, most))}…`);
  }

  #spend(text: string): string {
    this.#left -= text.length + 2;
    return text;
  }
}

/** A plain number: a float where it is not integral, since integral floats are told apart by those who hold them. */
function floatOrInt(value: number): string {
  return Number.isInteger(value) ? String(value) : floatText(value);
}

function fieldOf(object: NcObject, index: number): Slot {
  const field = classOfObject(object).fields[index];
  const slot = fieldSlot(object, field);
  return field.rep === 'float' ? new FloatBox(Number(slot)) : slot;
}

/** The class of an instance is no slot. */
function asSlot(value: ArrayInstance[number]): Slot {
  return typeof value === 'object' && value !== null && 'methodKey' in value ? null : value;
}

export function countParts(slot: Slot): PartCounts {
  if (slot instanceof Cell) return countParts(slot.value);
  if (slot === undefined || slot === null || typeof slot !== 'object') return { named: 0, indexed: 0 };
  if (slot instanceof Uint8Array) return { named: 0, indexed: slot.length };
  if (slot instanceof Closure) return { named: slot.captures.length, indexed: 0 };
  if (slot instanceof NcMap || slot instanceof NcSet) return { named: 0, indexed: slot.size };
  if (isObject(slot)) return { named: classOfObject(slot).fields.length, indexed: 0 };
  return Array.isArray(slot) ? { named: 0, indexed: slot.length } : { named: 0, indexed: 0 };
}

/** Those of a value's parts that stand at [start, start + count). */
export function partsOf(slot: Slot, start: number, count: number): Part[] {
  if (slot instanceof Cell) return partsOf(slot.value, start, count);
  if (slot === undefined || slot === null || typeof slot !== 'object') return [];
  if (slot instanceof Uint8Array) return [...slot.subarray(start, start + count)].map((byte, index) => ({ name: String(start + index), value: byte, access: `[${start + index}]`, type: 'int' }));
  if (slot instanceof Closure) return captureParts(slot).slice(start, start + count);
  if (slot instanceof NcMap || slot instanceof NcSet) return hashedParts(slot, start, count);
  if (isObject(slot)) return classOfObject(slot).fields.slice(start, start + count).map(({ name, type }, index) => ({ name, value: fieldOf(slot, start + index), access: `.${name}`, type: shortType(type) }));
  if (Array.isArray(slot)) return elementsOf(sliceOf(slot, start, start + count)).map((value, index) => ({ name: String(start + index), value: asSlot(value), access: `[${start + index}]`, type: null }));
  return [];
}

function captureParts({ fn, captures }: Closure): Part[] {
  return captures.map((value, index) => {
    const known = fn.declaration.debug?.captures[index];
    const plain = fn.captures[index] === 'float' && typeof value === 'number' ? new FloatBox(value) : value;
    return { name: known?.name || String(index), value: plain, access: null, type: known?.type || null };
  });
}

function hashedParts(collection: NcMap | NcSet, start: number, count: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [key, item] of collection.entries) {
    if (at >= start + count) break;
    if (at++ < start) continue;
    const isMap = collection instanceof NcMap;
    const isPlain = typeof key === 'string' || typeof key === 'number';
    parts.push({ name: isMap ? valueText(key, 60) : String(at - 1), value: isMap ? item : key, access: isMap && isPlain ? `[${valueText(key, Infinity)}]` : null, type: null });
  }
  return parts;
}

/** Without the names of modules: `List<int>?`. */
function shortType(type: string): string {
  return type.replace(/[\w$]+\./g, '');
}
