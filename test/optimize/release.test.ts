import { expect, test } from 'vitest';
import { filesBelow, readFrom } from '../support/files.ts';
import { programOf } from '../support/library.ts';
import { fastWebAssembly, interpreter, modulesOf, plainFastWebAssembly } from '../support/run.ts';

/** What is made for speed keeps elements of Lists at hand: it does what the interpreter does, whatever happens to the Lists meanwhile. */
const FOLDER = 'test/language/lists';

for (const file of filesBelow(FOLDER, '.nc')) {
  test(file, async () => {
    const name = file.replace('.nc', '');
    const { program } = programOf(new Map([[name, { path: `${FOLDER}/${file}`, text: readFrom(FOLDER, file) }]]));
    const modules = modulesOf(program);
    const expected = await interpreter.run(name, [], modules);
    for (const engine of [plainFastWebAssembly, fastWebAssembly]) expect(await engine.run(name, [], modules), engine.name).toEqual(expected);
  });
}
