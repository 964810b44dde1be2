import { expect, test } from 'vitest';
import { shapes } from './growth/shapes.ts';
import { allStages } from './growth/stages.ts';

/** Programs of every shape, as large as a user could meet them: each prints the same from its text and as a stranger's bytecode, or is refused with a code. */
const REFUSED: Readonly<Record<string, string>> = {
  'a chain of calls': '[1019]', 'a hierarchy of classes': '[1415]', 'a hierarchy of interfaces': '[1415]', 'type aliases that double': '[1404]',
  'unknown names': '[1201]', errors: '[1570]',
};

test.each(shapes.map((shape) => [shape.name, shape] as const))('%s', { timeout: 60_000 }, async (name, { size, make }) => {
  const said = await allStages(make(size), (_stage, run) => run());
  if (name in REFUSED) return expect(said[0]).toContain(REFUSED[name]);
  expect(said).toHaveLength(2);
  expect(said[0]).not.toMatch(/\[\d{4}\]/);
  expect(said[1]).toBe(said[0]);
});
