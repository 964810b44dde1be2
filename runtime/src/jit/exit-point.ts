import type { LinkedFunction } from '../value/linked-function.ts';
import type { Operand } from './flow/operands.ts';

/** A place where a compiled function can be left: how its frame looks to the interpreter then. */
export interface ExitPoint {
  readonly fn: LinkedFunction;
  /** The word of the instruction that the interpreter runs next, or of the call that the frame stands in. */
  readonly at: number;
  readonly isCall: boolean;
  /** Registers that are still needed: their values are handed over in this order. */
  readonly registers: readonly Operand[];
  /** The closure comes last among the values. */
  readonly hasClosure: boolean;
  /** Whether the code was made in the belief that nobody comes here: it is made anew where somebody does. */
  readonly isUnexpected: boolean;
  /** How often the code was left here, where it is unexpected. */
  taken: number;
}
