import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Everything that `npm test` does: build, type-check, run the tests. Arguments go to vitest
 * (`npm test -- test/language.test.ts`). The last line is always `N passed, N failed`.
 */
const root = join(import.meta.dirname, '..');

/** Colours are for people: a file or a pipe gets none, unless somebody asks. */
const env = process.stdout.isTTY || process.env['FORCE_COLOR'] ? process.env : { ...process.env, NO_COLOR: '1' };

const steps: readonly (readonly [name: string, file: string, args: readonly string[]])[] = [
  ['build', 'scripts/build.ts', []],
  ['type check', 'node_modules/typescript/bin/tsc', ['-p', '.']],
  ['tests', 'node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)]],
];

for (const [name, file, args] of steps) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit', env });
  if (status === 0) {
    if (name !== 'tests') console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    continue;
  }
  if (name !== 'tests') console.log(`${name} failed\n\n0 passed, 1 failed`);
  process.exit(status ?? 1);
}
