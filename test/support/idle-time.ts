import type { RuntimeHost } from '@noodlecore/runtime/natives/host';
import { nodeHost } from '@noodlecore/cli/runtime-host';

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

export interface IdleTimeHost extends RuntimeHost {
  /** What the program has printed. */
  readonly output: () => string;
}

/**
 * A host whose time only passes where all tasks wait: then the next timer is due at once. What a program does does not depend on
 * how fast it is computed then.
 */
export function idleTimeHost(): IdleTimeHost {
  let [now, output] = [0, ''];
  let timers: readonly Timer[] = [];
  /** Tasks go on in microtasks, all of them before this. */
  const fireNext = (): void => {
    const [next] = timers.toSorted((a, b) => a.due - b.due);
    if (next === undefined) return;
    timers = timers.filter((timer) => timer !== next);
    now = next.due;
    next.callback();
    if (timers.length > 0) setImmediate(fireNext);
  };
  return {
    ...nodeHost(),
    write: (text) => void (output += text),
    writeError: (text) => void (output += text),
    flush: () => {},
    output: () => output,
    now: () => now,
    setTimer: (milliseconds, callback) => {
      const timer = { due: now + milliseconds, callback };
      if (timers.length === 0) setImmediate(fireNext);
      timers = [...timers, timer];
      return () => void (timers = timers.filter((each) => each !== timer));
    },
    defer: (callback) => void Promise.resolve().then(callback),
  };
}
