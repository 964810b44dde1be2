import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lower } from '@noodlecore/compiler/pipeline';
import { printIr } from '@noodlecore/compiler/ir/print';
import { verifyIr } from '@noodlecore/compiler/ir/verify';
import type { IrModule } from '@noodlecore/compiler/ir/ir';
import { filesBelow, readFrom, repository } from '../support/files.ts';
import { programOf, type TestProgram } from '../support/library.ts';

/** Programs and the intermediate tree that each becomes: `<what>.nc` beside `.ir`. `npm run bless` writes the texts anew. */
const SNAPSHOTS = 'test/lowering';
const PROGRAMS = 'test/language';

let warm: TestProgram | null = null;

/** The tree of one text, in a program that stays warm. */
function lowered(text: string, path: string): IrModule {
  warm ??= programOf(new Map());
  const { host, program } = warm;
  host.set('example', text, path);
  program.open(['example']);
  const errors = program.diagnostics('example').filter((diagnostic) => diagnostic.severity === 'error');
  expect(errors.map((diagnostic) => diagnostic.message)).toEqual([]);
  return lower(program, 'example');
}

describe('lowering', () => {
  for (const file of filesBelow(SNAPSHOTS, '.nc')) {
    test(file, async () => {
      const ir = lowered(readFrom(SNAPSHOTS, file), file);
      verifyIr(ir);
      await expect(printIr(ir)).toMatchFileSnapshot(join(repository, SNAPSHOTS, file.replace(/\.nc$/, '.ir')));
    });
  }

  test('the library is well formed', () => {
    const { program } = programOf(new Map());
    for (const name of program.moduleNames()) verifyIr(lower(program, name));
  });

  test('every program is well formed', () => {
    const files = filesBelow(PROGRAMS, '.nc').map((path) => ({ path, name: path.replace(/\.nc$/, '').replaceAll('/', '.') }));
    const { program } = programOf(new Map(files.map(({ path, name }) => [name, { path, text: readFrom(PROGRAMS, path) }])));
    for (const { name } of files) verifyIr(lower(program, name));
  });
});

describe('long programs', () => {
  const main = (body: string): string => `func f(n: int): int { return n; }\nfunc main() {\n${body}\n}\n`;
  const repeated = (part: string, count: number): string => Array.from({ length: count }, () => part).join('');

  test.each([
    ['a sum of 100,000 terms', main(`    const x = 1${repeated(' + f(1)', 100_000)};`)],
    ['a text of 100,000 parts', main(`    const x = "a"${repeated(' + f(1)', 100_000)};`)],
    ['a condition of 100,000 parts', main(`    const x = f(1) == 1${repeated(' && f(1) == 1', 100_000)};`)],
    ['a chain of 400 calls', main(`    const x = 1${repeated('.max(2)', 400)};`)],
    ['a List of 100,000 elements', main(`    const x = [1${repeated(', f(2)', 100_000)}];`)],
    ['20,000 statements', main(repeated('    f(1);\n', 20_000))],
    ['400 branches', main(`    if (f(1) == 0) {}${repeated(' else if (f(1) == 1) {}', 400)}`)],
  ])('%s', (_, text) => {
    verifyIr(lowered(text, 'long.nc'));
  });
});
