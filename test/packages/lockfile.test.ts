import { expect, test } from 'vitest';
import { writeLockfile, type LockedPackage } from '@noodlecore/package-manager/lockfile/lockfile';
import { readLockfile } from '@noodlecore/package-manager/lockfile/read';

const HASH = `sha256-${'A'.repeat(43)}=`;
const locked = (version: string, dependencies: Record<string, string> = {}): LockedPackage => ({ version, integrity: HASH, path: null, dependencies, permissions: {} });

test('is written the same whatever the order, a line for each package, and read back', () => {
  const one = writeLockfile({ packages: new Map([['b', locked('2.0.0', { c: '^1.0.0', a: '*' })], ['a', locked('1.0.0')]]) });
  const other = writeLockfile({ packages: new Map([['a', locked('1.0.0')], ['b', locked('2.0.0', { a: '*', c: '^1.0.0' })]]) });
  expect(one).toBe(other);
  expect(one.split('\n')).toHaveLength(8);
  expect(writeLockfile(readLockfile(one, 'noodle.lock'))).toBe(one);
  expect(writeLockfile({ packages: new Map() })).toBe('{\n  "lockfileVersion": 1,\n  "packages": {}\n}\n');
});

test('what a merge left is understood', () => {
  const line = (name: string, version: string): string => `    "${name}": { "version": "${version}", "integrity": "${HASH}" }`;
  const text = `{\n  "lockfileVersion": 1,\n  "packages": {\n${line('a', '1.0.0')},\n<<<<<<< ours\n${line('b', '1.0.0')},\n${line('c', '1.0.0')}\n=======\n${line('c', '2.0.0')},\n${line('d', '1.0.0')}\n>>>>>>> theirs\n  }\n}\n`;
  const read = readLockfile(text, 'noodle.lock');
  expect(read.wasMerged).toBe(true);
  expect([...read.packages].map(([name, { version }]) => `${name} ${version}`).sort()).toEqual(['a 1.0.0', 'b 1.0.0', 'd 1.0.0']);
});

test.each([
  ['', 'it is not JSON'],
  ['{}', 'has no `packages`'],
  ['{ "lockfileVersion": 2, "packages": {} }', 'reads version 1'],
  ['{ "lockfileVersion": 1, "packages": { "../a": {} } }', 'no name of a package'],
  ['{ "lockfileVersion": 1, "packages": { "a": { "version": "^1" } } }', 'no exact version'],
  ['{ "lockfileVersion": 1, "packages": { "a": { "version": "1.0.0", "integrity": "sha1-x" } } }', 'no SHA-256 hash'],
  ['{ "lockfileVersion": 1, "packages": { "a": { "version": "1.0.0" } } }', 'either a hash or a path'],
])('refuses %s', (text, problem) => {
  expect(() => readLockfile(text, 'noodle.lock')).toThrow(problem);
});
