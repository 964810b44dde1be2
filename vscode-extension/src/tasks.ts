import { ShellExecution, Task, TaskGroup, tasks, TaskScope, workspace, type Disposable, type TaskDefinition, type WorkspaceFolder } from 'vscode';
import type { Toolchain } from './toolchain.ts';

/** What stands in tasks.json. */
interface NoodleTask extends TaskDefinition {
  readonly type: 'noodle';
  readonly command: string;
  readonly args?: readonly string[];
}

export const TASK_TYPE = 'noodle';

const OFFERED = ['build', 'check', 'test', 'run', 'fmt'] as const;
const GROUPS: Readonly<Record<string, TaskGroup>> = { build: TaskGroup.Build, check: TaskGroup.Build, test: TaskGroup.Test };

/** `noodle build`, `check`, `test`, `run` and `fmt` of each folder with a manifest, their output read for mistakes. */
export function registerTasks(find: () => Toolchain): Disposable {
  return tasks.registerTaskProvider(TASK_TYPE, {
    async provideTasks() {
      const manifests = await workspace.findFiles('**/noodle.json', '**/node_modules/**', 50);
      const folders = new Set(manifests.map((uri) => workspace.getWorkspaceFolder(uri)).filter((folder) => folder !== undefined));
      return [...folders].flatMap((folder) => OFFERED.map((command) => taskOf(find(), { type: TASK_TYPE, command }, folder)));
    },
    resolveTask(task) {
      const { command, args } = task.definition;
      if (typeof command !== 'string') return undefined;
      return taskOf(find(), { type: TASK_TYPE, command, args: Array.isArray(args) ? args.map(String) : [] }, isFolder(task.scope) ? task.scope : undefined, task.definition);
    },
  });
}

/** Runs a command of the toolchain in the terminal of tasks. */
export async function runTask(toolchain: Toolchain, command: string, args: readonly string[], cwd: string): Promise<void> {
  const task = new Task({ type: TASK_TYPE, command, args }, TaskScope.Workspace, command, 'noodle', new ShellExecution(toolchain.command, [command, ...args], { cwd }), '$noodle');
  await tasks.executeTask(task);
}

function taskOf(toolchain: Toolchain, { command, args = [] }: NoodleTask, folder: WorkspaceFolder | undefined, definition: TaskDefinition = { type: TASK_TYPE, command }): Task {
  const task = new Task(definition, folder ?? TaskScope.Workspace, command, 'noodle', new ShellExecution(toolchain.command, [command, ...args]), '$noodle');
  task.group = GROUPS[command];
  return task;
}

function isFolder(scope: Task['scope']): scope is WorkspaceFolder {
  return typeof scope === 'object';
}
