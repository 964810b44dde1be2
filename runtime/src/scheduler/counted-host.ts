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
  return {
    write: (text) => host.write(text),
    writeError: (text) => host.writeError(text),
    flush: () => host.flush(),
    now: () => host.now(),
    wallClock: () => host.wallClock(),
    setTimer: (milliseconds, callback) => countedTimer(host, events, milliseconds, callback),
    defer: (callback) => (host.defer === undefined ? void host.setTimer(0, callback) : host.defer(callback)),
    memoryUsed: () => host.memoryUsed?.() ?? 0,
    memoryLimit: () => host.memoryLimit?.() ?? Infinity,
    randomBytes: (count) => host.randomBytes(count),
    environment: () => host.environment(),
    readLine: () => host.readLine(),
    files: host.files,
    processId: host.processId,
    platform: host.platform,
    runProcess: (command, args, options) => host.runProcess(command, args, options),
  };
}

function countedTimer(host: RuntimeHost, events: OutsideEvents, milliseconds: number, callback: () => void): () => void {
  const end = events.begin();
  const cancel = host.setTimer(milliseconds, () => {
    callback();
    end();
  });
  return () => {
    cancel();
    end();
  };
}
