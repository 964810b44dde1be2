/**
 * The world outside: the command line gives the one for Node, tests give one in memory. Times are in milliseconds.
 * What a program may use of it is asked through `NativeContext.require`.
 */
export interface RuntimeHost {
  /** Standard output and error; the text may be buffered until `flush`. */
  write(text: string): void;
  writeError(text: string): void;
  flush(): void;
  /** Monotonic, with fractions. */
  now(): number;
  /** Since 1970. */
  wallClock(): number;
  /** Calls back once; gives what cancels it. */
  setTimer(milliseconds: number, callback: () => void): () => void;
  /** Calls back after input, output and timers had their turn; a timer of 0 where absent. */
  defer?(callback: () => void): void;
  /** Bytes of memory in use, garbage that is not yet collected included. */
  memoryUsed?(): number;
  /** How many bytes there can be at most; beyond, the process would die. */
  memoryLimit?(): number;
  randomBytes(count: number): Uint8Array;
  environment(): ReadonlyMap<string, string>;
  readLine(): Promise<string | null>;
  readonly files: FileHost;
  /** The process that the program runs in, and its system: `linux`, `darwin`, `win32`. */
  readonly processId: number;
  readonly platform: string;
  runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult>;
}

export interface FileHost {
  currentDirectory(): string;
  read(path: string): Promise<Uint8Array>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  append(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string, recursive: boolean): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  makeDirectory(path: string): Promise<void>;
  list(path: string): Promise<readonly string[]>;
  /** Null where there is nothing. With `followLinks`, a link is what it leads to. */
  stat(path: string, followLinks: boolean): Promise<FileFacts | null>;
  /** Where files go that nobody keeps. */
  temporaryDirectory(): string;
}

export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What a FileHost's promises reject with, so that natives need not know the operating system's own codes. */
export class HostError extends Error {
  readonly kind: 'not-found' | 'exists' | 'denied' | 'not-a-directory' | 'is-a-directory' | 'not-empty' | 'other';
  readonly path: string;

  constructor(kind: HostError['kind'], path: string, message: string) {
    super(message);
    this.kind = kind;
    this.path = path;
  }
}

/** What a program sees of them. */
export const HOST_ERROR_CODES = {
  'not-found': 2012,
  exists: 2013,
  denied: 2014,
  'not-a-directory': 2015,
  'is-a-directory': 2016,
  'not-empty': 2017,
  other: 2018,
} as const satisfies Readonly<Record<HostError['kind'], number>>;

export interface ProcessOptions {
  readonly directory?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ProcessResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errorOutput: string;
}
