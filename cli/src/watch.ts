import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { buildWorkspace } from './build.ts';
import type { BuildOptions } from './commands/build.ts';
import type { CheckOptions } from './commands/check.ts';
import type { RunOptions } from './commands/run.ts';
import { ExitCode } from './exit-code.ts';
import { requireProject } from './project.ts';
import { report } from './report.ts';
import { mainFile } from './run.ts';
import type { Terminal } from './terminal.ts';
import { diagnosticsOf, hasErrors, openProject, openWorkspace, refreshWorkspace, type Workspace } from './workspace.ts';

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

/** Runs the program again whenever a file changes; a run that goes on is ended first. */
export function watchRun(target: string | undefined, options: RunOptions, terminal: Terminal): Promise<number> {
  let running: ChildProcess | undefined;
  return watchWorkspace(mainFile(target), { strict: options.strict }, terminal, (workspace) => {
    running?.kill();
    const diagnostics = diagnosticsOf(workspace);
    report(diagnostics, 'human', terminal);
    if (hasErrors(diagnostics)) return;
    const command = process.argv.slice(2).filter((word) => word !== '--watch');
    running = spawn(process.execPath, [process.argv[1], ...command], { stdio: 'inherit' });
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
