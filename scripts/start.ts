import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What `npm start` does after the set-up: builds, then runs the main example. Arguments go to the example. */
const root = join(import.meta.dirname, '..');
const EXAMPLE = 'examples/cluster';

run(process.execPath, ['scripts/build.ts']);
run('bin/noodle', ['run', EXAMPLE, ...process.argv.slice(2)]);

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
