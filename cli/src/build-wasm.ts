import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cannotWrite } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { WasmMode } from '@noodlecore/compiler/emit/wasm/passes';
import { outputFolder } from './build.ts';
import type { BuildOptions } from './commands/build.ts';
import { ExitCode } from './exit-code.ts';
import { fault, reasonOf } from './fault.ts';
import { displayPath } from './host.ts';
import { distFolder } from './installation.ts';
import { makeFolder } from './make-folder.ts';
import { report } from './report.ts';
import { mainFile } from './run.ts';
import type { Terminal } from './terminal.ts';
import { buildWasm } from './wasm.ts';
import { declarationText, exportsOf, loaderText } from './wasm-loader.ts';
import { diagnosticsOf, hasErrors, openWorkspace, type Workspace } from './workspace.ts';

/** What loaders share: the host's half of every program. */
const RUNTIME_FILE = 'noodle-runtime.mjs';

/** Writes a program as `main.wasm`, its source map, and the module that loads it. */
export async function buildWasmTarget(path: string | undefined, options: BuildOptions, terminal: Terminal): Promise<number> {
  const workspace = openWorkspace(mainFile(path), { strict: options.strict });
  const diagnostics = diagnosticsOf(workspace);
  report(diagnostics, options.format, terminal);
  if (hasErrors(diagnostics)) return ExitCode.failed;
  const files = await wasmFiles(workspace, modeOf(options));
  const folder = outputFolder(workspace.project, path, options);
  write(folder, files);
  if (terminal.interactive) terminal.error(`${files.get('main.wasm')?.length ?? 0} bytes in ${displayPath(join(folder, 'main.wasm'))}\n`);
  return ExitCode.ok;
}

function modeOf({ release, size }: BuildOptions): WasmMode {
  if (size) return 'size';
  return release ? 'release' : 'development';
}

/** A program without errors as `main.wasm`, its source map, `main.mjs` and `main.d.mts`, and what they load. Its modules are called as the project sees them, so that the bytes are the same on every machine. */
export async function wasmFiles(workspace: Workspace, mode: WasmMode): Promise<ReadonlyMap<string, Uint8Array>> {
  const [main] = workspace.roots;
  const pathOf = (name: string): string | undefined => {
    const path = workspace.host.pathOf(name);
    return path && relative(workspace.project.root, path);
  };
  const program = await buildWasm(workspace, main, mode, pathOf);
  const exported = exportsOf(workspace.program.checked(main).symbol);
  return new Map<string, Uint8Array>([
    ['main.wasm', program.binary],
    ['main.wasm.map', Buffer.from(program.sourceMap ?? '')],
    ['main.mjs', Buffer.from(loaderText(exported))],
    ['main.d.mts', Buffer.from(declarationText(exported, program.waits))],
    [RUNTIME_FILE, readFileSync(join(distFolder, RUNTIME_FILE))],
  ]);
}

function write(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  try {
    makeFolder(folder);
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
  } catch (error) {
    throw fault(cannotWrite, { path: displayPath(folder), reason: reasonOf(error) });
  }
}
