import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emitNbc } from '@noodlecore/compiler/emit/nbc/emit';
import { optimizeProgram } from '@noodlecore/compiler/optimize/optimize';
import { verifyFunction } from '@noodlecore/compiler/ir/verify';
import { lowerProgram } from '@noodlecore/compiler/pipeline';
import { printIr } from '@noodlecore/compiler/ir/print';
import type { IrModule } from '@noodlecore/compiler/ir/ir';
import { filesBelow, readFrom, repository } from '../support/files.ts';
import { programOf, type TestProgram } from '../support/library.ts';
import { bytecodeOf, interpreter } from '../support/run.ts';

/**
 * Programs and what the optimiser makes of them, as if they were one closed program: `<what>.nc` beside `.ir`. `npm run bless`
 * writes the texts anew. And the whole corpus, optimised, does what it did before.
 */
const SNAPSHOTS = 'test/optimize';
const CORPUS = ['test/language', 'bench/programs'];

function moduleOf(folder: string, file: string): string {
  const name = file.replace(/\.nc$/, '').replaceAll('/', '.');
  return folder === SNAPSHOTS ? `optimize.${name}` : name;
}

function open(folders: readonly string[]): TestProgram {
  const files = folders.flatMap((folder) => filesBelow(folder, '.nc').map((file) => ({ folder, file })));
  return programOf(new Map(files.map(({ folder, file }) => [moduleOf(folder, file), { path: `${folder}/${file}`, text: readFrom(folder, file) }])));
}

/** Every function is well formed after every pass. */
function optimized({ program }: TestProgram, entrances: (name: string) => boolean): ReadonlyMap<string, IrModule> {
  const modules = lowerProgram(program, program.moduleNames()).map((module) => (entrances(module.name) ? withEntrances(module) : module));
  const done = optimizeProgram(modules, { observe: (fn, { module, world }) => verifyFunction(fn, module, (ref) => world.function(ref)) });
  return new Map(done.map((module) => [module.name, module]));
}

/** Everything in the module can be called from outside. */
function withEntrances(module: IrModule): IrModule {
  return { ...module, tests: module.functions.filter((fn) => fn.captures.length === 0).map((fn) => ({ name: fn.name, fn: fn.name })) };
}

describe('trees', () => {
  const program = open([SNAPSHOTS]);
  const modules = optimized(program, (name) => name.startsWith('optimize.'));

  for (const file of filesBelow(SNAPSHOTS, '.nc')) {
    test(file, async () => {
      const name = moduleOf(SNAPSHOTS, file);
      expect(program.program.diagnostics(name).filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
      const module = modules.get(name);
      const text = module && printIr({ ...module, tests: [] });
      await expect(text).toMatchFileSnapshot(join(repository, SNAPSHOTS, file.replace(/\.nc$/, '.ir')));
    });
  }
});

describe('programs', () => {
  const program = open(CORPUS);
  const modules = optimized(program, () => false);
  const compiled = new Map<string, ReturnType<typeof emitNbc>>();
  const find = (name: string) => {
    const module = modules.get(name);
    if (module && !compiled.has(name)) compiled.set(name, emitNbc(module, program.program.checked(name).source));
    return compiled.get(name);
  };

  for (const file of filesBelow('test/language', '.nc')) {
    const text = readFrom('test/language', file);
    const expected = [...text.matchAll(/\/\/ expect: ?(.*)$/gm)].map((match) => match[1].trimEnd());
    const error = /\/\/ expect-error: (\[\d{4}\])/.exec(text)?.[1];
    const args = /\/\/ args: (.*)$/m.exec(text)?.[1].split(' ') ?? [];
    if (expected.length === 0 && error === undefined) continue;
    // Bytecode has no place for calls that were inlined: who asks in which function an error was thrown is answered otherwise; see traces.test.ts.
    if (text.includes('error.trace[0].split')) continue;

    test(file, async () => {
      const result = await interpreter.run(moduleOf('test/language', file), args, bytecodeOf(find));
      expect(result.output.split('\n').slice(0, -1).map((line) => line.trimEnd())).toEqual(expected);
      expect(result.error).toContain(error ?? '');
    });
  }

  for (const file of filesBelow('bench/programs', '.nc')) {
    const name = moduleOf('bench/programs', file);
    if (!modules.get(name)?.main) continue;

    test(file, async () => {
      const result = await interpreter.run(name, ['check'], bytecodeOf(find));
      expect(result.error).toBe('');
      expect(result.output).toMatch(/^-?\d+\n$/);
    });
  }
});
