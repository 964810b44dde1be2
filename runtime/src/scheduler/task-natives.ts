import type { NativeModule } from '../natives/native.ts';
import { expectHost } from '../value/expect.ts';
import type { Value } from '../value/value.ts';
import type { Scheduler } from './scheduler.ts';
import { Task } from './task.ts';

const taskOf = (value: Value): Task => expectHost(Task, value);

/** The methods of Task that the scheduler answers. */
export function taskNatives(scheduler: () => Scheduler): NativeModule {
  return {
    'Task.isDone': (_, task) => taskOf(task).isDone,
    'Task.isCancelled': (_, task) => taskOf(task).cancelRequested || taskOf(task).state === 'cancelled',
    'Task.cancel': (_, task) => scheduler().cancel(taskOf(task)),
  };
}
