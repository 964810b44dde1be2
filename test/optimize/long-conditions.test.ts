import { expect, test } from 'vitest';
import { programOf } from '../support/library.ts';
import { interpreter, modulesOf, plainFastWebAssembly, webAssembly } from '../support/run.ts';

const TERMS = 10_000;

/** Programs that others write may test as many things at once as they like. */
test('conditions of ten thousand terms', async () => {
  const joined = (operator: string, comparison: string): string => Array.from({ length: TERMS }, (_, i) => `x ${comparison} ${i}`).join(` ${operator} `);
  const text = `
func told(x: int): int {
    if (${joined('||', '==')}) { return 1; }
    const isOutside = ${joined('&&', '!=')};
    return isOutside ? 2 : 3;
}
func main() { print(\`\${told(0)} \${told(${TERMS - 1})} \${told(-1)}\`); }
`;
  const modules = modulesOf(programOf(new Map([['long', { path: 'long.nc', text }]])).program);
  const expected = await interpreter.run('long', [], modules);
  expect(expected.output).toEqual('1 1 2\n');
  for (const engine of [webAssembly, plainFastWebAssembly]) expect(await engine.run('long', [], modules), engine.name).toEqual(expected);
});
