import type { RuntimeHost } from '../natives/host.ts';
import { Suspension, type NativeModule, type SuspensionStart, type Value } from '../natives/native.ts';
import { awaitTask } from '../scheduler/await-task.ts';
import type { OutsideEvents } from '../scheduler/counted-host.ts';
import { waitFor } from '../scheduler/promise-wait.ts';
import { ReadyQueue } from '../scheduler/ready-queue.ts';
import { Scheduler, type Turn } from '../scheduler/scheduler.ts';
import type { Task } from '../scheduler/task.ts';
import { expectNumber } from '../value/expect.ts';
import { Cell } from '../value/closure.ts';
import { fail } from '../value/fail.ts';
import type { Slot } from '../value/slot.ts';

/** Where a task's WebAssembly stack stands still. */
interface Halt {
  readonly goOn: (value: unknown) => void;
  readonly throwInto: (error: unknown) => void;
}

export interface TaskParts {
  readonly host: RuntimeHost;
  readonly events: OutsideEvents;
  /** Runs a closure without parameters on a stack of its own. */
  readonly begin: (closure: Value) => Promise<Value>;
  /** What is thrown into the program of a native function's error. */
  readonly thrown: (error: unknown) => unknown;
  /** The .nc Error that WebAssembly code has thrown; undefined of what is none. */
  readonly errorIn: (thrown: unknown) => Value | undefined;
}

/**
 * So many tasks have a stack at once; others begin when one of those has ended. Linux lets a process have 65,530 mappings, of which
 * a stack takes two, and V8 ends the process where it gets none.
 */
const MOST_STACKS = 16_000;

/** For so many milliseconds a task goes on computing where others are ready, counted from when it first asks. */
const LONGEST_TURN = 10;

/** How many turns of loops a task makes before it asks: in what takes fewer, the order of tasks does not depend on a clock. */
const STEPS = 10_000;

/**
 * Tasks, each on a WebAssembly stack of its own: a wait is a promise that stops the stack, and the scheduler resolves it
 * when the task's turn comes. One task runs at a time, in the order in which the interpreter would run them.
 */
export class WasmTasks {
  readonly scheduler = new Scheduler(null);
  readonly #parts: TaskParts;
  readonly #halts = new Map<Task, Halt>();
  readonly #work = new Map<Task, () => Promise<Value>>();
  /** Tasks for which there is no stack so far. */
  readonly #delayed = new ReadyQueue();
  #admitted = 0;
  #turnEnds = Infinity;
  #turn: { readonly end: (turn: Turn) => void; readonly fail: (error: unknown) => void } | null = null;

  constructor(parts: TaskParts) {
    this.#parts = parts;
  }

  /** A task that is ready to begin. */
  add(name: string, work: () => Promise<Value>): Task {
    const task = this.scheduler.create(name);
    this.#work.set(task, work);
    if (this.#admitted < MOST_STACKS) this.#admit(task);
    else this.#delayed.add(task);
    return task;
  }

  #admit(task: Task): void {
    this.#admitted += 1;
    this.scheduler.enqueue(task);
  }

  /** A task has ended: the next one that waits to begin may have its stack. */
  #release(): void {
    this.#admitted -= 1;
    for (let next = this.#delayed.take(); next !== undefined; next = this.#delayed.take()) {
      if (!next.isDone) return this.#admit(next);
      this.#work.delete(next);
    }
  }

  /** Gives the next ready task its turn, until it waits, has computed for long or ends. What no program can catch comes out of here. */
  async step(): Promise<void> {
    const task = this.scheduler.begin();
    // Whoever was cancelled before it began stands in the queue all the same.
    if (task === null) return this.#release();
    this.#turnEnds = Infinity;
    const turn = new Promise<Turn>((end, fail) => (this.#turn = { end, fail }));
    if (task.begun) this.#goOn(task);
    else this.#begin(task);
    this.scheduler.settle(task, await turn);
    if (task.isDone) this.#release();
  }

  #begin(task: Task): void {
    task.begun = true;
    const work = this.#work.get(task);
    this.#work.delete(task);
    work?.().then((value) => this.#turn?.end({ kind: 'done', value }), (thrown: unknown) => this.#failed(thrown));
  }

  #failed(thrown: unknown): void {
    const error = this.#parts.errorIn(thrown);
    if (error === undefined) this.#turn?.fail(thrown);
    else this.#turn?.end({ kind: 'failed', error });
  }

  #goOn(task: Task): void {
    const halt = this.#halts.get(task);
    const { wakening } = task;
    this.#halts.delete(task);
    task.wakening = null;
    if (wakening?.kind === 'error') halt?.throwInto(this.#parts.thrown(wakening.error));
    else halt?.goOn(wakening?.value);
  }

  /** A native function's wait, as a promise that stops the stack of the running task. */
  halt(suspension: Suspension): Promise<unknown> {
    const task = this.scheduler.current;
    return new Promise((goOn, throwInto) => {
      if (task) this.#halts.set(task, { goOn, throwInto });
      this.#turn?.end({ kind: 'waits', suspension });
    });
  }

  /** A task that has computed for long goes to the end of the queue. Gives how often it goes on before it asks again. */
  takeTurn(): Value | Suspension {
    const now = this.#parts.host.now();
    if (now >= this.#turnEnds) return new Suspension((resume) => void resume.withValue(STEPS), 'turn');
    if (this.#turnEnds === Infinity) this.#turnEnds = now + LONGEST_TURN;
    return STEPS;
  }

  /** A cancelled task does not begin to wait. */
  suspend(waitsFor: string, start: SuspensionStart): Suspension {
    if (this.scheduler.current?.cancelRequested === true) fail(3301);
    return new Suspension(start, waitsFor);
  }

  awaitPromise(waitsFor: string, promise: Promise<Value | void>): Suspension {
    return this.suspend(waitsFor, waitFor(promise, this.#parts.events));
  }

  /** What compiled programs ask of the scheduler. */
  natives(): NativeModule {
    const { scheduler } = this;
    const { host, begin } = this.#parts;
    const suspend = this.suspend.bind(this);
    return {
      spawn: (_, closure) => this.add('task', () => begin(closure)),
      awaitTask: (_, task, within) => valueOf(awaitTask({ scheduler, host, suspend }, task, expectNumber(within))),
    };
  }
}

/** Results of compiled programs are never cells, nor missing. */
function valueOf(result: Slot | Suspension): Value | Suspension {
  return result === undefined || result instanceof Cell ? null : result;
}
