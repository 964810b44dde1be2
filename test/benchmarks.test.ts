import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { filesBelow, readFrom } from './support/files.ts';
import { programOf } from './support/library.ts';
import { engines, modulesOf, plainFastWebAssembly } from './support/run.ts';

/** The benchmark programs print on every engine what their twins in JavaScript print. */
const FOLDER = 'bench/programs';
const files = filesBelow(FOLDER, '.nc');
const names = files.map((file) => file.replace(/\.nc$/, ''));
const { program } = programOf(new Map(files.map((file) => [file.replace(/\.nc$/, ''), { path: `${FOLDER}/${file}`, text: readFrom(FOLDER, file) }])));
const modules = modulesOf(program);
const run = promisify(execFile);

for (const name of names) {
  if (program.checked(name).symbol.members.get('main') === undefined) continue;

  for (const engine of [...engines, plainFastWebAssembly]) {
    test(`${name} (${engine.name})`, async () => {
      expect(program.diagnostics(name).map(({ message }) => message)).toEqual([]);
      const twin = await run(process.execPath, [`${FOLDER}/${name}.js`, 'check']);
      const { output, error } = await engine.run(name, ['check'], modules);
      expect(error).toBe('');
      expect(output).toBe(twin.stdout);
    });
  }
}
