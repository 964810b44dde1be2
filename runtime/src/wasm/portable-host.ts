import { HostError, type FileHost, type RuntimeHost } from '../natives/host.ts';

/** A host for programs that others embed: it prints to the console, and has neither files nor processes. */
export function portableHost(): RuntimeHost {
  const output = new LineWriter((line) => console.log(line));
  const errors = new LineWriter((line) => console.error(line));
  return {
    write: (text) => output.write(text),
    writeError: (text) => errors.write(text),
    flush() {
      output.flush();
      errors.flush();
    },
    now: () => performance.now(),
    wallClock: () => Date.now(),
    setTimer(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    defer: (callback) => void setTimeout(callback, 0),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    environment: () => new Map(),
    readLine: () => Promise.resolve(null),
    files: noFiles,
    processId: 0,
    platform: 'embedded',
    runProcess: (command) => Promise.reject(new HostError('not-found', command, 'there are no processes here')),
  };
}

/** Consoles take whole lines. */
class LineWriter {
  private text = '';
  private readonly print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.print = print;
  }

  write(text: string): void {
    const lines = (this.text + text).split('\n');
    this.text = lines.pop() ?? '';
    if (lines.length > 0) this.print(lines.join('\n'));
  }

  flush(): void {
    if (this.text !== '') this.print(this.text);
    this.text = '';
  }
}

const refuse = (path: string): Promise<never> => Promise.reject(new HostError('other', path, 'there are no files here'));

const noFiles: FileHost = {
  currentDirectory: () => '/',
  temporaryDirectory: () => '/',
  read: refuse,
  write: refuse,
  append: refuse,
  remove: refuse,
  rename: refuse,
  makeDirectory: refuse,
  list: refuse,
  stat: refuse,
};
