import { Suspension, type NativeContext } from '../natives/native.ts';
import type { RuntimeHost } from '../natives/host.ts';
import { awaitTask } from '../scheduler/await-task.ts';
import type { Scheduler } from '../scheduler/scheduler.ts';
import type { Task } from '../scheduler/task.ts';
import { expectFunction } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import type { Slot } from '../value/slot.ts';
import type { Value } from '../value/value.ts';
import { SUSPENDED } from './exits.ts';

/** `spawn`, `await` and what every wait begins with. */
export class TaskCalls {
  readonly #scheduler: Scheduler;
  readonly #host: RuntimeHost;
  context: NativeContext | null = null;

  constructor(scheduler: Scheduler, host: RuntimeHost) {
    this.#scheduler = scheduler;
    this.#host = host;
  }

  spawn(callee: Value): Task {
    const closure = expectFunction(callee);
    if (closure.fn.params.length !== 0) fail(3122, { expected: closure.fn.params.length, actual: 0 });
    const task = this.#scheduler.create(closure.fn.name);
    task.calls.push({ fn: closure.fn, args: [], closure });
    this.#scheduler.enqueue(task);
    return task;
  }

  /** The result of a task that has ended; else the running one waits for it. A negative `within` is no limit. */
  awaitTask(value: Value, within: number): Slot | typeof SUSPENDED {
    const { context } = this;
    if (context === null) return null;
    const result = awaitTask({ scheduler: this.#scheduler, host: this.#host, suspend: (waitsFor, start) => context.suspend(waitsFor, start) }, value, within);
    return result instanceof Suspension ? SUSPENDED : result;
  }

  /** A cancelled task does not begin to wait. */
  beforeWait(): void {
    if (this.#scheduler.current?.cancelRequested === true) fail(3301);
  }
}
