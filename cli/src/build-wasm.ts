import { copyFileSync, writeFileSync } from 'node:fs';
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
import { diagnosticsOf, hasErrors, openWorkspace } from './workspace.ts';

/** What loaders share: the host's half of every program. */
const RUNTIME_FILE = 'noodle-runtime.mjs';

/** Writes a program as `main.wasm`, its source map, and the module that loads it. */
export async function buildWasmTarget(path: string | undefined, options: BuildOptions, terminal: Terminal): Promise<number> {
  const workspace = openWorkspace(mainFile(path), { strict: options.strict });
  const diagnostics = diagnosticsOf(workspace);
  report(diagnostics, options.format, terminal);
  if (hasErrors(diagnostics)) return ExitCode.failed;
  const [main] = workspace.roots;
  // As the project sees them, so that the bytes are the same on every machine.
  const pathOf = (name: string): string | undefined => {
    const path = workspace.host.pathOf(name);
    return path && relative(workspace.project.root, path);
  };
  const program = await buildWasm(workspace, main, modeOf(options), pathOf);
  const folder = outputFolder(workspace.project, path, options);
  const exported = exportsOf(workspace.program.checked(main).symbol);
  write(folder, [
    ['main.wasm', program.binary],
    ['main.wasm.map', program.sourceMap ?? ''],
    ['main.mjs', loaderText(exported)],
    ['main.d.mts', declarationText(exported, program.waits)],
  ]);
  if (terminal.interactive) terminal.error(`${program.binary.length} bytes in ${displayPath(join(folder, 'main.wasm'))}\n`);
  return ExitCode.ok;
}

function modeOf({ release, size }: BuildOptions): WasmMode {
  if (size) return 'size';
  return release ? 'release' : 'development';
}

function write(folder: string, files: readonly (readonly [name: string, content: Uint8Array | string])[]): void {
  try {
    makeFolder(folder);
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    copyFileSync(join(distFolder, RUNTIME_FILE), join(folder, RUNTIME_FILE));
  } catch (error) {
    throw fault(cannotWrite, { path: displayPath(folder), reason: reasonOf(error) });
  }
}
