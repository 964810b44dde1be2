import { expect, test } from 'vitest';
import { engines, modulesOf, plainFastWebAssembly } from '../support/run.ts';
import { programOf } from '../support/library.ts';
import { outputOf } from './expected.ts';
import { render } from './piece.ts';
import { randomProgram } from './program.ts';

/**
 * Random programs print on every engine what the same program in JavaScript prints: every value, and the order in which
 * things are evaluated. `npm run fuzz -- --target programs` tries others, and makes what fails smaller.
 */
const COUNT = 25;
const FUEL = 20_000_000;

const pieces = Array.from({ length: COUNT }, (_, i) => ({ name: `random${i + 1}`, ...render(randomProgram(i + 1)) }));
const { program } = programOf(new Map(pieces.map(({ name, nc }) => [name, { text: nc, path: `${name}.nc` }])));
const modules = modulesOf(program);

for (const { name, nc, js } of pieces) {
  const expected = outputOf(js);
  if (!expected) continue;
  for (const engine of [...engines, plainFastWebAssembly]) {
    test(`${name} (${engine.name})`, async () => {
      const errors = program.diagnostics(name).filter((diagnostic) => diagnostic.severity === 'error');
      expect(errors.map(({ message }) => message), nc).toEqual([]);
      const { output, error } = await engine.run(name, [], modules, { fuel: FUEL });
      expect(error, nc).toBe('');
      expect(output.split('\n').slice(0, -1), nc).toEqual(expected);
    });
  }
}
