import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './support/files.ts';

/** What is made from a table is what the table says now. `npm run docs` makes it again. */
test.each(['scripts/error-pages.ts', 'scripts/grammar.ts', 'scripts/command-manual.ts'])('%s', (script) => {
  const { status, stderr } = spawnSync(process.execPath, [join(repository, script), '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
