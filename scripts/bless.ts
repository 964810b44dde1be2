import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run bless`: writes anew what snapshots say, and the pages made from tables. Read the diff before you commit it. */
const root = join(import.meta.dirname, '..');
const run = (file: string, ...args: string[]): number => spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;

run('scripts/error-pages.ts');
run('scripts/grammar.ts');
run('scripts/command-manual.ts');
process.exit(run('node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2), '--update=all'));
