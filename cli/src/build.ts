import { rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { cannotWrite } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { packageOf } from '@noodlecore/compiler/names/packages';
import { sortDiagnostics } from '@noodlecore/compiler/diagnostics/render/report';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { replaceOutputs } from './cache/outputs.ts';
import { resultsOf } from './cache/cached-results.ts';
import type { ModuleResult } from './cache/project-cache.ts';
import type { BuildOptions } from './commands/build.ts';
import { withBytes } from './compile-module.ts';
import { PACKAGE_SIGN } from './compiled-program.ts';
import { ExitCode } from './exit-code.ts';
import { fault, reasonOf } from './fault.ts';
import { readContent } from './file-content.ts';
import { displayPath } from './host.ts';
import { isFolder, requireProject, type Project } from './project.ts';
import { replaceFile } from './replace-file.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';
import { diagnosticsByModule, hasErrors, select, selectProject, type Workspace } from './workspace.ts';
import { makeFolder } from './make-folder.ts';

/** Compiles what was named and writes one `.nbc` a module, at the path that the module has in the sources. */
export function buildTarget(path: string | undefined, options: BuildOptions, terminal: Terminal): number {
  const selections = path === undefined ? [selectProject(requireProject('.'), options)] : select([path], { ...options, projectsBelow: true });
  const built = selections.map((selection) => ({ project: selection.project, results: resultsOf(selection, { kind: 'build', ...options }) }));
  if (!isSound(built.flatMap(({ results }) => results), options, terminal)) return ExitCode.failed;
  if (path === undefined || built.length === 1) return writeResults(built[0].results, built[0].project, path, options, terminal);
  // Each project below the folder has an output of its own, at its place in the folder where one is named.
  for (const { project, results } of built) {
    const output = options.output === undefined ? undefined : join(options.output, relative(resolve(path), project.root));
    writeResults(results, project, project.root, { ...options, output }, terminal);
  }
  return ExitCode.ok;
}

/** The same in a warm program, for `--watch`. */
export function buildWorkspace(workspace: Workspace, path: string | undefined, options: BuildOptions, terminal: Terminal): number {
  const results = [...diagnosticsByModule(workspace)].map(([name, diagnostics]) => ({ name, diagnostics, bytes: null }));
  const broken = results.some(({ diagnostics }) => hasErrors(diagnostics));
  const complete = broken ? results : results.map((result) => withBytes(workspace, result, options));
  return isSound(complete, options, terminal) ? writeResults(complete, workspace.project, path, options, terminal) : ExitCode.failed;
}

/** Whether what was found are no errors; it is told. */
function isSound(results: readonly ModuleResult[], { format }: BuildOptions, terminal: Terminal): boolean {
  const diagnostics = sortDiagnostics(results.flatMap((result) => result.diagnostics));
  report(diagnostics, format, terminal);
  return !hasErrors(diagnostics);
}

function writeResults(results: readonly ModuleResult[], project: Project, path: string | undefined, options: BuildOptions, terminal: Terminal): number {
  const output = outputFolder(project, path, options);
  for (const { name, bytes } of results) if (bytes) writeModule(join(output, modulePath(project, name)), bytes);
  removeStale(output, project, path, results);
  if (terminal.interactive) terminal.error(`${results.length === 1 ? 'one module' : `${results.length} modules`} in ${displayPath(output)}\n`);
  return ExitCode.ok;
}

/** What the last build wrote for a module that is gone would still be found by whoever imports it. */
function removeStale(output: string, project: Project, path: string | undefined, results: readonly ModuleResult[]): void {
  const target = path === undefined ? project.root : resolve(path);
  const gone = replaceOutputs(resolve(output), target, results.map(({ name }) => name));
  for (const name of gone) {
    const file = join(output, modulePath(project, name));
    if (holdsModule(file, name)) rmSync(file);
  }
}

/** Whether a file is what a build wrote, and not something that somebody put in its place. */
function holdsModule(path: string, name: string): boolean {
  try {
    return decode(readContent(path).bytes).name === name;
  } catch {
    return false;
  }
}

export function outputFolder(project: Project, path: string | undefined, options: Pick<BuildOptions, 'output'>): string {
  if (options.output !== undefined) return options.output;
  return path === undefined || isFolder(path) ? join(project.root, 'build') : join(dirname(path), 'build');
}

/** Modules of other packages stand in a folder that no module of the project can have. */
function modulePath(project: Project, name: string): string {
  const isOwn = packageOf(name) === project.name;
  const inside = project.name === '' ? name : isOwn ? name.slice(project.name.length + 1) : `${PACKAGE_SIGN}${name}`;
  return `${inside.replaceAll('.', '/')}.nbc`;
}

/** A file that is the same already keeps its time, so that other tools see what really changed. */
function writeModule(path: string, bytes: Uint8Array): void {
  if (isSame(path, bytes)) return;
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw fault(cannotWrite, { path: displayPath(path), reason: reasonOf(error) });
  }
  replaceFile(displayPath(path), bytes);
}

function isSame(path: string, bytes: Uint8Array): boolean {
  try {
    return readContent(path).bytes.equals(bytes);
  } catch {
    return false;
  }
}
