import type { RuntimeHost } from '../natives/host.ts';
import type { NativeRegistry } from '../natives/registry.ts';
import { standardNatives } from '../natives/standard.ts';
import { runtimeMessage } from '../value/errors.ts';
import { ExitRequest, RuntimeFailure, type ErrorParameters } from '../value/thrown.ts';
import type { ErrorReport } from '../vm/errors.ts';
import type { RunOutcome } from '../vm/run.ts';
import { WasmContext } from './context.ts';
import { hostNatives } from './host-natives.ts';
import { compileProgram, importsOf, type ProgramExports } from './instance.ts';
import { SourceMap } from './source-map.ts';
import { StackAccounts } from './stack.ts';

export interface WasmProgram {
  readonly binary: Uint8Array;
  readonly sourceMap: string | null;
}

export interface WasmRunOptions {
  readonly host: RuntimeHost;
  readonly args?: readonly string[];
  readonly allows?: (capability: string, target: string | undefined) => boolean;
}

/** Runs a compiled program to its end. */
export async function runWasm(program: WasmProgram, options: WasmRunOptions): Promise<RunOutcome> {
  const run = new WasmRun(program, options);
  try {
    return await run.finish();
  } finally {
    options.host.flush();
  }
}

class WasmRun {
  readonly #exports: ProgramExports;
  readonly #stacks: StackAccounts;

  constructor({ binary, sourceMap }: WasmProgram, { host, args = [], allows = () => true }: WasmRunOptions) {
    let map: SourceMap | null = null;
    this.#stacks = new StackAccounts(() => (map ??= sourceMap === null ? null : new SourceMap(sourceMap)));
    const natives: NativeRegistry = standardNatives().add('noodlecore.runtime.wasm.host', hostNatives(this.#stacks));
    const context = new WasmContext({ host, programArguments: args, allows });
    const module = compileProgram(binary);
    const imports = importsOf(module, { natives, context, thrown: (error) => this.#thrown(error) });
    this.#exports = new WebAssembly.Instance(module, imports).exports as unknown as ProgramExports;
  }

  finish(): RunOutcome {
    try {
      return { exitCode: this.#exports.main() & 255, error: null, unheard: [], stopped: false };
    } catch (thrown) {
      if (thrown instanceof ExitRequest) return { exitCode: thrown.exitCode, error: null, unheard: [], stopped: false };
      return { exitCode: 1, error: this.#report(thrown), unheard: [], stopped: false };
    }
  }

  /** A coded failure of a native function becomes an exception that the program can catch. */
  #thrown(error: unknown): unknown {
    const { error: tag, hostFailure } = this.#exports;
    if (!(error instanceof RuntimeFailure) || !tag || !hostFailure) return error;
    return new WebAssembly.Exception(tag, [hostFailure(error.code, error.message, detailsText(error.details))]);
  }

  #report(thrown: unknown): ErrorReport {
    const { error: tag } = this.#exports;
    if (tag && thrown instanceof WebAssembly.Exception && thrown.is(tag)) return this.#errorReport(thrown.getArg(tag, 0), 0);
    const { code, message } = failureOf(thrown);
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

/** What ends a program without being an Error of its own. */
function failureOf(thrown: unknown): { readonly code: number; readonly message: string } {
  if (thrown instanceof RuntimeFailure) return thrown;
  if (thrown instanceof RangeError && thrown.message.includes('call stack')) return { code: 3201, message: runtimeMessage(3201, { depth: 'too many' }) };
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 9001, message: runtimeMessage(9001, { what }) };
}
