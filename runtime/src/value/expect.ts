import { Closure } from './closure.ts';
import { fail } from './fail.ts';
import { FloatBox } from './float-box.ts';
import { generalized } from './list.ts';
import { NcMap, NcSet } from './nc-map.ts';
import { isObject } from './objects.ts';
import { describeType } from './type-name.ts';
import type { NcInt, NcList, Value } from './value.ts';

/** What natives take their arguments through: each gives the value as what it is, or throws the bad-cast error. */
export function expectString(value: Value): string {
  return typeof value === 'string' ? value : wrong('String', value);
}

/** The parameter was an int, or a ref that holds one. */
export function expectInt(value: Value): NcInt {
  return typeof value === 'number' || typeof value === 'bigint' ? value : wrong('int', value);
}

/** An int as a number; beyond ±(2^53-1) the nearest one, which no index, count or size can be. */
export function expectNumber(value: Value): number {
  return typeof value === 'number' ? value : Number(expectInt(value));
}

/** A float parameter, or a ref that holds a float or an int. */
export function expectFloat(value: Value): number {
  if (typeof value === 'number') return value;
  return value instanceof FloatBox ? value.value : Number(typeof value === 'bigint' ? value : wrong('float', value));
}

export function expectBool(value: Value): boolean {
  return typeof value === 'boolean' ? value : wrong('bool', value);
}

/** A List whose elements may be read as values; one that keeps floats as numbers does so no longer. */
export function expectList(value: Value): NcList {
  return generalized(expectAnyList(value));
}

/** A List for those who read and write it through list.ts. */
export function expectAnyList(value: Value): NcList {
  return isList(value) ? value : wrong('List', value);
}

export function expectMap(value: Value): NcMap {
  return value instanceof NcMap ? value : wrong('Map', value);
}

export function expectSet(value: Value): NcSet {
  return value instanceof NcSet ? value : wrong('Set', value);
}

export function expectBytes(value: Value): Uint8Array {
  return value instanceof Uint8Array ? value : wrong('Bytes', value);
}

export function expectFunction(value: Value): Closure {
  return value instanceof Closure ? value : wrong('function', value);
}

/** An instance of a host class: `expectHost(Regex, value)`. */
export function expectHost<T extends Value & object>(type: new (...args: never[]) => T, value: Value): T {
  return value instanceof type ? value : wrong(type.name, value);
}

export function isList(value: Value): value is NcList {
  return Array.isArray(value) && !isObject(value);
}

function wrong(expected: string, value: Value): never {
  return fail(3103, { expected, actual: describeType(value) });
}
