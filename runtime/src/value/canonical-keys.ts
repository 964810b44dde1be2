import { classOfObject, isObject } from './objects.ts';
import type { ValueOperations } from './operations.ts';
import { BY_IDENTITY } from './rt-class.ts';
import { ShapedInstance } from './shaped.ts';
import type { Value } from './value.ts';

/** Whether JavaScript's own comparison of keys is the language's: not for floats that look like ints, nor for anything by value. */
export function isPlainKey(key: Value): boolean {
  if (typeof key !== 'object' || key === null) return true;
  if (key instanceof ShapedInstance) return key.cls.equality === BY_IDENTITY;
  return isObject(key) && classOfObject(key).equality === BY_IDENTITY;
}

/**
 * Finds, for a key that is equal to one seen before, the very key that was seen: with that, a JavaScript Map does the rest.
 * Only for keys that are not plain: they are found through their hash.
 */
export class CanonicalKeys {
  readonly #operations: ValueOperations;
  /** The first key with each hash; nearly always the only one. */
  readonly #firsts = new Map<number, Value>();
  /** Those behind it; there is no such Map before two keys share a hash, since many collections are small, and making one takes long. */
  #others: Map<number, Value[]> | null = null;

  constructor(operations: ValueOperations) {
    this.#operations = operations;
  }

  find(key: Value): Value | undefined {
    return this.#findAt(this.#hash(key), key);
  }

  findOrAdd(key: Value): Value {
    const hash = this.#hash(key);
    const first = this.#firsts.get(hash);
    if (first === undefined) {
      this.#firsts.set(hash, key);
      return key;
    }
    const found = this.#isSame(first, key) ? first : this.#findBehind(hash, key);
    if (found === undefined) this.#addBehind(hash, key);
    return found ?? key;
  }

  #addBehind(hash: number, key: Value): void {
    this.#others ??= new Map();
    const others = this.#others.get(hash);
    if (others === undefined) this.#others.set(hash, [key]);
    else others.push(key);
  }

  #findAt(hash: number, key: Value): Value | undefined {
    const first = this.#firsts.get(hash);
    if (first === undefined || this.#isSame(first, key)) return first;
    return this.#findBehind(hash, key);
  }

  #findBehind(hash: number, key: Value): Value | undefined {
    return this.#others?.get(hash)?.find((candidate) => this.#isSame(candidate, key));
  }

  #isSame(candidate: Value, key: Value): boolean {
    if (candidate === key) return true;
    if (key instanceof ShapedInstance && candidate instanceof ShapedInstance && key.flat !== null) return key.flat === candidate.flat && key.flat.equal(candidate, key);
    return this.#operations.equal(candidate, key);
  }

  #hash(key: Value): number {
    return key instanceof ShapedInstance && key.flat !== null ? key.flat.hash(key) : this.#operations.hash(key);
  }

  /** Forgets a key; gives the canonical one. */
  remove(key: Value): Value | undefined {
    const hash = this.#hash(key);
    const canonical = this.#findAt(hash, key);
    if (canonical === undefined) return undefined;
    const others = this.#others?.get(hash);
    if (this.#firsts.get(hash) === canonical) this.#replaceFirst(hash, others?.shift());
    else others?.splice(others.indexOf(canonical), 1);
    if (others?.length === 0) this.#others?.delete(hash);
    return canonical;
  }

  #replaceFirst(hash: number, next: Value | undefined): void {
    if (next === undefined) this.#firsts.delete(hash);
    else this.#firsts.set(hash, next);
  }

  clear(): void {
    this.#firsts.clear();
    this.#others = null;
  }
}
