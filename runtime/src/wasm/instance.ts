import { Suspension, type NativeContext, type NativeFunction } from '../natives/native.ts';
import type { NativeRegistry } from '../natives/registry.ts';
import type { Value } from '../value/value.ts';
import { directNative } from './direct-natives.ts';
import { isPlain, plainBridge, type Import } from './plain-bridge.ts';
import { fail } from '../value/fail.ts';
import { toHost, toProgram, type ExportTransfer, type TransferExports } from './transfer.ts';

/** What a compiled program exports; the parts of reports where it can throw. */
export interface ProgramExports extends Partial<ExportTransfer> {
  readonly main: () => number;
  readonly error?: WebAssembly.Tag;
  readonly reportCode?: (error: unknown) => number;
  readonly reportClass?: (error: unknown) => string;
  readonly reportMessage?: (error: unknown) => string;
  readonly reportTrace?: (error: unknown) => string;
  readonly reportCause?: (error: unknown) => unknown;
  readonly hostFailure?: (code: number, message: string, details: string) => Value;
  /** Calls a function value without parameters: a task's work. */
  readonly callBody?: (closure: Value) => Value;
}

/** Names of functions with `@export`; each call of one is a task where the program has tasks. */
export const EXPORT_PREFIX = 'export ';

export function isProgram(exports: object): exports is ProgramExports {
  return 'main' in exports;
}

export interface ImportParts {
  readonly natives: NativeRegistry;
  readonly context: NativeContext;
  /** Makes what is thrown into the module of what a native function has thrown. */
  readonly thrown: (error: unknown) => unknown;
  /** A wait, as a promise that stops the stack it is made on. */
  readonly halt: (suspension: Suspension) => Promise<unknown>;
  /** Calls a function value. What overflows in it becomes what the program can catch. */
  readonly guard: (body: Value) => unknown;
  /** Calls a function value that may wait. The promise fails with what the program can catch. */
  readonly guardWaiting: (body: Value) => Promise<unknown>;
  /** The instance, once there is one. */
  readonly program: () => ProgramExports;
}

/** The natives that a module imports: `String.indexOf:ssi:i` is `String.indexOf`, and how its values cross. */
export function importsOf(module: WebAssembly.Module, parts: ImportParts): WebAssembly.Imports {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== 'function' || from === 'wasm:js-string') continue;
    (imports[from] ??= {})[name] = importOf(from, name, parts);
  }
  return imports;
}

function importOf(from: string, name: string, parts: ImportParts): WebAssembly.ImportValue {
  const direct = directNative(from, name);
  if (direct) return direct;
  if (name === GUARD) return parts.guard;
  if (name === WAITING_GUARD) return new WebAssembly.Suspending(parts.guardWaiting);
  return waits(name) ? new WebAssembly.Suspending(bridge(parts, from, name)) : bridge(parts, from, name);
}

/** Runs the body of a `try`. */
const GUARD = 'guard:r:r';

/** The same on a stack of its own. */
const WAITING_GUARD = 'guardWaiting:r:r:waits';

/** `sleep:i:v:waits`. */
function waits(crossing: string): boolean {
  return crossing.endsWith(':waits');
}

/** Whether a program starts tasks, or waits for anything: it runs on stacks that can be stopped then. */
export function hasTasks(module: WebAssembly.Module): boolean {
  return WebAssembly.Module.imports(module).some(({ name, module: of }) => waits(name) || (of === SCHEDULER && name.startsWith('spawn:')));
}

const SCHEDULER = 'noodlecore.runtime.wasm.scheduler';

function bridge({ natives, context, thrown, halt, program }: ImportParts, module: string, crossing: string): Import {
  const [name, params, result] = crossing.split(':');
  const native = natives.find(module, name);
  if (!native) return fail(3408, { module, name });
  if (isPlain(params) && !waits(crossing)) return plainBridge({ native, context, leave: leaving(result, program), thrown }, params.length);
  const call = caller(native, context, { params, result, halt, program });
  return (...args) => {
    try {
      return call(args);
    } catch (error) {
      throw thrown(error);
    }
  };
}


interface Leaving extends Pick<ImportParts, 'halt' | 'program'> {
  readonly params: string;
  readonly result: string;
}

/** Results as their crossing says: an int as a double, or in 64 bits. */
function caller(native: NativeFunction, context: NativeContext, { params, result, halt, program }: Leaving): (args: readonly Value[]) => unknown {
  const leave = leaving(result, program);
  const enter = /[bc]/.test(params) ? (args: readonly Value[]) => args.map((arg, i) => entering(params[i], arg, program)) : (args: readonly Value[]) => args;
  return (args) => {
    const made = native(context, ...enter(args));
    return made instanceof Suspension ? halt(made).then(leave) : leave(made);
  };
}

/** WebAssembly has no bools: they come as 0 and 1. */
function entering(param: string, value: Value, program: ImportParts['program']): Value {
  if (param === 'c') return toHost(transferOf(program()), value);
  return param === 'b' ? value === 1 : value;
}

function transferOf(exports: ProgramExports): TransferExports {
  if (hasTransfer(exports)) return exports;
  throw new Error('the program does not say how its collections are copied');
}

/** What copies the values of exported functions; null where none takes or gives any that must be copied. */
export function exportTransferOf(exports: ProgramExports): ExportTransfer | null {
  return hasExportTransfer(exports) ? exports : null;
}

function hasExportTransfer(exports: ProgramExports): exports is ProgramExports & ExportTransfer {
  return exports.partsOf !== undefined;
}

function hasTransfer(exports: ProgramExports): exports is ProgramExports & TransferExports {
  return exports.kindOf !== undefined;
}

function leaving(result: string, program: ImportParts['program']): (value: unknown) => unknown {
  switch (result) {
    case 'w':
      return (value) => (typeof value === 'bigint' ? value : BigInt(Number(value)));
    case 'i':
      return Number;
    case 'c':
      return (value) => toProgram(transferOf(program()), value);
    default:
      return (value) => value;
  }
}
