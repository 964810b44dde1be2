import type { RuntimeHost } from '../natives/host.ts';

/** Knows whether the world outside may still wake a task: without that, tasks that all wait are a deadlock. */
export class OutsideEvents {
  #expected = 0;
  #wake: (() => void) | null = null;

  get expected(): number {
    return this.#expected;
  }

  /** Something outside has begun that will end in an event; call what this gives once, when it has. */
  begin(): () => void {
    this.#expected += 1;
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.#expected -= 1;
      this.#wake?.();
    };
  }

  /** Resolves at the next event. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = null;
        resolve();
      };
    });
  }
}

/** The host, with its timers counted. */
export function countedHost(host: RuntimeHost, events: OutsideEvents): RuntimeHost {
  const counted: RuntimeHost = Object.create(host) as RuntimeHost;
  counted.setTimer = (milliseconds, callback) => {
    const end = events.begin();
    const cancel = host.setTimer(milliseconds, () => {
      callback();
      end();
    });
    return () => {
      cancel();
      end();
    };
  };
  return counted;
}
