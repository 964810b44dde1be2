import type { FileHost, RuntimeHost } from '@noodlecore/runtime/natives/host';

const noFiles: FileHost = {
  currentDirectory: () => '/', temporaryDirectory: () => '/tmp', read: refuse, write: refuse, append: refuse, remove: refuse, rename: refuse, makeDirectory: refuse, list: refuse,
  stat: () => Promise.resolve(null),
};

function refuse(): Promise<never> {
  return Promise.reject(new Error('no files in this test'));
}

/** A world without side effects: output is collected, time passes only when everybody waits. */
export class MemoryHost implements RuntimeHost {
  output = '';
  errorOutput = '';
  readonly files = noFiles;
  time = 0;
  private readonly timers: { readonly at: number; readonly callback: () => void }[] = [];
  private scheduled = false;

  write(text: string): void {
    this.output += text;
  }

  writeError(text: string): void {
    this.errorOutput += text;
  }

  flush(): void {}

  now(): number {
    return this.time + performance.now() / 1000;
  }

  wallClock(): number {
    return 1_700_000_000_000 + this.time;
  }

  setTimer(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.push(timer);
    this.schedule();
    return () => {
      const index = this.timers.indexOf(timer);
      if (index >= 0) this.timers.splice(index, 1);
    };
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.fireNext();
    });
  }

  /** The clock jumps to the earliest timer. */
  private fireNext(): void {
    const next = this.timers.reduce<(typeof this.timers)[number] | null>((first, timer) => (first === null || timer.at < first.at ? timer : first), null);
    if (next === null) return;
    this.timers.splice(this.timers.indexOf(next), 1);
    this.time = Math.max(this.time, next.at);
    next.callback();
    if (this.timers.length > 0) this.schedule();
  }

  defer(callback: () => void): void {
    setImmediate(callback);
  }

  randomBytes(count: number): Uint8Array {
    return new Uint8Array(count);
  }

  environment(): ReadonlyMap<string, string> {
    return new Map();
  }

  readLine(): Promise<string | null> {
    return Promise.resolve(null);
  }

  readonly processId = 1;
  readonly platform = 'memory';

  runProcess(): Promise<never> {
    return refuse();
  }
}
