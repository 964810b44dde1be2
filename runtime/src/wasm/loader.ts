import type { RuntimeHost } from '../natives/host.ts';
import type { ErrorReport } from '../vm/errors.ts';
import { toJavaScript, toProgramValue, type ExportType } from './export-values.ts';
import { fail } from '../value/fail.ts';
import { RuntimeFailure } from '../value/thrown.ts';
import { portableHost } from './portable-host.ts';
import { WasmRun, type WasmProgram, type WasmRunOptions } from './run.ts';

/** What a call of an exported function throws: an Error of the program, with its code and where it was thrown in the source. */
export class NoodleError extends Error {
  override readonly name: string;
  readonly code: number;
  /** `func (file.nc:12)`, the innermost call first. */
  readonly trace: readonly string[];

  constructor({ className, code, message, trace, cause }: ErrorReport) {
    super(message, cause ? { cause: new NoodleError(cause) } : undefined);
    this.name = className;
    this.code = code;
    this.trace = trace;
    this.stack = [`${className} [${code}] ${message}`, ...trace.map((place) => `    at ${place}`)].join('\n');
  }
}

export interface LoadOptions {
  /** What the program prints to, and the rest of the world that it sees. */
  readonly host?: Partial<RuntimeHost>;
  readonly args?: readonly string[];
  /** Whether it may do something: `read`, `net`, …; nothing where this is absent. */
  readonly allows?: (capability: string, target: string | undefined) => boolean;
  /** The types of what exported functions take, which the compiler writes into the loader. */
  readonly types?: Readonly<Record<string, readonly ExportType[]>>;
}

export interface LoadedProgram {
  /** Runs the program to its end and gives its exit code. */
  readonly main: () => Promise<number>;
  readonly functions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
}

/**
 * Loads what `noodlec build --target wasm` wrote, in Node and in browsers.
 * Errors: 2012 and 2018 where the file cannot be read, 3419 where the engine is too old, 3420 and 3408 where the file is no program of this runtime's.
 */
export async function load(url: URL, { host = {}, args = [], allows = () => false, types = {} }: LoadOptions = {}): Promise<LoadedProgram> {
  const [binary, map] = await Promise.all([read(url).catch(refuse), read(new URL(`${url.href}.map`)).catch(() => null)]);
  const sourceMap = map && new TextDecoder().decode(map);
  const run = started({ binary, sourceMap }, { host: { ...portableHost(), ...host }, args, allows });
  const functions = Object.fromEntries(run.exported.map((name) => functionOf(run, name, types)));
  return { functions, main: () => runMain(run) };
}

function started(program: WasmProgram, options: WasmRunOptions): WasmRun {
  try {
    return new WasmRun(program, options);
  } catch (error) {
    return refuse(error);
  }
}

/** A program that cannot be loaded has no trace: nothing of it has run. */
function refuse(error: unknown): never {
  if (!(error instanceof RuntimeFailure)) throw error;
  throw new NoodleError({ className: 'Error', code: error.code, message: error.message, trace: [], cause: null });
}

async function runMain(run: WasmRun): Promise<number> {
  const { exitCode, error } = await run.finish();
  if (error) throw new NoodleError(error);
  return exitCode;
}

/** `export add:ww:w` as `add`. */
function functionOf(run: WasmRun, crossing: string, types: NonNullable<LoadOptions['types']>): readonly [string, (...args: readonly unknown[]) => unknown] {
  const [name, params, result] = crossing.slice('export '.length).split(':');
  const { transfer } = run;
  const inward = (kind: string, i: number, value: unknown): unknown => (kind === 'c' && transfer ? toProgramValue(transfer, types[name]?.[i] ?? 'any', value) : plainInward(kind, value));
  const outward = (kind: string, value: unknown): unknown => (kind === 'c' && transfer ? toJavaScript(transfer, value) : plainOutward(kind, value));
  const call = (...args: readonly unknown[]): unknown => {
    const given = [...params].map((kind, i) => inward(kind, i, args[i]));
    try {
      const made = run.call(crossing, given);
      return made instanceof Promise ? made.then((value: unknown) => outward(result, value), rethrow) : outward(result, made);
    } catch (report) {
      return rethrow(report);
    }
  };
  return [name, call];
}

function rethrow(report: unknown): never {
  throw isReport(report) ? new NoodleError(report) : report;
}

function isReport(thrown: unknown): thrown is ErrorReport {
  return typeof thrown === 'object' && thrown !== null && 'className' in thrown && 'trace' in thrown;
}

/** WebAssembly asks for an int as a BigInt, and for a bool as a number. */
function plainInward(kind: string, value: unknown): unknown {
  switch (kind) {
    case 'w':
      if (typeof value === 'bigint') return value;
      if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
      throw new TypeError(`expected an int, but got ${String(value)}`);
    case 's':
      if (typeof value === 'string' || value === null) return value;
      throw new TypeError(`expected a String, but got ${String(value)}`);
    case 'f':
      if (typeof value === 'number') return value;
      throw new TypeError(`expected a float, but got ${String(value)}`);
    case 'b':
      if (typeof value === 'boolean') return value ? 1 : 0;
      throw new TypeError(`expected a bool, but got ${String(value)}`);
    default:
      return value;
  }
}

/** An int beyond the numbers that JavaScript holds exactly stays a BigInt. */
function plainOutward(kind: string, value: unknown): unknown {
  if (kind === 'b') return value === 1;
  if (kind !== 'w' || typeof value !== 'bigint') return value;
  const short = Number(value);
  return Number.isSafeInteger(short) ? short : value;
}

/** Node's `fetch` does not read files. */
async function read(url: URL): Promise<Uint8Array> {
  try {
    if (url.protocol === 'file:') {
      const { readFile } = await import('node:fs/promises');
      return await readFile(url);
    }
    const response = await fetch(url);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    return fail(2018, { path: url.href, reason: `the server answers ${response.status}` });
  } catch (error) {
    return notRead(url, error);
  }
}

function notRead(url: URL, error: unknown): never {
  if (error instanceof RuntimeFailure) throw error;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return fail(2012, { path: decodeURIComponent(url.pathname) });
  return fail(2018, { path: url.href, reason: error instanceof Error ? error.message : String(error) });
}
