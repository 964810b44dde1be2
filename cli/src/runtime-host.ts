import { fstatSync, type Stats } from 'node:fs';
import type { Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { HeapInfo } from 'node:v8';
import { HostError, type FileFacts, type FileHost, type ProcessOptions, type ProcessResult, type RuntimeHost } from '@noodlecore/runtime/natives/host';
import { ClosedPipe, Unwritable, writeAll } from './write-all.ts';

/**
 * Node's modules are loaded when a program first needs them: a program that prints a line must not wait for the modules of
 * processes and cryptography.
 */
const fileSystem = () => process.getBuiltinModule('node:fs/promises');

/** Bytes that are collected before they are written: a system call for each `print` would be most of a program's time. */
const BUFFER_LIMIT = 1 << 16;

/** The world as Node shows it. `close` lets go of standard input, which would keep the process from ending. */
export function nodeHost(): RuntimeHost & { close(): void } {
  // The machine's registers and stacks are there before any program: they are not the program's.
  const reserved = process.memoryUsage().external;
  const started = process.hrtime.bigint();
  const output = new BufferedOutput();
  const input = new LineReader();
  return {
    write: (text) => writing(() => output.write(text)),
    writeError: (text) => writing(() => {
      output.flush();
      writeOrEnd(2, text);
    }),
    flush: () => output.flush(),
    // `performance` is a module that Node loads when it is first asked for.
    now: () => Number(process.hrtime.bigint() - started) / 1e6,
    wallClock: () => Date.now(),
    setTimer,
    defer: (callback) => void setImmediate(callback),
    memoryUsed: () => memoryUsed() - reserved,
    memoryLimit: () => heapStatistics().heap_size_limit,
    randomBytes: (count) => process.getBuiltinModule('node:crypto').randomFillSync(new Uint8Array(count)),
    environment: () => new Map(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    readLine() {
      output.flush();
      return input.next();
    },
    files: nodeFiles,
    processId: process.pid,
    platform: process.platform,
    runProcess,
    close() {
      output.flush();
      input.close();
    },
  };
}

/** Timers of Node count to 24 days; for longer ones they are set again. */
const LONGEST_TIMER = 2 ** 31 - 1;

function setTimer(milliseconds: number, callback: () => void): () => void {
  let timer: NodeJS.Timeout;
  const set = (left: number): void => {
    timer = left > LONGEST_TIMER ? setTimeout(set, LONGEST_TIMER, left - LONGEST_TIMER) : setTimeout(callback, left);
  };
  set(milliseconds);
  return () => clearTimeout(timer);
}

/** What a program writes and cannot be written is an error that the program sees. */
function writing(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (error instanceof Unwritable) throw new HostError('other', error.stream, error.reason);
    throw error;
  }
}

/** Standard output, written in large pieces; at once where somebody watches a terminal. */
class BufferedOutput {
  private text = '';
  private readonly immediate = isTerminal(1);

  write(text: string): void {
    // A program that waits has its output seen meanwhile: the event loop comes by as soon as it does.
    if (this.text === '' && !this.immediate) setImmediate(() => this.flush()).unref();
    this.text += text;
    if (this.immediate || this.text.length > BUFFER_LIMIT) this.flush();
  }

  flush(): void {
    if (this.text === '') return;
    const { text } = this;
    this.text = '';
    writeOrEnd(1, text);
  }
}

/** `process.stdout` would say it too, but making that stream takes longer than the rest of a short program. */
function isTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(descriptor);
  } catch {
    return false;
  }
}

/** `process.memoryUsage` asks the operating system too, which takes thirty times as long; but only once does it cost less than loading `node:v8`. */
function heapStatistics(): HeapInfo {
  return process.getBuiltinModule('node:v8').getHeapStatistics();
}

function memoryUsed(): number {
  const { used_heap_size, external_memory } = heapStatistics();
  return used_heap_size + external_memory;
}

