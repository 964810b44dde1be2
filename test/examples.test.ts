import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileOwn, mainFile, sourceOf } from '@noodlecore/cli/run';
import { treeFinder } from '@noodlecore/cli/wasm';
import { diagnosticsOf, openWorkspace } from '@noodlecore/cli/workspace';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { repository } from './support/files.ts';
import { engines } from './support/run.ts';

/** Every project in examples/ compiles without a word, and prints what its `output.txt` says. */
const folder = join(repository, 'examples');

for (const name of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
  const workspace = openWorkspace(mainFile(join(folder, name)));
  for (const engine of engines) {
    test(`${name} (${engine.name})`, async () => {
      expect(renderReport(diagnosticsOf(workspace))).toBe('');
      const { find } = sourceOf(compileOwn(workspace));
      const { output, error } = await engine.run(workspace.roots[0], [], { find, tree: treeFinder(workspace) });
      expect(error).toBe('');
      await expect(output).toMatchFileSnapshot(join(folder, name, 'output.txt'));
    });
  }
  if (existsSync(join(folder, name, 'test'))) {
    test(`${name}: its own tests`, () => {
      const { status, stdout } = spawnSync(process.execPath, [join(repository, 'dist/noodle.js'), 'test', join(folder, name)], { encoding: 'utf8' });
      expect(stdout).toMatch(/\b[1-9]\d* passed, 0 failed\n$/);
      expect(status).toBe(0);
    });
  }
}
