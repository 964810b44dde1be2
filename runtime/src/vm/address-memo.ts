/** What has been found out about addresses, the last few hundred of them: the same few places throw, and are called from, again and again. */
export class AddressMemo<T> {
  readonly #addresses = new Int32Array(SIZE).fill(-1);
  readonly #found: (T | undefined)[] = new Array<T | undefined>(SIZE).fill(undefined);

  /** Undefined where nothing is remembered. */
  get(address: number): T | undefined {
    const place = (address ^ (address >> BITS)) & (SIZE - 1);
    return this.#addresses[place] === address ? this.#found[place] : undefined;
  }

  set(address: number, found: T): T {
    const place = (address ^ (address >> BITS)) & (SIZE - 1);
    this.#addresses[place] = address;
    this.#found[place] = found;
    return found;
  }
}

const BITS = 8;
const SIZE = 1 << BITS;
