import type { SuspensionStart, Value } from '../natives/native.ts';
import type { OutsideEvents } from './counted-host.ts';

/** A wait for a promise of the host; it counts among the events that will come from outside. */
export function waitFor(promise: Promise<Value | void>, events: OutsideEvents): SuspensionStart {
  return (resume) => {
    const end = events.begin();
    promise.then(
      (value) => resume.withValue(value),
      (error: unknown) => resume.withError(error),
    ).finally(end);
    return end;
  };
}
