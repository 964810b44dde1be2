import { withBytes } from '../compile-module.ts';
import { filesOf, hasErrors, moduleDiagnostics, openSelection, programModules, toldTogether, type Selection, type Workspace } from '../workspace.ts';
import { ProjectCache, type ModuleResult } from './project-cache.ts';

export interface ResultOptions {
  /** `build` compiles the modules too. */
  readonly kind: 'check' | 'build';
  readonly strict?: boolean;
  readonly cache: boolean;
  /** Modules are compiled with what a debugger shows. */
  readonly debug?: boolean;
}

/**
 * What every module of a selection comes to. Where no file has changed since the last time, nothing is even parsed;
 * where some have, modules that cannot be affected are neither checked nor compiled again.
 */
export function resultsOf(selection: Selection, { kind, strict, cache, debug = false }: ResultOptions): ModuleResult[] {
  const isStrict = strict ?? selection.project.strict;
  const files = filesOf(selection);
  const store = cache && selection.text === undefined ? ProjectCache.open(kind, files.join('\0'), `${isStrict} ${debug}`) : null;
  const known = store?.fresh(files);
  if (known) return known;
  const workspace = openSelection(selection, { strict });
  const reusable = store?.reusable(workspace.program, isStrict) ?? (() => undefined);
  const results = withTogether(workspace, programModules(workspace).map((name) => reusable(name) ?? { name, diagnostics: moduleDiagnostics(workspace, name), bytes: null }));
  const complete = kind === 'build' && !results.some(({ diagnostics }) => hasErrors(diagnostics)) ? results.map((result) => withBytes(workspace, result, { debug })) : results;
  store?.save(workspace, isStrict, files, complete);
  return complete;
}

/** What is told of each module by itself is kept for the next time. */
function withTogether(workspace: Workspace, alone: readonly ModuleResult[]): ModuleResult[] {
  const together = toldTogether(workspace, new Map(alone.map(({ name, diagnostics }) => [name, diagnostics])));
  return alone.map((result) => {
    const diagnostics = together.get(result.name) ?? result.diagnostics;
    return diagnostics === result.diagnostics ? result : { ...result, diagnostics, alone: result.diagnostics };
  });
}
