import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { sortDiagnostics } from '@noodlecore/compiler/diagnostics/render/report';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { resultsOf } from './cache/cached-results.ts';
import type { CheckOptions } from './commands/check.ts';
import { ExitCode } from './exit-code.ts';
import { displayPath, sourceFiles } from './host.ts';
import { manifestWarnings } from './manifest.ts';
import { isFolder, requireProject } from './project.ts';
import { readInput, readText } from './read-file.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';
import { filesOf, hasErrors, select, selectProject, type Selection } from './workspace.ts';

/** Only whether the files can be read. */
export function checkSyntax(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  const files = paths.length === 0 ? filesOf(selectProject(requireProject('.'), { tests: true })) : paths.flatMap((path) => (isFolder(path) ? sourceFiles(path) : [path]));
  const diagnostics = files.flatMap((path) => parse({ path: displayPath(path), text: path === '-' ? readInput() : readText(path) }).diagnostics);
  return finishCheck(diagnostics, files.length, options, terminal);
}

/** Names, types and all: of the named files and folders, or of the project around the current folder. */
export function checkPaths(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  const { diagnostics, count } = diagnosticsOfAll(selectAll(paths, options), options);
  return finishCheck(diagnostics, count, options, terminal);
}

/** What is wrong in the modules of the selections, and how many modules there are. */
export function diagnosticsOfAll(selections: readonly Selection[], options: CheckOptions): { readonly diagnostics: readonly Diagnostic[]; readonly count: number } {
  const results = selections.flatMap((selection) => resultsOf(selection, { kind: 'check', ...options }));
  const manifests = selections.flatMap(({ project }) => manifestWarnings(project.root));
  return { diagnostics: [...manifests, ...results.flatMap(({ diagnostics }) => diagnostics)], count: results.length };
}

/** What the paths name, or the project around the current folder. */
export function selectAll(paths: readonly string[], { strict }: CheckOptions): Selection[] {
  const options = { strict, tests: true, projectsBelow: true };
  return paths.length === 0 ? [selectProject(requireProject('.'), options)] : select(paths, options);
}

/** Reports what was found in so many modules; on a terminal also that it was nothing. */
export function finishCheck(diagnostics: readonly Diagnostic[], count: number, options: CheckOptions, terminal: Terminal): number {
  report(sortDiagnostics(diagnostics), options.format, terminal);
  if (diagnostics.length === 0 && terminal.interactive) terminal.error(`no problems in ${count === 1 ? 'one module' : `${count} modules`}\n`);
  return hasErrors(diagnostics) ? ExitCode.failed : ExitCode.ok;
}
