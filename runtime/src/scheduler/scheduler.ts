import type { Suspension } from '../natives/native.ts';
import { fail } from '../value/fail.ts';
import type { Slot } from '../value/slot.ts';
import type { Value } from '../value/value.ts';
import { ReadyQueue } from './ready-queue.ts';
import { Task } from './task.ts';
import type { Wakening } from './task.ts';

/** How one turn of a task ended. */
export type Turn =
  | { readonly kind: 'slice-over' }
  | { readonly kind: 'waits'; readonly suspension: Suspension }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: Value };

/** What carries tasks out: the interpreter. */
export interface TaskEngine {
  /** Runs a task until its slice is over, it waits or it ends. */
  turn(task: Task): Turn;
  /** Makes the .nc Error of what was thrown. */
  errorOf(thrown: unknown): Value;
}

export interface TaskCounts {
  started: number;
  succeeded: number;
  failed: number;
  cancelled: number;
}

/** Tasks on one thread, round robin: who has used up a slice stands at the end of the queue. */
export class Scheduler {
  readonly #engine: TaskEngine | null;
  readonly #ready = new ReadyQueue();
  readonly #waiting = new Set<Task>();
  readonly counts: TaskCounts = { started: 0, succeeded: 0, failed: 0, cancelled: 0 };
  /** Failed, and nobody has awaited them so far. */
  readonly #unheard = new Set<Task>();
  #current: Task | null = null;
  #nextId = 1;

  /** @param engine null where turns take time, and are taken through `begin` and `settle`. */
  constructor(engine: TaskEngine | null) {
    this.#engine = engine;
  }

  get current(): Task | null {
    return this.#current;
  }

  get hasReady(): boolean {
    return this.#ready.length > 0;
  }

  /** Every task that has not ended: the running one, the ready ones in order, those that wait. */
  tasks(): readonly Task[] {
    const running = this.#current === null || this.#current.isDone ? [] : [this.#current];
    return [...running, ...this.#ready.tasks().filter((task) => !task.isDone), ...this.#waiting];
  }

  create(name: string): Task {
    this.counts.started += 1;
    return new Task(this.#nextId++, name);
  }

  enqueue(task: Task): void {
    task.state = 'ready';
    this.#ready.add(task);
  }

  /** Gives the next ready task its turn. */
  step(): void {
    const task = this.begin();
    if (task === null || this.#engine === null) return;
    try {
      this.settle(task, this.#engine.turn(task));
    } finally {
      this.#current = null;
    }
  }

  /** The next ready task, which is the running one from now on; null where it has ended meanwhile. */
  begin(): Task | null {
    const task = this.#ready.take();
    if (task === undefined || task.isDone) return null;
    this.#current = task;
    return task;
  }

  /** What became of the turn that began. */
  settle(task: Task, turn: Turn): void {
    this.#settle(task, turn);
    this.#current = null;
  }

  #settle(task: Task, turn: Turn): void {
    switch (turn.kind) {
      case 'slice-over': return this.enqueue(task);
      case 'waits': return this.#beginWait(task, turn.suspension);
      case 'done':
        task.result = turn.value;
        return this.#end(task, task.cancelRequested ? 'cancelled' : 'succeeded');
      case 'failed':
        task.error = turn.error;
        return this.#end(task, task.cancelRequested ? 'cancelled' : 'failed');
    }
  }

  #end(task: Task, state: 'succeeded' | 'failed' | 'cancelled'): void {
    this.counts[state] += 1;
    if (state === 'failed' && !task.awaited) this.#unheard.add(task);
    task.end(state);
  }

  #beginWait(task: Task, suspension: Suspension): void {
    task.state = 'waiting';
    task.waitsFor = suspension.waitsFor;
    this.#waiting.add(task);
    let open = true;
    const wake = (wakening: Wakening): void => {
      if (!open) return;
      open = false;
      this.#wake(task, wakening);
    };
    try {
      const endWait = suspension.start({
        withValue: (value: Value | void) => wake({ kind: 'value', value: value as Slot }),
        withError: (error: unknown) => wake({ kind: 'error', error }),
      });
      if (!open) return;
      task.endWait = () => {
        open = false;
        endWait?.();
      };
    } catch (error) {
      wake({ kind: 'error', error });
    }
  }

  #wake(task: Task, wakening: Wakening): void {
    this.#waiting.delete(task);
    task.endWait = null;
    task.wakening = wakening;
    this.enqueue(task);
  }

  /** The wait that a task stands in ends with an error. */
  interrupt(task: Task, error: unknown): void {
    if (task.state !== 'waiting') return;
    task.endWait?.();
    this.#wake(task, { kind: 'error', error });
  }

  /** Its wait, or its next one, throws the cancellation. One that has not begun never does. */
  cancel(task: Task): void {
    if (task.isDone || task.cancelRequested) return;
    task.cancelRequested = true;
    if (!task.begun) this.#end(task, 'cancelled');
    else this.interrupt(task, cancellation());
  }

  /** Ends all tasks where they stand. Their waits end too, so that nothing outside still wakes them. */
  abandon(): void {
    for (const task of this.tasks()) {
      task.endWait?.();
      this.#end(task, 'cancelled');
    }
    this.#waiting.clear();
  }

  /** The result of a task that has ended; throws its error. Undefined while it goes on. */
  resultOf(task: Task): Slot {
    task.awaited = true;
    this.#unheard.delete(task);
    if (task.state === 'cancelled') fail(3301);
    return task.state === 'succeeded' ? task.result : undefined;
  }

  /** Failures that nobody has awaited, in order; each is given once, to whoever reports it. */
  takeUnheardFailures(): readonly Task[] {
    const tasks = [...this.#unheard];
    this.#unheard.clear();
    return tasks;
  }
}

/** What `fail(3301)` throws. */
export function cancellation(): unknown {
  try {
    return fail(3301);
  } catch (error) {
    return error;
  }
}
