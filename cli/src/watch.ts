import { watch } from 'node:fs';
import { buildWorkspace } from './build.ts';
import type { BuildOptions } from './commands/build.ts';
import type { CheckOptions } from './commands/check.ts';
import { ExitCode } from './exit-code.ts';
import { requireProject } from './project.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';
import { diagnosticsOf, openProject, openWorkspace, refreshWorkspace, type Workspace } from './workspace.ts';

/** Checks again whenever a file changes, in one warm program, until interrupted. */
export function watchCheck(path: string | undefined, options: CheckOptions, terminal: Terminal): Promise<number> {
  return watchWorkspace(path, { strict: options.strict, tests: true }, terminal, (workspace) => {
    const diagnostics = diagnosticsOf(workspace);
    report(diagnostics, options.format, terminal);
    if (diagnostics.length === 0) terminal.error('no problems\n');
  });
}

export function watchBuild(path: string | undefined, options: BuildOptions, terminal: Terminal): Promise<number> {
  return watchWorkspace(path, options, terminal, (workspace) => {
    const code = buildWorkspace(workspace, path, options, terminal);
    if (code === ExitCode.ok) terminal.error('built\n');
  });
}

/** Editors write a file in several steps: wait until they rest. */
const REST = 30;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

function watchWorkspace(path: string | undefined, options: { strict?: boolean; tests?: boolean }, terminal: Terminal, act: (workspace: Workspace) => void): Promise<number> {
  let workspace = path === undefined ? openProject(requireProject('.'), options) : openWorkspace(path, options);
  const round = (): void => {
    const started = performance.now();
    if (terminal.interactive) terminal.error(CLEAR);
    workspace = refreshWorkspace(workspace);
    act(workspace);
    terminal.error(`[${(performance.now() - started).toFixed(0)} ms, watching; Ctrl+C ends]\n`);
  };
  round();
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(workspace.project.root, { recursive: true }, (_event, name) => {
      if (name !== null && !/\.nc$|noodle\.json$/.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(round, REST);
    });
    process.once('SIGINT', () => {
      watcher.close();
      resolve(ExitCode.ok);
    });
  });
}
