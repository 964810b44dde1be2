import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cannotWrite } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { compile } from '@noodlecore/compiler/pipeline';
import { encode } from '@noodlecore/runtime/nbc/encode';
import type { BuildOptions } from './commands/build.ts';
import { ExitCode } from './exit-code.ts';
import { fault, reasonOf } from './fault.ts';
import { displayPath } from './host.ts';
import { isFolder, requireProject, type Project } from './project.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';
import { diagnosticsOf, hasErrors, openProject, openWorkspace, type Workspace } from './workspace.ts';

/** Compiles what was named and writes one `.nbc` a module, at the path that the module has in the sources. */
export function buildTarget(path: string | undefined, options: BuildOptions, terminal: Terminal): number {
  const workspace = path === undefined ? openProject(requireProject('.'), options) : openWorkspace(path, options);
  return buildWorkspace(workspace, outputFolder(workspace.project, path, options), options, terminal);
}

export function buildWorkspace(workspace: Workspace, output: string, options: BuildOptions, terminal: Terminal): number {
  const diagnostics = diagnosticsOf(workspace);
  report(diagnostics, options.format, terminal);
  if (hasErrors(diagnostics)) return ExitCode.failed;
  const names = ownModules(workspace);
  for (const name of names) writeModule(join(output, modulePath(workspace.project, name)), compileModule(workspace, name));
  if (terminal.interactive) terminal.error(`${names.length} modules in ${displayPath(output)}\n`);
  return ExitCode.ok;
}

/** The bytecode of one module. Its path is told as the project sees it, so that the bytes are the same on every machine. */
export function compileModule({ program, project, host }: Workspace, name: string): Uint8Array {
  const path = host.pathOf(name);
  const module = compile(program, name);
  return encode(path === undefined ? module : { ...module, path: relative(project.root, path) });
}

/** Everything that was compiled but for the library, which every installation brings. */
export function ownModules({ program, project, roots }: Workspace): string[] {
  const named = new Set(roots);
  return program.moduleNames().filter((name) => named.has(name) || project.name === 'noodlecore' || !name.startsWith('noodlecore.'));
}

export function outputFolder(project: Project, path: string | undefined, options: BuildOptions): string {
  if (options.output !== undefined) return options.output;
  return path === undefined || isFolder(path) ? join(project.root, 'build') : join(dirname(path), 'build');
}

function modulePath(project: Project, name: string): string {
  const inside = project.name === '' ? name : name.slice(project.name.length + 1);
  return `${inside.replaceAll('.', '/')}.nbc`;
}

/** A file that is the same already keeps its time, so that other tools see what really changed. */
function writeModule(path: string, bytes: Uint8Array): void {
  try {
    if (isSame(path, bytes)) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (error) {
    throw fault(cannotWrite, { path: displayPath(path), reason: reasonOf(error) });
  }
}

function isSame(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}
