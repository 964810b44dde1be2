import { CanonicalKeys, isPlainKey } from './canonical-keys.ts';
import { HostObject } from './host-object.ts';
import type { ValueOperations } from './operations.ts';
import type { Value } from './value.ts';

/** What all that hold nothing yet share: many stay so, and JavaScript's Maps are large. */
const NOTHING: Map<Value, Value> = new Map();

/** What Map and Set share: entries in insertion order, found by value. Iterating while changing works as in JavaScript. */
abstract class HashedCollection extends HostObject {
  readonly operations: ValueOperations;
  /** Keyed by canonical keys. Read it freely (size, iteration); change it only through the methods, or `own`. */
  entries = NOTHING;
  #keys: CanonicalKeys | null = null;

  constructor(operations: ValueOperations) {
    super();
    this.operations = operations;
  }

  /** The entries where they may be changed, or looked at while others change them. */
  get own(): Map<Value, Value> {
    if (this.entries === NOTHING) this.entries = new Map();
    return this.entries;
  }

  get size(): number {
    return this.entries.size;
  }

  has(key: Value): boolean {
    if (isPlainKey(key)) return this.entries.has(key);
    return this.#keys?.find(key) !== undefined;
  }

  delete(key: Value): boolean {
    if (isPlainKey(key)) return this.entries.delete(key);
    const canonical = this.#keys?.remove(key);
    return canonical !== undefined && this.entries.delete(canonical);
  }

  clear(): void {
    this.entries.clear();
    this.#keys?.clear();
  }

  protected put(key: Value, value: Value): void {
    if (isPlainKey(key)) this.own.set(key, value);
    else this.own.set((this.#keys ??= new CanonicalKeys(this.operations)).findOrAdd(key), value);
  }

  protected lookup(key: Value): Value | undefined {
    if (isPlainKey(key)) return this.entries.get(key);
    const canonical = this.#keys?.find(key);
    return canonical === undefined ? undefined : this.entries.get(canonical);
  }
}

export class NcMap extends HashedCollection {
  readonly className = 'noodlecore.core.map::Map';

  /** `undefined` where the key is absent (a value may be null). */
  get(key: Value): Value | undefined {
    return this.lookup(key);
  }

  set(key: Value, value: Value): void {
    this.put(key, value);
  }

  override equalTo(other: HostObject, operations: ValueOperations): boolean {
    if (!(other instanceof NcMap) || other.size !== this.size) return false;
    for (const [key, value] of this.entries) {
      const counterpart = other.get(key);
      if (counterpart === undefined || !operations.equal(value, counterpart)) return false;
    }
    return true;
  }

  /** Sums, since two equal maps may have different orders. */
  override hashOf(operations: ValueOperations): number {
    let hash = this.size;
    for (const [key, value] of this.entries) hash = (hash + (Math.imul(operations.hash(key), 31) ^ operations.hash(value))) | 0;
    return hash;
  }

  override textOf(operations: ValueOperations): string {
    const parts: string[] = [];
    for (const [key, value] of this.entries) parts.push(`${operations.quoted(key)}: ${operations.quoted(value)}`);
    return `{${parts.join(', ')}}`;
  }
}

export class NcSet extends HashedCollection {
  readonly className = 'noodlecore.core.set::Set';

  /** Tells whether it was new. */
  add(item: Value): boolean {
    const before = this.entries.size;
    this.put(item, null);
    return this.entries.size > before;
  }

  override equalTo(other: HostObject): boolean {
    if (!(other instanceof NcSet) || other.size !== this.size) return false;
    for (const item of this.entries.keys()) {
      if (!other.has(item)) return false;
    }
    return true;
  }

  override hashOf(operations: ValueOperations): number {
    let hash = this.size;
    for (const item of this.entries.keys()) hash = (hash + Math.imul(operations.hash(item), 31)) | 0;
    return hash;
  }

  override textOf(operations: ValueOperations): string {
    return `{${[...this.entries.keys()].map((item) => operations.quoted(item)).join(', ')}}`;
  }
}

