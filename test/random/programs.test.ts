import { expect, test } from 'vitest';
import { engines, modulesOf } from '../support/run.ts';
import { programOf } from '../support/library.ts';
import { randomProgram } from './program.ts';

/**
 * Random programs print on every engine what the same program in JavaScript prints: every value, and the order in which
 * things are evaluated. `RANDOM_SEED=17 RANDOM_COUNT=1000` tries others.
 */
const first = Number(process.env.RANDOM_SEED ?? 1);
const count = Number(process.env.RANDOM_COUNT ?? 100);
const FUEL = 20_000_000;

const pieces = Array.from({ length: count }, (_, i) => ({ name: `random${first + i}`, ...randomProgram(first + i) }));
const { program } = programOf(new Map(pieces.map(({ name, nc }) => [name, { text: nc, path: `${name}.nc` }])));
const modules = modulesOf(program);

for (const { name, nc, js } of pieces) {
  const expected = outputOf(js);
  if (!expected) continue;
  for (const engine of engines) {
    test(`${name} (${engine.name})`, async () => {
      const errors = program.diagnostics(name).filter((diagnostic) => diagnostic.severity === 'error');
      expect(errors.map(({ message }) => message), nc).toEqual([]);
      const { output, error } = await engine.run(name, [], modules, { fuel: FUEL });
      expect(error, nc).toBe('');
      expect(output.split('\n').slice(0, -1), nc).toEqual(expected);
    });
  }
}

/** What the JavaScript half prints; null where it prints without end. */
function outputOf(js: string): readonly string[] | null {
  try {
    const output: unknown = new Function(js)();
    return Array.isArray(output) ? output : null;
  } catch (error) {
    if (error instanceof Error && (error.message === 'too long' || error instanceof RangeError)) return null;
    throw error;
  }
}
