import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '@noodlecore/compiler/pipeline';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { filesBelow, readFrom, repository } from '../../support/files.ts';
import { programOf } from '../../support/library.ts';

/** Small sources beside the bytecode that is made of them: what changes in it is read in the diff. */
const FOLDER = 'test/nbc/emit/sources';

for (const file of filesBelow(FOLDER, '.nc')) {
  test(file, async () => {
    const { program } = programOf(new Map([['main', { text: readFrom(FOLDER, file), path: file }]]));
    expect(program.diagnostics('main')).toEqual([]);
    const module = compile(program, 'main');
    verify(module);
    await expect(disassemble(module)).toMatchFileSnapshot(join(repository, FOLDER, file.replace(/\.nc$/, '.txt')));
  });
}
