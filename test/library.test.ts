import { expect, test } from 'vitest';
import { runCommand } from './cli/run-command.ts';

/** The library's own tests and the samples in its doc comments, each as a test here. */
const { exitCode, output, error } = await runCommand('noodle', 'test', 'stdlib-nc', '--allow-requested', '--format', 'json');
const results = output.split('\n').filter((line) => line.startsWith('{'));

test('the library compiles, and its tests pass', () => {
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
});

for (const line of results) {
  const { type, name, passed, failure, output: printed } = JSON.parse(line);
  if (type === 'test') test(name, () => expect(passed, `${failure}\n${printed}`).toBe(true));
}
