import type { SourceModule } from '@noodlecore/compiler/ir/source-module';
import { lower } from '@noodlecore/compiler/pipeline';
import type { WasmProgram } from '@noodlecore/runtime/wasm/run';
import type { ExecutionOptions } from './engine.ts';
import { libraryTree } from './library.ts';
import { tellOutcome } from './tell-outcome.ts';
import { WasmThread } from './wasm-thread.ts';
import { ownModules, type Workspace } from './workspace.ts';

/** Makes one WebAssembly module of a program without errors. Binaryen is loaded now, and only now. */
export async function buildWasm(workspace: Workspace, main: string): Promise<WasmProgram> {
  const { emitWasm } = await import('@noodlecore/compiler/emit/wasm/emit');
  return emitWasm({ main, find: treeFinder(workspace) });
}

/** The trees of a program's own modules, lowered when they are first asked for, and those of the library. */
export function treeFinder(workspace: Workspace): (name: string) => SourceModule | undefined {
  const { program } = workspace;
  const own = new Set(ownModules(workspace));
  const lowered = new Map<string, SourceModule>();
  return (name) => {
    if (!own.has(name)) return libraryTree(name);
    const known = lowered.get(name) ?? { ir: lower(program, name), source: program.checked(name).source };
    lowered.set(name, known);
    return known;
  };
}

/** Runs a program to its end and says on standard error what went wrong. Gives the exit code. */
export async function executeWasm(program: WasmProgram, args: readonly string[], { grants, color }: ExecutionOptions): Promise<number> {
  const thread = new WasmThread();
  const { outcome, hint } = await thread.run({ program, args, grants, collects: false });
  thread.end();
  await tellOutcome(outcome, { hint: () => hint }, color);
  return outcome.exitCode;
}
