import { expect, test } from 'vitest';
import { manifestSchema, parseManifest } from '@noodlecore/package-manager/index';
import { FIELDS } from '@noodlecore/package-manager/manifest/fields';

const problemsOf = (data: unknown): string[] => {
  const parsed = parseManifest(typeof data === 'string' ? data : JSON.stringify(data));
  return parsed.kind === 'problems' ? parsed.problems.map(({ path, message }) => `${path.join('.')}: ${message}`) : [];
};

test('a manifest that says everything', () => {
  const data = Object.fromEntries(Object.entries(FIELDS).map(([name, { example }]) => [name, example]));
  expect(problemsOf(data)).toEqual([]);
  const parsed = parseManifest(JSON.stringify(data));
  expect(parsed).toMatchObject({ manifest: { name: 'geometry', type: 'library', permissions: { read: ['data'] }, dependencies: [{ name: 'text_tools', range: '^1.2.0', kind: 'required', path: null }, { kind: 'optional' }, { kind: 'development' }, { kind: 'peer' }, { kind: 'system' }] } });
});

test('a name is enough', () => {
  expect(parseManifest('{ "name": "tools" }')).toMatchObject({ manifest: { version: '0.0.0', main: 'main', source: 'src', status: 'draft', strict: false, dependencies: [] } });
});

test.each([
  ['', ': it is not JSON'],
  ['[]', ': it must be an object'],
  [{}, ': `name` is missing'],
  [{ name: 'Tools' }, 'name: `name` must be a word'],
  [{ name: 'a'.repeat(65) }, 'name: `name` must be a word'],
  [{ name: 'a', version: '1.0' }, 'version: `version` must be three numbers'],
  [{ name: 'a', version: `1.0.${'9'.repeat(400)}` }, 'version: `version` must be three numbers'],
  [{ name: 'a', type: 'thing' }, 'type: `type` must be one of `library`'],
  [{ name: 'a', keywords: ['ok', 'Not Ok'] }, 'keywords.1: `keywords` must be a list'],
  [{ name: 'a', source: '../other' }, 'source: `source` must be a folder inside the project'],
  [{ name: 'a', source: 'C:\\windows' }, 'source: `source` must be a folder inside the project'],
  [{ name: 'a', files: ['/etc'] }, 'files.0: `files` must be a list of files'],
  [{ name: 'a', permissions: { fly: true } }, 'permissions.fly: `permissions` has no `fly`'],
  [{ name: 'a', permissions: { read: 'data' } }, 'permissions.read: `permissions.read` must be a list of folders'],
  [{ name: 'a', dependencies: { b: 'newest' } }, 'dependencies.b: `b` must have a range'],
  [{ name: 'a', dependencies: { a: '1.0.0' } }, 'dependencies.a: a package cannot depend on itself'],
  [{ name: 'a', dependencies: { 'B C': '1.0.0' } }, 'dependencies.B C: `B C` is no name of a package'],
  [{ name: 'a', dependencies: { b: { path: '/b' } } }, 'dependencies.b: `b` must have a `path`'],
  [{ name: 'a', homepage: 'javascript:alert(1)' }, 'homepage: `homepage` must be an address'],
  ['{ "name": "a", "__proto__": { "strict": true } }', ''],
])('%j', (data, expected) => {
  const problems = problemsOf(data);
  if (expected === '') expect(problems).toEqual([]);
  else expect(problems[0]).toContain(expected);
});

test('tells all that is wrong at once', () => {
  expect(problemsOf({ name: 'A', version: 'x', strict: 1 })).toHaveLength(3);
});

test('the schema knows every field, and what each is for', () => {
  const { properties, required } = manifestSchema();
  expect(required).toEqual(['name']);
  expect(properties).toMatchObject({ version: { type: 'string', default: '0.0.0' }, permissions: { properties: { clock: { type: 'boolean' } } } });
});
