import { expect, test } from 'vitest';
import { runText } from '../support/run.ts';

test('a match has a subject of any length', async () => {
  const sum = Array.from({ length: 2000 }, () => '1').join(' + ');
  const { output } = await runText(`func main() {\n    print(match (${sum}) { 2000 => "all", _ => "some" });\n}\n`);
  expect(output).toBe('all\n');
});
