import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cannotWrite } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { sortDiagnostics } from '@noodlecore/compiler/diagnostics/render/report';
import { resultsOf } from './cache/cached-results.ts';
import type { ModuleResult } from './cache/project-cache.ts';
import type { BuildOptions } from './commands/build.ts';
import { withBytes } from './compile-module.ts';
import { ExitCode } from './exit-code.ts';
import { fault, reasonOf } from './fault.ts';
import { displayPath } from './host.ts';
import { isFolder, requireProject, type Project } from './project.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';
import { hasErrors, ownModules, select, selectProject, type Workspace } from './workspace.ts';
import { makeFolder } from './make-folder.ts';

/** Compiles what was named and writes one `.nbc` a module, at the path that the module has in the sources. */
export function buildTarget(path: string | undefined, options: BuildOptions, terminal: Terminal): number {
  const [selection] = path === undefined ? [selectProject(requireProject('.'), options)] : select([path], options);
  const results = resultsOf(selection, { kind: 'build', ...options });
  return writeResults(results, selection.project, path, options, terminal);
}

/** The same in a warm program, for `--watch`. */
export function buildWorkspace(workspace: Workspace, path: string | undefined, options: BuildOptions, terminal: Terminal): number {
  const results = ownModules(workspace).map((name) => ({ name, diagnostics: workspace.program.diagnostics(name), bytes: null }));
  const broken = results.some(({ diagnostics }) => hasErrors(diagnostics));
  const complete = broken ? results : results.map((result) => withBytes(workspace, result));
  return writeResults(complete, workspace.project, path, options, terminal);
}

function writeResults(results: readonly ModuleResult[], project: Project, path: string | undefined, options: BuildOptions, terminal: Terminal): number {
  const diagnostics = sortDiagnostics(results.flatMap((result) => result.diagnostics));
  report(diagnostics, options.format, terminal);
  if (hasErrors(diagnostics)) return ExitCode.failed;
  const output = outputFolder(project, path, options);
  for (const { name, bytes } of results) if (bytes) writeModule(join(output, modulePath(project, name)), bytes);
  if (terminal.interactive) terminal.error(`${results.length === 1 ? 'one module' : `${results.length} modules`} in ${displayPath(output)}\n`);
  return ExitCode.ok;
}

function outputFolder(project: Project, path: string | undefined, options: BuildOptions): string {
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
    makeFolder(dirname(path));
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
