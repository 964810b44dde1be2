import type { Scheduler } from '../scheduler/scheduler.ts';
import type { Closure } from '../value/closure.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { Slot } from '../value/slot.ts';
import type { NcObject } from '../value/value.ts';
import type { ActiveVm } from './active.ts';
import type { Compiler } from './compiler.ts';
import { Meter, type Limits } from './meter.ts';
import type { RuntimeHost } from '../natives/host.ts';

/**
 * What stops a program and looks at it. It has the compiler's place: `enter` is called where its instruction stands in another one's
 * place, so a program without a debugger pays nothing for there being debuggers. All of it is called while the program stands
 * still, and may take as long as it likes.
 */
export interface Debugger extends Compiler {
  /** The machine stands at STATE and is about to go on: at the start of a turn, after so many steps, before native code calls back. */
  sliceBegins(): void;
  /** An error has got its trace and looks for its handler; the machine stands where it is thrown. It comes again where it is thrown on. */
  thrown(error: NcObject): void;
}

/** What a debugger sees of the Vm. */
export interface DebuggedVm {
  readonly vm: ActiveVm;
  readonly scheduler: Scheduler;
  /** Calls a function above where the program stands. Arguments and result in the form of its descriptor. */
  call(fn: LinkedFunction, args: readonly Slot[], closure: Closure | null): Slot;
  /** Between two turns: puts the frames of all tasks where they can be read. */
  settle(): void;
}

export type DebuggerFactory = (vm: DebuggedVm) => Debugger;

/** A meter that says when a slice begins. */
export class WatchedMeter extends Meter {
  readonly #sliceBegins: () => void;

  constructor(host: RuntimeHost, limits: Limits, measure: () => number, sliceBegins: () => void) {
    super(host, limits, measure);
    this.#sliceBegins = sliceBegins;
  }

  override slice(): number {
    this.#sliceBegins();
    return super.slice();
  }
}
