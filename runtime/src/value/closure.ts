import type { LinkedFunction } from './linked-function.ts';
import type { Slot } from './slot.ts';

/** A function value: the function and the values (cells too) that it brought along. */
export class Closure {
  readonly fn: LinkedFunction;
  readonly captures: readonly Slot[];

  constructor(fn: LinkedFunction, captures: readonly Slot[]) {
    this.fn = fn;
    this.captures = captures;
  }
}

/** A captured variable that somebody assigns. Its representation is the number in REP_NUMBERS, which never changes. */
export class Cell {
  value: Slot;
  readonly rep: number;

  constructor(value: Slot, rep: number) {
    this.value = value;
    this.rep = rep;
  }
}
