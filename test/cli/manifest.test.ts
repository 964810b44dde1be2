import { afterAll, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

const place = new Workplace();
afterAll(() => place.remove());

function checked(manifest: string): string {
  place.write('p/noodle.json', manifest);
  place.write('p/src/main.nc', 'print("hello");\n');
  return place.run('noodle check p').error;
}

const MANIFESTS: Readonly<Record<string, string>> = {
  'nothing': '',
  'no object': '[]\n',
  'an end that is missing': '{ "name": "p"\n',
  'a comma too many': '{\n  "name": "p",\n  "strict": true,\n}\n',
  'a comma too few': '{\n  "name": "p"\n  "strict": true\n}\n',
  'keys without quotes': '{ name: "p" }\n',
  'single quotes': "{ 'name': 'p' }\n",
  'a comment': '{\n  // the name\n  "name": "p"\n}\n',
  'a word for a text': '{ "name": p }\n',
  'a text without end': '{ "name": "p }\n',
  'a colon too few': '{ "name" "p" }\n',
  'several mistakes': '{\n  "name": "P p",\n  "version": "1.0",\n  "strict": "yes",\n  "scripts": { "bench": 3 },\n  "permissions": { "fly": true },\n  "dependencies": { "a": "latest", "B C": "1.0.0" }\n}\n',
  'no name': '{ "version": "1.0.0" }\n',
  'a key twice': '{\n  "name": "p",\n  "dependencies": { "a": "^1.0.0", "a": "^2.0.0" }\n}\n',
  'keys of others': '{\n  "name": "p",\n  "entry": "main",\n  "devDependencies": {},\n  "licens": "MIT",\n  "prettier": {}\n}\n',
};

test.each(Object.entries(MANIFESTS))('a manifest with %s', (_, text) => {
  expect(checked(text)).toMatchSnapshot();
});

test('hostile ones', () => {
  expect(checked(`{ "name": "p", "x": ${'['.repeat(500_000)}${']'.repeat(500_000)} }`)).toMatch(/^error\[7012\].*\n.*\n.*\n.*\n.*it is larger than a megabyte/);
  expect(checked(`{ "name": "p", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`)).toContain('it nests too deeply');
  expect(checked('{ "name": "p", "x": "[[[[[[\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[" }')).toBe('');
});

test('for programs', () => {
  place.write('p/noodle.json', '{ "name": "p", "strict": 1, "type": "lib" }');
  const { exitCode, output } = place.run('noodle check p --format json');
  expect(exitCode).toBe(2);
  expect(output.trim().split('\n').map((line) => JSON.parse(line))).toMatchObject([
    { code: 7012, severity: 'error', file: 'p/noodle.json', line: 1, column: 26, label: '`strict` must be `true` or `false`' },
    { code: 7012, severity: 'error', file: 'p/noodle.json', line: 1, column: 37 },
  ]);
});
