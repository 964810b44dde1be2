import type { LinkedFunction } from '../value/linked-function.ts';
import { AddressMemo } from './address-memo.ts';

/** Which function a code address belongs to. Functions are linked at ascending addresses. */
export class CodeIndex {
  readonly #functions: LinkedFunction[] = [];
  readonly #memo = new AddressMemo<LinkedFunction>();
  /** The next free word of CODE; word 0 stays empty, so that an address is never 0. */
  next = 1;

  add(fn: LinkedFunction): void {
    this.#functions.push(fn);
  }

  /** Undefined for addresses outside all functions. */
  at(pc: number): LinkedFunction | undefined {
    return this.#memo.get(pc) ?? this.#find(pc);
  }

  #find(pc: number): LinkedFunction | undefined {
    let low = 0;
    let high = this.#functions.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#functions[middle].entry <= pc) low = middle;
      else high = middle - 1;
    }
    const fn: LinkedFunction | undefined = this.#functions[low];
    return fn !== undefined && pc >= fn.entry && pc < fn.entry + fn.length ? this.#memo.set(pc, fn) : undefined;
  }

  get functions(): readonly LinkedFunction[] {
    return this.#functions;
  }
}
