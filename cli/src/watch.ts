import { spawn, type ChildProcess } from 'node:child_process';
import { buildWorkspace } from './build.ts';
import { finishCheck } from './check.ts';
import type { BuildOptions } from './commands/build.ts';
import type { CheckOptions } from './commands/check.ts';
import type { RunOptions } from './commands/run.ts';
import type { TestOptions } from './commands/test.ts';
import { ExitCode } from './exit-code.ts';
import { Fault, tellFault } from './fault.ts';
import { requireProject } from './project.ts';
import { report } from './report.ts';
import { mainFile } from './run.ts';
import type { Terminal } from './terminal.ts';
import { testWorkspace } from './test/test.ts';
import { SourceWatcher } from './source-watcher.ts';
import { diagnosticsOf, hasErrors, openProject, openWorkspaces, refreshWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

/** Checks again whenever a file changes, in one warm program, until interrupted. */
export function watchCheck(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  return watchWorkspaces(() => openTargets(paths, { strict: options.strict, tests: true, projectsBelow: true }), terminal, (workspaces) => {
    finishCheck(workspaces.flatMap(diagnosticsOf), workspaces.flatMap(({ roots }) => roots).length, options, terminal);
  });
}

export function watchBuild(path: string | undefined, options: BuildOptions, terminal: Terminal): Promise<number> {
  return watchWorkspaces(() => openTargets(path === undefined ? [] : [path], options), terminal, ([workspace]) => {
    buildWorkspace(workspace, path, options, terminal);
  });
}

export function watchTest(path: string | undefined, options: TestOptions, terminal: Terminal): Promise<number> {
  return watchWorkspaces(() => openTargets(path === undefined ? [] : [path], { ...options, tests: true }), terminal, async ([workspace]) => {
    await testWorkspace(workspace, options, terminal);
  });
}

/** Runs the program again whenever a file changes; a run that goes on is ended first. */
export function watchRun(target: string | undefined, options: RunOptions, terminal: Terminal): Promise<number> {
  let running: ChildProcess | undefined;
  const command = process.argv.slice(2);
  command.splice(command.indexOf('--watch'), 1);
  return watchWorkspaces(() => openTargets([mainFile(target)], { strict: options.strict }), terminal, (workspaces) => {
    running?.removeAllListeners().kill();
    const diagnostics = workspaces.flatMap(diagnosticsOf);
    if (hasErrors(diagnostics)) return report(diagnostics, 'human', terminal);
    running = spawn(process.execPath, [process.argv[1], ...command], { stdio: 'inherit' });
    running.on('exit', (code) => code === null || terminal.error(`[ended with ${code}]\n`));
  });
}

function openTargets(paths: readonly string[], options: WorkspaceOptions): Workspace[] {
  return paths.length === 0 ? [openProject(requireProject('.'), options)] : openWorkspaces(paths, options);
}

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Acts now, and again after each change. What cannot be opened (a manifest that is half written, a file that is renamed) is
 * told, and opened again at the next change.
 */
function watchWorkspaces(open: () => Workspace[], terminal: Terminal, act: (workspaces: Workspace[]) => void | Promise<void>): Promise<number> {
  let workspaces: Workspace[] | null = open();
  const round = async (manifestChanged: boolean): Promise<void> => {
    const started = performance.now();
    if (terminal.interactive) terminal.error(CLEAR);
    try {
      workspaces = workspaces === null || manifestChanged ? open() : workspaces.map(refreshWorkspace);
      watcher.watch(workspaces);
      await act(workspaces);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      workspaces = null;
      tellFault(error, terminal);
    }
    terminal.error(`[${(performance.now() - started).toFixed(0)} ms, watching; Ctrl+C ends]\n`);
  };
  const watcher = new SourceWatcher(round);
  watcher.begin();
  return new Promise((resolve) => {
    process.once('SIGINT', () => {
      watcher.close();
      resolve(ExitCode.interrupted);
    });
  });
}
