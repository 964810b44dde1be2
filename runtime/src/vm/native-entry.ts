import type { NativeFunction } from '../natives/native.ts';
import type { Rep, ResultRep } from '../nbc/module.ts';
import type { LinkedFunction } from '../value/linked-function.ts';

/** A native function as the interpreter calls it. */
export interface NativeEntry {
  readonly fn: NativeFunction;
  readonly linked: LinkedFunction;
  readonly params: readonly Rep[];
  readonly result: ResultRep;
  /** Arguments that all are refs need no conversion: their count, else -1. */
  readonly refArity: number;
}
