import { expect, test } from 'vitest';
import { programOf } from '../support/library.ts';
import { modulesOf, webAssembly } from '../support/run.ts';

const BRANCHES = 6000;

/** Each `if` reads what all before it may have written. */
test('a variable that is changed under thousands of conditions', async () => {
  const text = `
func climbed(top: int): int {
    let at = 0;
    ${'if (top > at) { at += 1; }\n'.repeat(BRANCHES)}
    return at;
}
func main() { print(\`\${climbed(5)} \${climbed(${BRANCHES * 2})}\`); }
`;
  const modules = modulesOf(programOf(new Map([['steep', { path: 'steep.nc', text }]])).program);
  expect((await webAssembly.run('steep', [], modules)).output).toEqual(`5 ${BRANCHES}\n`);
});
