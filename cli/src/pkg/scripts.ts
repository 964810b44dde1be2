import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { unknownScript } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { closest } from '@noodlecore/compiler/diagnostics/suggest';
import type { Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { manifestIn } from '@noodlecore/package-manager/project/manifest-file';
import type { OutputFormat } from '../context.ts';
import { fault } from '../fault.ts';
import { ProjectPackages } from '../packages.ts';
import { requireProject, sourceFolderOf, type Project } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { ExitCode } from '../exit-code.ts';
import { table } from './table.ts';

/** Something that `noodle pkg run` can start. */
type Runnable = { readonly kind: 'script'; readonly line: string } | { readonly kind: 'command'; readonly file: string; readonly from: string };

export function listScripts(format: OutputFormat, terminal: Terminal): number {
  const all = [...runnables(requireProject('.'))].map(([name, each]) => ({ name, kind: each.kind, does: each.kind === 'script' ? each.line : `a command of ${each.from}` }));
  terminal.out(format === 'json' ? `${JSON.stringify({ type: 'scripts', scripts: all })}\n` : table([], all.map(({ name, does }) => [name, does])));
  return ExitCode.ok;
}

/** Runs a script in the project's folder, or a command in the current one; gives its exit code. */
export function runScript(name: string, args: readonly string[]): number {
  const project = requireProject('.');
  const all = runnables(project);
  const found = all.get(name);
  if (!found) {
    const near = closest(name, all.keys());
    throw fault(unknownScript, { name }, { hint: near === null ? '`noodle pkg run` lists what there is' : `did you mean \`${near}\`?` });
  }
  // The commands of this installation come first, as `noodle` in a script means this one.
  const env = { ...process.env, PATH: `${join(dirname(process.argv[1]), '..', 'bin')}${delimiter}${process.env['PATH']}` };
  const { status } =
    found.kind === 'script'
      ? spawnSync([found.line, ...args.map(quoted)].join(' '), { shell: true, stdio: 'inherit', cwd: project.root, env })
      : spawnSync(process.execPath, [process.argv[1], 'run', found.file, ...args], { stdio: 'inherit', env });
  return status ?? ExitCode.failed;
}

/** The project's scripts, then its commands, then those of the packages that it lists. The first of a name counts. */
function runnables(project: Project): Map<string, Runnable> {
  const all = new Map<string, Runnable>();
  const add = (name: string, runnable: Runnable): void => void (all.has(name) || all.set(name, runnable));
  const own = manifestIn(project.root);
  for (const [name, line] of Object.entries(own?.scripts ?? {})) add(name, { kind: 'script', line });
  const packages = new ProjectPackages(project).listed();
  for (const { root, manifest } of [...(own ? [{ root: project.root, manifest: own }] : []), ...packages]) for (const [name, module] of Object.entries(manifest.commands)) add(name, { kind: 'command', file: fileOf(root, manifest, module), from: manifest.name });
  return all;
}

function fileOf(root: string, manifest: Manifest, module: string): string {
  return join(sourceFolderOf(root, manifest), `${module.replaceAll('.', '/')}.nc`);
}

function quoted(word: string): string {
  return process.platform === 'win32' ? `"${word.replaceAll('"', '""')}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}
