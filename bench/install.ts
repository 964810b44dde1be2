import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, startServer } from './filled-registry.ts';
import { timeCommands, type Command } from './measure.ts';
import type { Result } from './run.ts';

interface Places {
  readonly work: string;
  /** The command that is measured. */
  readonly noodle: string;
}

/**
 * Installs 200 packages whose archives are on the machine already, as after a checkout: the lockfile is there, what was installed is
 * not. Beside it `npm ci` does the same with 200 packages of the same shape, from tarballs in a folder.
 */
export async function measureInstall({ work, noodle }: Places): Promise<Result[]> {
  const folder = join(work, 'install');
  mkdirSync(folder, { recursive: true });
  const registry = await startServer('registry-server.ts', [join(folder, 'registry')]);
  try {
    const names = await fill(registry.address, join(folder, 'sources'));
    const ours = noodleProject(join(folder, 'noodle'), names, registry.address, noodle);
    const theirs = npmProject(join(folder, 'npm'), names);
    const [noodleTime, npmTime] = timeCommands([ours, theirs], 5);
    return [{ name: 'install of 200 packages, warm', value: noodleTime.median, unit: 'ms', peer: 'npm ci', peerValue: npmTime.median, ratio: npmTime.median / noodleTime.median, goal: 'under 1,000' }];
  } finally {
    registry.child.kill();
  }
}

function noodleProject(folder: string, names: readonly string[], registry: string, noodle: string): Command {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'src/main.nc'), 'func main() {}\n');
  writeFileSync(join(folder, 'noodle.json'), JSON.stringify({ name: 'app', version: '1.0.0', dependencies: Object.fromEntries(names.map((name) => [name, '^1.0.0'])) }));
  const env = { NOODLE_REGISTRY: registry, NOODLE_STORE: join(folder, 'store'), NOODLE_CONFIG: join(folder, 'config'), NOODLE_CACHE: join(folder, 'cache') };
  const install = `rm -rf .noodle && exec '${noodle}' pkg install --yes`;
  return { file: 'sh', args: ['-c', install], cwd: folder, env };
}

function npmProject(folder: string, names: readonly string[]): Command {
  const tarballs = join(folder, 'tarballs');
  mkdirSync(tarballs, { recursive: true });
  for (const [i, name] of names.entries()) packForNpm(join(folder, 'sources', name), tarballs, name, names.slice(Math.max(0, i - 3), i));
  const app = join(folder, 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', version: '1.0.0', private: true, dependencies: Object.fromEntries(names.map((name) => [name, `file:../tarballs/${name}-1.0.0.tgz`])) }));
  const quiet = '--offline --no-audit --no-fund --ignore-scripts --loglevel error';
  const lock: Command = { file: 'npm', args: ['install', ...quiet.split(' ')], cwd: app };
  const { status, stderr } = spawnSync(lock.file, lock.args, { cwd: app });
  if (status !== 0) throw new Error(`npm install failed: ${String(stderr).slice(0, 1000)}`);
  return { file: 'sh', args: ['-c', `rm -rf node_modules && exec npm ci ${quiet}`], cwd: app };
}

/** As `npm pack` writes it, but that the dependencies, which are all installed anyway, are not asked for again from a registry. */
function packForNpm(folder: string, tarballs: string, name: string, needed: readonly string[]): void {
  const inside = join(folder, 'package');
  mkdirSync(join(inside, 'src'), { recursive: true });
  writeFileSync(join(inside, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT', description: 'One of many', peerDependencies: Object.fromEntries(needed.map((each) => [each, '^1.0.0'])) }));
  writeFileSync(join(inside, 'README.md'), '# One of many');
  writeFileSync(join(inside, 'src/main.js'), 'export function main() {}');
  const { status } = spawnSync('tar', ['-czf', join(tarballs, `${name}-1.0.0.tgz`), '-C', folder, 'package']);
  if (status !== 0) throw new Error(`tar failed for ${name}`);
  rmSync(folder, { recursive: true, force: true });
}
