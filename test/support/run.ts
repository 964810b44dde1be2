import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { RuntimeHost } from '@noodlecore/runtime/natives/host';
import { jit } from '@noodlecore/runtime/jit/index';
import { Vm, type VmOptions } from '@noodlecore/runtime/vm/vm';
import { compile, lower } from '@noodlecore/compiler/pipeline';
import type { Program } from '@noodlecore/compiler/program';
import { outcomeText } from '@noodlecore/cli/outcome-text';
import { ALL } from '@noodlecore/cli/capabilities';
import { libraryModule, libraryTree } from '@noodlecore/cli/library';
import { nodeHost } from '@noodlecore/cli/runtime-host';
import { WasmThread } from '@noodlecore/cli/wasm-thread';
import { runWasm } from '@noodlecore/runtime/wasm/run';
import { emitWasm, type WasmInput } from '@noodlecore/compiler/emit/wasm/emit';
import type { SourceModule } from '@noodlecore/compiler/ir/source-module';
import { programOf } from './library.ts';

export interface RunResult {
  readonly output: string;
  readonly error: string;
  readonly exitCode: number;
}

/** The modules of a program that has no errors, and the library's; each made once, when it is first asked for. */
export interface Modules {
  readonly find: (name: string) => NbcModule | undefined;
  readonly tree: (name: string) => SourceModule | undefined;
}

/** What runs programs: every program runs on all of them. Those that see whole programs begin from trees. Of the options, WebAssembly knows only a host, which keeps for itself what is printed. */
export interface Engine {
  readonly name: string;
  run(main: string, args: readonly string[], modules: Modules, options?: Partial<VmOptions>): Promise<RunResult>;
}

export const interpreter: Engine = engine('interpreter', {});

/** Every function is compiled before it is first called. */
const eagerJit: Engine = engine('jit', { compiler: { load: async () => jit({ threshold: 0 }), eager: true } });

/** The same, and compiled code is left at every seventh place where it can be. */
const leftJit: Engine = engine('jit, often left', { compiler: { load: async () => jit({ threshold: 0, leaveEvery: 7 }), eager: true } });

let thread: WasmThread | undefined;

/** In a thread with a large stack, as the command line runs it; one for all programs, one after the other. */
export const webAssembly: Engine = wasmEngine('wasm', {});

/** The code that is emitted for speed, and what binaryen's passes make of it: those take seconds for each program. */
export const plainFastWebAssembly: Engine = wasmEngine('wasm --release, plain', { mode: 'release', isPlain: true });
export const fastWebAssembly: Engine = wasmEngine('wasm --release', { mode: 'release' });

function wasmEngine(name: string, options: Pick<WasmInput, 'mode' | 'isPlain'>): Engine {
  return {
    name,
    async run(main, args, { tree }, { host } = {}) {
      const program = emitWasm({ main, find: tree, ...options });
      if (host) {
        const outcome = await runWasm(program, { host, args });
        return { output: '', error: outcomeText(outcome), exitCode: outcome.exitCode };
      }
      thread ??= new WasmThread();
      const { output, error, outcome } = await thread.run({ program, args, permit: { grants: ALL, asks: ALL }, collects: true });
      return { output, error: error + outcomeText(outcome), exitCode: outcome.exitCode };
    },
  };
}

/** Those that run bytecode, wherever it comes from. */
export const bytecodeEngines: readonly Engine[] = [interpreter, eagerJit, leftJit];

export const engines: readonly Engine[] = [...bytecodeEngines, webAssembly];

/** Of programs that are there as bytecode only. */
export function bytecodeOf(find: Modules['find']): Modules {
  return { find, tree: () => undefined };
}

export function modulesOf(program: Program): Modules {
  return { find: moduleFinder(program), tree: treesOf(program) };
}

function treesOf(program: Program): Modules['tree'] {
  const lowered = new Map<string, SourceModule>();
  return (name) => {
    const known = lowered.get(name) ?? libraryTree(name);
    const state = known ? undefined : program.module(name);
    const found = known ?? (state && { ir: lower(program, name), source: state.source });
    if (found) lowered.set(name, found);
    return found;
  };
}

function engine(name: string, always: Partial<VmOptions>): Engine {
  return { name, run: (main, args, { find }, options) => runOn(main, args, { resolve: find, ...always, ...options }) };
}

async function runOn(main: string, args: readonly string[], options: Omit<VmOptions, 'host'>): Promise<RunResult> {
  const collected = { output: '', error: '' };
  const host: RuntimeHost = {
    ...nodeHost(),
    write: (text) => void (collected.output += text),
    writeError: (text) => void (collected.error += text),
    flush: () => {},
  };
  const vm = new Vm({ host, ...options });
  const outcome = await vm.run(main, args);
  return { ...collected, error: collected.error + outcomeText(outcome), exitCode: outcome.exitCode };
}

/** The compiled modules of a program that has no errors, and the library's; each compiled once, when it is first asked for. */
export function moduleFinder(program: Program): (name: string) => NbcModule | undefined {
  const compiled = new Map<string, NbcModule>();
  return (name) => {
    const known = compiled.get(name);
    if (known) return known;
    const found = libraryModule(name) ?? (program.module(name) ? compile(program, name) : undefined);
    if (found) compiled.set(name, found);
    return found;
  };
}

/** Compiles and runs one text; errors of the compiler are thrown. */
export async function runText(text: string, args: readonly string[] = [], options: Partial<VmOptions> = {}): Promise<RunResult> {
  const { program } = programOf(new Map([['example', { text, path: 'example.nc' }]]));
  const errors = program.diagnostics('example').filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `[${code}] ${message}`).join('\n'));
  return interpreter.run('example', args, modulesOf(program), options);
}
