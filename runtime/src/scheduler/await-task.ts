import type { RuntimeHost } from '../natives/host.ts';
import type { Suspension, SuspensionStart } from '../natives/native.ts';
import { expectHost } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { runtimeMessage } from '../value/errors.ts';
import type { Slot } from '../value/slot.ts';
import { RuntimeFailure, ThrownValue } from '../value/thrown.ts';
import type { Value } from '../value/value.ts';
import { cancellation, type Scheduler } from './scheduler.ts';
import { Task } from './task.ts';

export interface AwaitParts {
  readonly scheduler: Scheduler;
  readonly host: RuntimeHost;
  readonly suspend: (waitsFor: string, start: SuspensionStart) => Suspension;
}

/** The result of a task that has ended; else the running one waits for it. A negative `within` is no limit. */
export function awaitTask(parts: AwaitParts, value: Value, within: number): Slot | Suspension {
  const { scheduler } = parts;
  if (value === null) fail(3101, { what: 'the awaited task' });
  const task = expectHost(Task, value);
  if (task === scheduler.current) fail(3304);
  const result = scheduler.resultOf(task);
  if (task.state === 'failed') throw new ThrownValue(task.error);
  if (task.isDone) return result === undefined ? null : result;
  return waitFor(parts, task, within);
}

function waitFor({ host, suspend }: AwaitParts, task: Task, within: number): Suspension {
  return suspend('await', (resume) => {
    const forget = task.whenDone(() => {
      cancelTimer();
      if (task.state === 'failed') resume.withError(new ThrownValue(task.error));
      else if (task.state === 'cancelled') resume.withError(cancellation());
      else resume.withValue(task.result);
    });
    const cancelTimer = within < 0 ? () => {} : host.setTimer(within, () => {
      forget();
      resume.withError(timeOut(within));
    });
    return () => {
      forget();
      cancelTimer();
    };
  });
}

function timeOut(milliseconds: number): RuntimeFailure {
  return new RuntimeFailure(3302, runtimeMessage(3302, { milliseconds }), { milliseconds });
}
