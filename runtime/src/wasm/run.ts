import type { RuntimeHost } from '../natives/host.ts';
import { standardNatives } from '../natives/standard.ts';
import { countedHost, OutsideEvents } from '../scheduler/counted-host.ts';
import type { Task } from '../scheduler/task.ts';
import { runtimeMessage } from '../value/errors.ts';
import { fail } from '../value/fail.ts';
import { ExitRequest, RuntimeFailure, ThrownValue, type ErrorParameters, type RuntimeErrorCode } from '../value/thrown.ts';
import type { Value } from '../value/value.ts';
import { failureOf, type ErrorReport } from '../vm/errors.ts';
import type { RunOutcome } from '../vm/run.ts';
import { WasmContext } from './context.ts';
import { hostNatives, trapOf } from './host-natives.ts';
import { exportTransferOf, EXPORT_PREFIX, hasTasks, importsOf, isProgram, type ProgramExports } from './instance.ts';
import { compileProgram, instantiate } from './program-module.ts';
import { schedulerNatives } from './scheduler-natives.ts';
import { SourceMap } from './source-map.ts';
import { StackAccounts, withLongTraces, withLongTracesUntil } from './stack.ts';
import { WasmTasks } from './tasks.ts';
import { heldExports, holdOf, type Hold } from './turns.ts';
import type { ExportTransfer } from './transfer.ts';

export interface WasmProgram {
  readonly binary: Uint8Array;
  readonly sourceMap: string | null;
}

export interface WasmRunOptions {
  readonly host: RuntimeHost;
  readonly args?: readonly string[];
  readonly allows?: (capability: string, target: string | undefined) => boolean;
}

/** After so many milliseconds of work, whoever waits for input or timers gets a turn. */
const LONGEST_STRETCH = 10;

/** So many bodies of `try` may have stacks of their own: whoever has more of them calls itself without end. V8 ends the process where it gets no stack. */
const MOST_BODIES = 12_000;

/** Runs a compiled program to its end. */
export async function runWasm(program: WasmProgram, options: WasmRunOptions): Promise<RunOutcome> {
  try {
    return await new WasmRun(program, options).finish();
  } finally {
    options.host.flush();
  }
}

/** A program in memory. It runs as a whole, or its exported functions are called. */
export class WasmRun {
  readonly #host: RuntimeHost;
  readonly #events = new OutsideEvents();
  readonly #module: WebAssembly.Module;
  readonly #exports: ProgramExports;
  readonly #hold: Hold;
  readonly #stacks: StackAccounts;
  readonly #tasks: WasmTasks;
  /** Bodies of `try` that run on stacks of their own. */
  #bodies = 0;

