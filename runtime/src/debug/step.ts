import type { Task } from '../scheduler/task.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { Frame } from './frames.ts';
import { stopsOf } from './stops.ts';

export type StepKind = 'over' | 'in' | 'out';

/**
 * One step of one task: to the next statement of the same call; or where that returns, behind the call; or where an error leaves it, to whoever
 * catches that. Other tasks run meanwhile, and a wait is part of the step.
 */
export class Step {
  /** Addresses where calls come back: the task stops there too, in the middle of a statement. */
  readonly returns: ReadonlySet<number>;
  readonly #kind: StepKind;
  readonly #task: Task;
  readonly #depth: number;
  /** Everything that stands on the stack: an error may be caught in any of them. */
  readonly #functions: ReadonlySet<LinkedFunction>;
  readonly #isWanted: (module: string) => boolean;

  /** @param frames of the task, the innermost first; the step begins there */
  constructor(kind: StepKind, task: Task, frames: readonly Frame[], stepsInto: (module: string) => boolean) {
    this.#kind = kind;
    this.#task = task;
    this.#depth = frames[0]?.depth ?? 0;
    this.#functions = new Set(frames.map(({ fn }) => fn));
    const start = frames[0]?.fn.module;
    this.#isWanted = (module) => module === start || stepsInto(module);
    this.returns = new Set(frames.map(({ returnsTo }) => returnsTo).filter((address) => address >= 0));
  }

  /** Where in a function it may end. */
  offsetsIn(fn: LinkedFunction): number[] {
    const stops = stopsOf(fn.declaration);
    if (this.#functions.has(fn)) return stops.map(({ offset }) => offset);
    return this.#kind === 'in' && this.#isWanted(fn.module) ? stops.slice(0, 1).map(({ offset }) => offset) : [];
  }

  /** Whether it ends where its task stands now. */
  endsAt({ fn, offset, depth }: Frame, task: Task | null): boolean {
    if (task !== this.#task || !this.#isWanted(fn.module)) return false;
    if (depth < this.#depth) return true;
    const stops = stopsOf(fn.declaration);
    if (depth > this.#depth) return this.#kind === 'in' && stops[0]?.offset === offset;
    return this.#kind !== 'out' && stops.some((stop) => stop.offset === offset);
  }
}
