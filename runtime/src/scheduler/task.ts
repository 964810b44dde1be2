import type { Closure } from '../value/closure.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import { HostObject } from '../value/host-object.ts';
import type { Slot } from '../value/slot.ts';
import type { Value } from '../value/value.ts';

/** A task's frames and registers while another one runs: plain data, which a snapshot can hold, and a debugger can change. */
export interface TaskStack {
  readonly pc: number;
  readonly base: number;
  readonly frames: Int32Array;
  /** Beside the frames: the closures that they run. */
  readonly closures: readonly (Closure | null)[];
  readonly numbers: Float64Array;
  readonly refs: Slot[];
}

export type TaskState = 'ready' | 'waiting' | 'succeeded' | 'failed' | 'cancelled';

/** What a task goes on with: the result of what it waited for, or an error that is thrown there. */
export type Wakening = { readonly kind: 'value'; readonly value: Slot } | { readonly kind: 'error'; readonly error: unknown };

/** A function, its arguments in the form of its descriptor, and the closure where it is one's. */
export interface TaskCall {
  readonly fn: LinkedFunction;
  readonly args: readonly Slot[];
  readonly closure: Closure | null;
}

/** Work that runs beside the code that started it. */
export class Task extends HostObject {
  readonly className = 'noodlecore.core.task::Task';
  readonly id: number;
  /** The function that it runs, for the inspector. */
  readonly name: string;
  state: TaskState = 'ready';
  result: Value = null;
  error: Value = null;
  /** Whether somebody has awaited it: nobody else needs to hear of its failure. */
  awaited = false;
  cancelRequested = false;
  /** Null before it has begun and after it has ended, and while it stands in the machine. */
  stack: TaskStack | null = null;
  begun = false;
  /** What it calls, one after the other; the last one's result is the task's. */
  readonly calls: TaskCall[] = [];
  wakening: Wakening | null = null;
  /** What it waits for: `sleep`, `receive`, `await`. */
  waitsFor = '';
  /** Ends the wait that it stands in. */
  endWait: (() => void) | null = null;
  readonly #listeners: (() => void)[] = [];

  constructor(id: number, name: string) {
    super();
    this.id = id;
    this.name = name;
  }

  get isDone(): boolean {
    return this.state !== 'ready' && this.state !== 'waiting';
  }

  /** Whether another task waits for its end. */
  get isAwaited(): boolean {
    return this.#listeners.length > 0;
  }

  /** Calls back when the task has ended; gives what takes that back. */
  whenDone(listener: () => void): () => void {
    this.#listeners.push(listener);
    return () => {
      const index = this.#listeners.indexOf(listener);
      if (index >= 0) this.#listeners.splice(index, 1);
    };
  }

  end(state: 'succeeded' | 'failed' | 'cancelled'): void {
    this.state = state;
    this.stack = null;
    this.endWait = null;
    for (const listener of this.#listeners.splice(0)) listener();
  }
}
