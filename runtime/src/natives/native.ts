import type { NcInt, Value } from '../value/value.ts';
import type { ValueOperations } from '../value/operations.ts';
import type { RtClass } from '../value/rt-class.ts';
import type { RuntimeHost } from './host.ts';

/**
 * The JavaScript half of an `extern` function. The receiver is the first argument, where there is one.
 * How a value looks depends on the representation in the function's descriptor:
 * int: number | bigint · float: a plain number, 1.0 too · bool: boolean · ref: Value (an integral float there is a FloatBox).
 * The result likewise; undefined where there is none. Arguments of untrusted callers may be of the wrong class: take them
 * through the `expect…` functions of value/expect.ts, which throw the bad-cast error.
 * Throw only through `fail(code, parameters)` (value/fail.ts). Whatever else is thrown is reported as a fault of ours (9001).
 */
export type NativeFunction = (context: NativeContext, ...args: Value[]) => Value | void | Suspension;

/** One module's natives: `{ 'List.add': …, 'List.constructor': …, 'print': … }`. */
export type NativeModule = Readonly<Record<string, NativeFunction>>;

/** What a native function returns that makes its task wait: only `NativeContext.suspend` makes one. */
export class Suspension {
  readonly start: SuspensionStart;
  readonly waitsFor: string;

  constructor(start: SuspensionStart, waitsFor: string) {
    this.start = start;
    this.waitsFor = waitsFor;
  }
}

/** Begins the wait; keep `resume` and call one of its methods once, at any later time. May return what to do when the task is cancelled. */
export type SuspensionStart = (resume: Resume) => (() => void) | void;

export interface Resume {
  /** The native function's result: in the form that its descriptor asks for. */
  withValue(value: Value | void): void;
  /** A coded error, or what `fail` threw, or a .nc Error. */
  withError(error: unknown): void;
}

export interface NativeContext extends ValueOperations {
  readonly host: RuntimeHost;
  /** The arguments after the program's name: what `main` gets. */
  readonly programArguments: readonly string[];
  /** Throws 4001 unless the program holds the capability: `require('read', path)`, `require('net', 'host:443')`. */
  require(capability: string, target?: string): void;
  /** Calls a function value. It cannot wait (3118) and nests to a limit (3119). */
  call(fn: Value, args: readonly Value[]): Value;
  /** Return this from the native function and its task waits: `return context.suspend('sleep', (resume) => { … })`. */
  suspend(waitsFor: string, start: SuspensionStart): Suspension;
  /** The same for a promise: the task goes on with its value. */
  awaitPromise(waitsFor: string, promise: Promise<Value | void>): Suspension;
  /** Ends the program: no handler sees it. */
  exit(code: number): never;
  /** Throws an existing .nc Error. */
  throwError(error: Value): never;
  /** Counts memory that the VM does not see: a host buffer of so many bytes. */
  allocated(bytes: number): void;
  /** Makes a .nc Error with a code of the runtime, as `fail` would throw it: for results that hold errors. */
  errorOf(thrown: unknown): Value;
  /** The class's name as a program writes it: `int`, `List`, `Point`. */
  typeName(value: Value): string;
  /** A class of the program, loaded where it is not yet; undefined where there is none. For what makes instances from data. */
  findClass(module: string, name: string): RtClass | undefined;
  /** Name and value of each field of an instance, record or enum case, base first; null for every other value. For JSON and the like. */
  fieldsOf(value: Value): readonly { readonly name: string; readonly type: string; readonly value: Value }[] | null;
}

export type { NcInt, Value };
