import type { LinkedFunction } from './linked-function.ts';
import type { Value } from './value.ts';

/** A function value: the function and the values (cells too) that it brought along. */
export class Closure {
  readonly fn: LinkedFunction;
  readonly captures: readonly CapturedValue[];

  constructor(fn: LinkedFunction, captures: readonly CapturedValue[]) {
    this.fn = fn;
    this.captures = captures;
  }
}

/** A captured variable that somebody assigns. */
export class Cell {
  value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

export type CapturedValue = Value | Cell;
