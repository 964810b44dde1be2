import { expect, test } from 'vitest';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { filesBelow, readFrom } from './support/files.ts';
import { programOf } from './support/library.ts';
import { engines, modulesOf } from './support/run.ts';

/**
 * Programs that say what they print, run on every engine: `// expect: line`, in order, all of standard output;
 * `// expect-error: [3102]` where the program ends with an uncaught error; `// args: a b`. A file without any of these is
 * a module that others import: `modules/shapes.nc` is `modules.shapes`.
 */
const FOLDER = 'test/language';
const files = filesBelow(FOLDER, '.nc');
const texts = new Map(files.map((file) => [moduleName(file), { path: `${FOLDER}/${file}`, text: readFrom(FOLDER, file) }]));
const { program } = programOf(texts);
const modules = modulesOf(program);

for (const file of files) {
  const { text } = texts.get(moduleName(file)) ?? { text: '' };
  const expected = [...text.matchAll(/\/\/ expect: ?(.*)$/gm)].map((match) => match[1].trimEnd());
  const error = /\/\/ expect-error: (\[\d{4}\])/.exec(text)?.[1];
  const args = /\/\/ args: (.*)$/m.exec(text)?.[1].split(' ') ?? [];
  if (expected.length === 0 && error === undefined) continue;

  for (const engine of engines) {
    test(`${file} (${engine.name})`, async () => {
      const errors = program.diagnostics(moduleName(file)).filter((diagnostic) => diagnostic.severity === 'error');
      expect(renderReport(errors)).toBe('');
      const result = await engine.run(moduleName(file), args, modules);
      expect(result.output.split('\n').slice(0, -1).map((line) => line.trimEnd())).toEqual(expected);
      if (error === undefined) expect(result.error).toBe('');
      else expect(result.error).toContain(error);
    });
  }
}

function moduleName(file: string): string {
  return file.replace(/\.nc$/, '').replaceAll('/', '.');
}
