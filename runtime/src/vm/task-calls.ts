import type { NativeContext } from '../natives/native.ts';
import type { RuntimeHost } from '../natives/host.ts';
import type { Scheduler } from '../scheduler/scheduler.ts';
import { cancellation } from '../scheduler/scheduler.ts';
import { Task } from '../scheduler/task.ts';
import { expectFunction, expectHost } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import type { Slot } from '../value/slot.ts';
import { RuntimeFailure, ThrownValue } from '../value/thrown.ts';
import { runtimeMessage } from '../value/errors.ts';
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
    if (value === null) fail(3101, { what: 'the awaited task' });
    const task = expectHost(Task, value);
    if (task === this.#scheduler.current) fail(3304);
    const result = this.#scheduler.resultOf(task);
    if (task.state === 'failed') throw new ThrownValue(task.error);
    if (task.isDone) return result === undefined ? null : result;
    this.#waitFor(task, within);
    return SUSPENDED;
  }

  #waitFor(task: Task, within: number): void {
    this.context?.suspend('await', (resume) => {
      const forget = task.whenDone(() => {
        cancelTimer();
        if (task.state === 'failed') resume.withError(new ThrownValue(task.error));
        else if (task.state === 'cancelled') resume.withError(cancellation());
        else resume.withValue(task.result);
      });
      const cancelTimer = within < 0 ? () => {} : this.#host.setTimer(within, () => {
        forget();
        resume.withError(timeOut(within));
      });
      return () => {
        forget();
        cancelTimer();
      };
    });
  }

  /** A cancelled task does not begin to wait. */
  beforeWait(): void {
    if (this.#scheduler.current?.cancelRequested === true) fail(3301);
  }
}

function timeOut(milliseconds: number): RuntimeFailure {
  return new RuntimeFailure(3302, runtimeMessage(3302, { milliseconds }), { milliseconds });
}