  constructor({ binary, sourceMap }: WasmProgram, { host, args = [], allows = () => true }: WasmRunOptions) {
    let map: SourceMap | null = null;
    this.#host = countedHost(host, this.#events);
    this.#stacks = new StackAccounts(() => (map ??= sourceMap === null ? null : new SourceMap(sourceMap)), () => this.#tasks.scheduler.current);
    const thrown = (error: unknown): unknown => this.#thrown(error);
    this.#tasks = new WasmTasks({ host: this.#host, events: this.#events, begin: (closure) => this.#begin(closure), thrown: (error) => this.#stacks.outside(() => thrown(error)), errorIn: (each) => this.#errorIn(each) });
    const natives = standardNatives()
      .add('noodlecore.runtime.wasm.host', hostNatives(this.#stacks))
      .add('noodlecore.runtime.wasm.scheduler', schedulerNatives(this.#tasks))
      .add('noodlecore.runtime.wasm.turns', { takeTurn: () => this.#tasks.takeTurn() });
    const context = new WasmContext({ host: this.#host, programArguments: args, allows, tasks: this.#tasks });
    this.#module = compileProgram(binary);
    const imports = importsOf(this.#module, { natives, context, thrown, halt: (suspension) => this.#tasks.halt(suspension), guard: (body) => withLongTraces(() => this.#guard(body)), guardWaiting: (body) => this.#guardWaiting(body), program: () => this.#exports });
    const instance = instantiate(this.#module, imports);
    this.#hold = holdOf(instance.exports);
    const exports = heldExports(instance.exports, this.#hold);
    if (!isProgram(exports)) fail(3420, { reason: 'it exports no `main`' });
    this.#exports = exports;
  }

  async finish(): Promise<RunOutcome> {
    try {
      if (hasTasks(this.#module)) return await this.#runTasks();
      return { exitCode: withLongTraces(() => this.#exports.main()) & 255, error: null, unheard: [], stopped: false };
    } catch (thrown) {
      if (thrown instanceof ExitRequest) return { exitCode: thrown.exitCode, error: null, unheard: [], stopped: false };
      return { exitCode: 1, error: this.#report(thrown), unheard: [], stopped: false };
    }
  }

  /** The functions with `@export`: each as the module names it, `export add:ww:w`. */
  get exported(): readonly string[] {
    return Object.keys(this.#exports).filter((name) => name.startsWith(EXPORT_PREFIX));
  }

  /** What copies the values that exported functions take and give. */
  get transfer(): ExportTransfer | null {
    return exportTransferOf(this.#exports);
  }

  /** Whether it has tasks, or waits for anything: its functions give promises then. */
  get isAsynchronous(): boolean {
    return hasTasks(this.#module);
  }

  /** Calls an exported function. What it throws is a report. */
  call(name: string, args: readonly unknown[]): unknown {
    const fn = exportedFunction(this.#exports, name);
    if (this.isAsynchronous) return this.#callInTask(fn, args);
    try {
      return fn(...args);
    } catch (thrown) {
      throw this.#report(thrown);
    }
  }

  async #callInTask(fn: ExportedFunction, args: readonly unknown[]): Promise<unknown> {
    const work = WebAssembly.promising(fn);
    let result: unknown;
    const task = this.#tasks.add('export', async () => {
      result = await work(...args);
      return null;
    });
    await this.#runUntilEnd(task);
    if (task.state === 'failed') throw this.#errorReport(task.error, 0);
    return result;
  }

  async #runTasks(): Promise<RunOutcome> {
    const { scheduler } = this.#tasks;
    const work = WebAssembly.promising(this.#exports.main);
    let code = 0;
    const main = this.#tasks.add('main', async () => {
      code = Number(await work());
      return null;
    });
    await this.#runUntilEnd(main);
    const unheard = scheduler.takeUnheardFailures().filter((task) => task !== main).map((task) => this.#errorReport(task.error, 0));
    if (main.state === 'failed') return { exitCode: 1, error: this.#errorReport(main.error, 0), unheard, stopped: false };
    return { exitCode: (code & 255) !== 0 || unheard.length === 0 ? code & 255 : 1, error: null, unheard, stopped: false };
  }

  /** Until the main task has failed, or nothing can happen any more. */
  #runUntilEnd(main: Task): Promise<void> {
    return withLongTracesUntil(() => this.#giveTurns(main));
  }

  async #giveTurns(main: Task): Promise<void> {
    const { scheduler } = this.#tasks;
    for (;;) {
      await this.#runReady(main);
      if (main.state === 'failed') return;
      if (this.#events.expected > 0) await this.#events.next();
      else if (scheduler.hasReady) continue;
      else if (main.isDone) return;
      else scheduler.interrupt(main, new RuntimeFailure(3303, runtimeMessage(3303, {}), {}));
    }
  }

  async #runReady(main: Task): Promise<void> {
    const { scheduler } = this.#tasks;
    let stretchEnds = this.#host.now() + LONGEST_STRETCH;
    while (scheduler.hasReady && main.state !== 'failed') {
      await this.#tasks.step();
      if (this.#host.now() < stretchEnds) continue;
      if (this.#events.expected > 0) await new Promise<void>((resolve) => this.#host.defer?.(resolve));
      stretchEnds = this.#host.now() + LONGEST_STRETCH;
    }
  }

  #begin(closure: Value): Promise<Value> {
    const { callBody } = this.#exports;
    return callBody ? WebAssembly.promising(callBody)(closure) : Promise.resolve(null);
  }

  #guard(body: Value): unknown {
    try {
      return this.#hold(() => this.#exports.callBody?.(body) ?? null);
    } catch (thrown) {
      throw this.#overflown(thrown);
    }
  }

  /** The task goes on with another stack, which may overflow without harm to the one that waits for it. */
  async #guardWaiting(body: Value): Promise<unknown> {
    if (this.#bodies === MOST_BODIES) throw this.#thrown(coded(3201, { depth: 'too many' }));
    this.#bodies += 1;
    try {
      return await this.#stacks.onAnotherStack(() => this.#begin(body));
    } catch (thrown) {
      throw this.#overflown(thrown);
    } finally {
      this.#bodies -= 1;
    }
  }

  /** What the program can catch of a stack that overflowed; all else stays what it is. */
  #overflown(thrown: unknown): unknown {
    const trap = trapOf(thrown);
    if (trap === null) return thrown;
    this.#stacks.trapped(trap.error);
    return this.#thrown(coded(trap.code, trap.details));
  }

  /** An Error, or whatever a native function has thrown, becomes an exception that the program can catch. */
  #thrown(error: unknown): unknown {
    const { error: tag } = this.#exports;
    // What comes out of the program through a native function is on its way already; traps are for who guards a `try`.
    if (!tag || error instanceof WebAssembly.Exception || error instanceof ExitRequest || trapOf(error) !== null) return error;
    const value = error instanceof ThrownValue ? error.error : this.#failure(failureOf(error));
    return value === undefined ? error : new WebAssembly.Exception(tag, [value]);
  }

  #failure({ code, message, details }: RuntimeFailure): Value | undefined {
    return this.#exports.hostFailure?.(code, message, detailsText(details));
  }

  /** The Error that a task has failed with. What WebAssembly itself throws becomes one, but for the program's own end. */
  #errorIn(thrown: unknown): Value | undefined {
    const { error: tag } = this.#exports;
    if (tag && thrown instanceof WebAssembly.Exception && thrown.is(tag)) {
      const error = thrown.getArg(tag, 0);
      return isValue(error) ? error : undefined;
    }
    return thrown instanceof ExitRequest ? undefined : this.#failure(codedFailure(thrown));
  }

  #report(thrown: unknown): ErrorReport {
    const { error: tag } = this.#exports;
    if (tag && thrown instanceof WebAssembly.Exception && thrown.is(tag)) return this.#errorReport(thrown.getArg(tag, 0), 0);
    const { code, message } = codedFailure(thrown);
    return { code, message, className: 'Error', trace: thrown instanceof Error ? this.#stacks.linesOf(thrown) : [], cause: null };
  }

  #errorReport(error: unknown, depth: number): ErrorReport {
    const { reportCode, reportClass, reportMessage, reportTrace, reportCause } = this.#exports;
    const cause = reportCause?.(error) ?? null;
    const trace = reportTrace?.(error) ?? '';
    return {
      code: reportCode?.(error) ?? 0,
      className: reportClass?.(error) ?? 'Error',
      message: reportMessage?.(error) ?? '',
      trace: trace === '' ? [] : trace.split('\n'),
      cause: cause === null || depth > 20 ? null : this.#errorReport(cause, depth + 1),
    };
  }
}

/** Details of a failure as one text: `i` for ints, `f` for floats, `b` for bools, `s` for the rest, then `name=value`. */
function detailsText(details: ErrorParameters): string {
  const letter = (value: string | number | bigint | boolean): string => {
    if (typeof value === 'string') return 's';
    if (typeof value === 'boolean') return 'b';
    return typeof value === 'bigint' || Number.isInteger(value) ? 'i' : 'f';
  };
  return Object.entries(details).map(([name, value]) => `${letter(value)}${name}=${value}`).join('\0');
}

type ExportedFunction = (...args: readonly unknown[]) => unknown;

function exportedFunction(exports: object, name: string): ExportedFunction {
  const found: unknown = new Map<string, unknown>(Object.entries(exports)).get(name);
  if (!isFunction(found)) throw new Error(`the program exports no ${name}`);
  return found;
}

function isFunction(value: unknown): value is ExportedFunction {
  return typeof value === 'function';
}

/** Values of the program are opaque to the host, but never missing. */
function isValue(payload: unknown): payload is Value {
  return payload !== undefined;
}

/** What WebAssembly and JavaScript throw by themselves, as a failure with a code. */
function codedFailure(thrown: unknown): RuntimeFailure {
  const trap = trapOf(thrown);
  return trap === null ? failureOf(thrown) : coded(trap.code, trap.details);
}

function coded(code: RuntimeErrorCode, details: ErrorParameters): RuntimeFailure {
  return new RuntimeFailure(code, runtimeMessage(code, details), details);
}
