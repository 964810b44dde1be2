import type { WasmOutput } from '@noodlecore/compiler/emit/wasm/emit';
import type { WasmMode } from '@noodlecore/compiler/emit/wasm/passes';
import type { SourceModule } from '@noodlecore/compiler/ir/source-module';
import { lower } from '@noodlecore/compiler/pipeline';
import type { WasmProgram } from '@noodlecore/runtime/wasm/run';
import type { ExecutionOptions } from './engine.ts';
import { ExitCode } from './exit-code.ts';
import { libraryTree } from './library.ts';
import { tellOutcome } from './tell-outcome.ts';
import { withinStack } from './tree-depth.ts';
import { WasmThread, type WasmResult } from './wasm-thread.ts';
import { programModules, type Workspace } from './workspace.ts';

/** Makes one WebAssembly module of a program without errors. Binaryen is loaded now, and only now. */
export async function buildWasm(workspace: Workspace, main: string, mode: WasmMode = 'development', pathOf?: (module: string) => string | undefined): Promise<WasmOutput> {
  const { emitWasm } = await import('@noodlecore/compiler/emit/wasm/emit');
  return withinStack(treeFinder(workspace, pathOf), (find) => emitWasm({ main, find, mode }));
}

/** The whole program as WebAssembly's text, as it is before it is made fast or small. */
export async function wasmText(workspace: Workspace, main: string): Promise<string> {
  const { emitWasmText } = await import('@noodlecore/compiler/emit/wasm/emit');
  return withinStack(treeFinder(workspace), (find) => emitWasmText({ main, find }));
}

/**
 * The trees of a program's modules, lowered when they are first asked for, and those of the library.
 * @param pathOf under which paths traces and source maps show the modules; as the user named them where it is absent.
 */
export function treeFinder(workspace: Workspace, pathOf?: (module: string) => string | undefined): (name: string) => SourceModule | undefined {
  const { program } = workspace;
  const own = new Set(programModules(workspace));
  const lowered = new Map<string, SourceModule>();
  return (name) => {
    if (!own.has(name)) return libraryTree(name);
    const known = lowered.get(name);
    if (known) return known;
    const ir = lower(program, name);
    const made = { ir: { ...ir, path: pathOf?.(name) ?? ir.path }, source: program.checked(name).source };
    lowered.set(name, made);
    return made;
  };
}

/** Runs a program to its end and says on standard error what went wrong. Gives the exit code. */
export async function executeWasm(program: WasmProgram, args: readonly string[], { permit, color, profile }: ExecutionOptions): Promise<number> {
  const thread = new WasmThread();
  const work = (): Promise<WasmResult> => thread.run({ program, args, permit, collects: false });
  const result = profile === undefined ? await work() : await (await import('./profile/profiled-thread.ts')).profiledRun(work, program, profile);
  thread.end();
  if (result === null) return ExitCode.interrupted;
  const { outcome, hint } = result;
  await tellOutcome(outcome, { hint: () => hint }, color);
  return outcome.exitCode;
}