/** The reader went away: the program ends there and then, as a pipe's other programs do. */
function writeOrEnd(descriptor: number, text: string): void {
  try {
    writeAll(descriptor, text);
  } catch (error) {
    if (error instanceof ClosedPipe) process.exit(0);
    throw error;
  }
}

/** Lines of standard input, read only once somebody asks. */
class LineReader {
  private lines: AsyncIterator<string> | null = null;
  private reader: Interface | null = null;
  private input: Readable | null = null;

  async next(): Promise<string | null> {
    this.input ??= standardInput();
    this.reader ??= process.getBuiltinModule('node:readline').createInterface({ input: this.input, crlfDelay: Infinity });
    this.lines ??= this.reader[Symbol.asyncIterator]();
    const { value, done } = await this.lines.next();
    return done === true ? null : value;
  }

  close(): void {
    if (!this.reader) return;
    this.reader.close();
    this.input?.destroy();
  }
}

/** A worker's `process.stdin` is not the process's. */
function standardInput(): Readable {
  if (process.getBuiltinModule('node:worker_threads').isMainThread) return process.stdin;
  return process.getBuiltinModule('node:fs').createReadStream('', { fd: 0, autoClose: false });
}

function kindOf(stats: Stats): FileFacts['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

/** A file, or a folder with nothing in it. */
async function removeOne(path: string): Promise<void> {
  const isFolder = (await fileSystem().lstat(path)).isDirectory();
  await (isFolder ? fileSystem().rmdir(path) : fileSystem().unlink(path));
}

const nodeFiles: FileHost = {
  currentDirectory: () => process.cwd(),
  temporaryDirectory: () => process.getBuiltinModule('node:os').tmpdir(),
  read: (path) => attempt(path, () => readFile(path)),
  write: (path, bytes) => attempt(path, () => fileSystem().writeFile(path, bytes)),
  append: (path, bytes) => attempt(path, () => fileSystem().appendFile(path, bytes)),
  remove: (path, recursive) => attempt(path, () => (recursive ? fileSystem().rm(path, { recursive }) : removeOne(path))),
  rename: (from, to) => attempt(from, () => fileSystem().rename(from, to)),
  makeDirectory: (path) => attempt(path, async () => void (await fileSystem().mkdir(path, { recursive: true }))),
  list: (path) => attempt(path, async () => (await fileSystem().readdir(path)).sort()),
  async stat(path, followLinks) {
    try {
      const stats = await (followLinks ? fileSystem().stat(path) : fileSystem().lstat(path));
      return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs };
    } catch {
      return null;
    }
  },
};

/** What is no ordinary file tells no size, and may have no end. */
const LONGEST_STREAM = 1 << 28;

async function readFile(path: string): Promise<Uint8Array> {
  const file = await fileSystem().open(path);
  try {
    if ((await file.stat()).isFile()) return await file.readFile();
    const chunks: Uint8Array[] = [];
    for (let length = 0; length <= LONGEST_STREAM; ) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(BUFFER_LIMIT));
      if (bytesRead === 0) return Buffer.concat(chunks);
      chunks.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    throw new Error('it is no ordinary file, and has more than 256 MB');
  } finally {
    await file.close();
  }
}

const KINDS: Readonly<Record<string, HostError['kind']>> = {
  ENOENT: 'not-found',
  EEXIST: 'exists',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOTDIR: 'not-a-directory',
  EISDIR: 'is-a-directory',
  ERR_FS_EISDIR: 'is-a-directory',
  ENOTEMPTY: 'not-empty',
};

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new HostError(KINDS[code] ?? 'other', path, error instanceof Error ? error.message : String(error));
  }
}

function runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = process.getBuiltinModule('node:child_process').spawn(command, args, { cwd: options.directory, env: options.environment ? { ...process.env, ...options.environment } : process.env });
    const output: Buffer[] = [];
    const errorOutput: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errorOutput.push(chunk));
    child.on('error', () => reject(new HostError('not-found', command, `\`${command}\` could not be started`)));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output: Buffer.concat(output).toString(), errorOutput: Buffer.concat(errorOutput).toString() }));
    // A process that does not read its input is no fault of the writer's.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
