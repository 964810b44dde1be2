import { ShellExecution, Task, TaskGroup, tasks, TaskScope, type Disposable, type TaskDefinition, type WorkspaceFolder } from 'vscode';
import { findProjects, type Project } from './projects.ts';
import type { Toolchain } from './toolchain.ts';

/** What stands in tasks.json. */
interface NoodleTask extends TaskDefinition {
  readonly type: 'noodle';
  readonly command: string;
  readonly args?: readonly string[];
}

export const TASK_TYPE = 'noodle';

/**
 * The language server tells of all mistakes in the opened folders, and takes them back when they are mended: what tasks say would stand there a second time,
 * and stay. Who wants that all the same names the matcher `$noodle` in tasks.json, as for tasks of the shell.
 */
const MATCHERS: string[] = [];

const OFFERED = ['build', 'check', 'test', 'run', 'fmt'] as const;
const GROUPS: Readonly<Record<string, TaskGroup>> = { build: TaskGroup.Build, check: TaskGroup.Build, test: TaskGroup.Test };

/** `noodle build`, `check`, `test`, `run` and `fmt` of each project. */
export function registerTasks(find: () => Toolchain): Disposable {
  return tasks.registerTaskProvider(TASK_TYPE, {
    async provideTasks() {
      const projects = await findProjects();
      return projects.flatMap((project) => OFFERED.map((command) => taskOf(find(), definitionOf(project, command), project.folder)));
    },
    resolveTask(task) {
      const { command, args } = task.definition;
      if (typeof command !== 'string') return undefined;
      return taskOf(find(), { type: TASK_TYPE, command, args: Array.isArray(args) ? args.map(String) : [] }, isFolder(task.scope) ? task.scope : undefined, task.definition);
    },
  });
}

/** Runs a command on a whole project. */
export async function runOnProject(toolchain: Toolchain, command: string, project: Project): Promise<void> {
  await tasks.executeTask(taskOf(toolchain, definitionOf(project, command), project.folder));
}

/** Runs a command on a file, in a folder. */
export async function runTask(toolchain: Toolchain, command: string, args: readonly string[], cwd: string): Promise<void> {
  const task = new Task({ type: TASK_TYPE, command, args }, TaskScope.Workspace, command, 'noodle', new ShellExecution(toolchain.command, [command, ...args], { cwd }), MATCHERS);
  await tasks.executeTask(task);
}

/** A project is named by its path: the command runs in the opened folder, so that the paths in its output begin there. */
function definitionOf({ path }: Project, command: string): NoodleTask {
  return path === '' ? { type: TASK_TYPE, command } : { type: TASK_TYPE, command, args: [path] };
}

function taskOf(toolchain: Toolchain, { command, args = [] }: NoodleTask, folder: WorkspaceFolder | undefined, definition: TaskDefinition = { type: TASK_TYPE, command, ...(args.length > 0 && { args }) }): Task {
  const task = new Task(definition, folder ?? TaskScope.Workspace, [command, ...args].join(' '), 'noodle', new ShellExecution(toolchain.command, [command, ...args]), MATCHERS);
  task.group = GROUPS[command];
  return task;
}

function isFolder(scope: Task['scope']): scope is WorkspaceFolder {
  return typeof scope === 'object';
}
