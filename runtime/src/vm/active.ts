import type { NativeContext } from '../natives/native.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { RtClass } from '../value/rt-class.ts';
import type { Slot } from '../value/slot.ts';
import type { NcObject, Value } from '../value/value.ts';
import type { ValueOperations } from '../value/operations.ts';
import type { Compiler } from './compiler.ts';
import type { SUSPENDED } from './exits.ts';
import type { Program } from './program.ts';

/** What the interpreter's cold helpers need of the Vm whose program stands in the machine. */
export interface ActiveVm {
  readonly program: Program;
  readonly operations: ValueOperations;
  readonly context: NativeContext;
  /** Runs a function on top of the current frames; it cannot wait. Arguments and result in the form of the descriptor. */
  invoke(fn: LinkedFunction, args: readonly Slot[]): Slot;
  /** The .nc Error for what was thrown in JavaScript; throws on what no handler may see. */
  errorOf(thrown: unknown): NcObject;
  /** The calls that stand in the machine, as traces show them. */
  trace(): readonly string[];
  /**
   * What a native function had called has thrown an error while the calls of compiled code were not in the machine; now they are.
   * @param before the trace without them
   */
  completeTrace(error: Value, before: readonly string[]): void;
  spawn(callee: Value): Value;
  /** The result, or SUSPENDED. A negative `within` is no limit. */
  awaitTask(task: Value, within: number): Slot | typeof SUSPENDED;
  classOf(value: Value): RtClass | null;
  /** More fuel at the end of a time slice, where the task may go on at once; 0 where somebody else has a turn first. */
  extendSlice(): number;
  /** Null where nothing is compiled, or not yet. */
  readonly compiler: Compiler | null;
}

/** The Vm that has the machine. */
export let active: ActiveVm;

export function setActive(vm: ActiveVm): void {
  active = vm;
}
