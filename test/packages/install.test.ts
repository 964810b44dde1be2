import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chooseVersions, type PublishedPackage } from '@noodlecore/package-manager/install/choose';
import { withDependency, withoutDependency } from '@noodlecore/package-manager/install/edit-manifest';
import { misfit } from '@noodlecore/package-manager/install/fits';
import { readAsked, readExact } from '@noodlecore/package-manager/install/package-request';
import { permissionRequests, requestLine } from '@noodlecore/package-manager/install/permission-requests';
import { withProjectLock } from '@noodlecore/package-manager/install/project-lock';
import type { LockedPackage, Lockfile } from '@noodlecore/package-manager/lockfile/lockfile';
import { openLocalPackages } from '@noodlecore/package-manager/project/local-packages';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-install-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const HASH = `sha256-${'A'.repeat(43)}=`;
const locked = (version: string, dependencies: Record<string, string> = {}, more: Partial<LockedPackage> = {}): LockedPackage => ({ version, integrity: HASH, path: null, dependencies, permissions: {}, ...more });
const lockfile = (packages: Record<string, LockedPackage>): Lockfile => ({ packages: new Map(Object.entries(packages)) });

test('a manifest is changed where it must be, and stays as it is written elsewhere', () => {
  const text = '{\n    "name": "shop",\n    "keywords": ["a",  "b"],\n    "dependencies": {\n        "old": "^1.0.0"\n    }\n}\n';
  const added = withDependency(text, 'fresh', 'required', '^2.0.0');
  expect(added).toBe('{\n    "name": "shop",\n    "keywords": ["a",  "b"],\n    "dependencies": {\n        "old": "^1.0.0",\n        "fresh": "^2.0.0"\n    }\n}\n');
  expect(withoutDependency(added, 'fresh')).toBe(text);
  expect(withoutDependency(text, 'old')).toBe('{\n    "name": "shop",\n    "keywords": ["a",  "b"]\n}\n');
  expect(JSON.parse(withDependency(text, 'old', 'development', { path: '../old' }))).toEqual({ name: 'shop', keywords: ['a', 'b'], developmentDependencies: { old: { path: '../old' } } });
  expect(withDependency('{ "name": "a" }\r\n', 'b', 'required', '*')).toContain('\r\n');
});

test.each<[string, Record<string, LockedPackage>, string | null]>([
  ['all is there', { a: locked('1.2.0', { b: '^2.0.0' }), b: locked('2.0.1') }, null],
  ['one is missing', { b: locked('2.0.1') }, '`shop` needs `a`, which is not in it'],
  ['a range does not fit', { a: locked('2.0.0') }, '`shop` needs `a` ^1.0.0, and it has 2.0.0'],
  ['what a package needs is missing', { a: locked('1.2.0', { b: '^2.0.0' }) }, '`a` needs `b`, which is not in it'],
  ['nobody needs it', { a: locked('1.2.0'), c: locked('1.0.0') }, 'it has `c`, which nobody needs'],
  ['a folder that is none', { a: locked('1.2.0', {}, { integrity: null, path: '../a' }) }, '`a` is in it as the folder `../a`'],
])('a lockfile, where %s', (_what, packages, problem) => {
  const local = openLocalPackages(folderWith({ 'noodle.json': '{ "name": "shop", "dependencies": { "a": "^1.0.0" }, "optionalDependencies": { "o": "^1.0.0" } }' }));
  expect(misfit(local, lockfile(packages))).toBe(problem);
});

test('the versions that are there are kept, and what others only need for their tests is left out', async () => {
  const local = openLocalPackages(folderWith({ 'noodle.json': '{ "name": "shop", "dependencies": { "a": "^1.0.0" } }' }));
  const versions = (name: string, ...all: string[]): PublishedPackage => ({ name, releases: all.map((version) => ({ version, integrity: HASH, permissions: {}, dependencies: [{ name: 'only_tests', range: '*', kind: 'development' }, { name: 'git', range: '>=2', kind: 'system' }] })) });
  const source = async (names: readonly string[]) => new Map(names.map((name) => [name, name === 'a' ? versions('a', '1.0.0', '1.1.0', '1.2.0') : null]));
  const options = { policy: 'newest', keep: new Map([['a', '1.1.0']]), publishedBefore: Infinity } as const;
  expect((await chooseVersions(local, source, options)).lockfile.packages.get('a')?.version).toBe('1.1.0');
  expect((await chooseVersions(local, source, { ...options, keep: new Map() })).lockfile.packages.get('a')?.version).toBe('1.2.0');
  expect((await chooseVersions(local, source, { ...options, policy: 'minimal', keep: new Map() })).lockfile.packages.get('a')?.version).toBe('1.0.0');
});

test('what is optional and does not fit is not in the lockfile, though others need another version of it', async () => {
  const local = openLocalPackages(folderWith({ 'noodle.json': '{ "name": "shop", "dependencies": { "a": "^1.0.0", "b": "^1.0.0" }, "optionalDependencies": { "c": "^2.0.0" } }' }));
  const release = (name: string, version: string, dependencies: PublishedPackage['releases'][number]['dependencies'] = []): PublishedPackage => ({ name, releases: [{ version, integrity: HASH, permissions: {}, dependencies }] });
  const published = [release('a', '1.0.0', [{ name: 'b', range: '^2.0.0', kind: 'optional' }, { name: 'c', range: '^1.0.0', kind: 'optional' }]), release('b', '1.0.0'), release('c', '1.0.0')];
  const source = async (names: readonly string[]) => new Map(names.map((name) => [name, published.find((each) => each.name === name) ?? null]));
  const { lockfile: chosen } = await chooseVersions(local, source, { policy: 'newest', keep: new Map(), publishedBefore: Infinity });
  expect(chosen.packages.get('a')?.dependencies).toEqual({ c: '^1.0.0' });
  expect(misfit(local, chosen)).toBe(null);
});

test('what must be agreed to is what is more than before', () => {
  const before = lockfile({ a: locked('1.0.0', {}, { permissions: { net: ['x.org'] } }), b: locked('1.0.0', {}, { permissions: { read: ['*'] } }) });
  const after = lockfile({
    a: locked('1.1.0', {}, { permissions: { net: ['x.org', 'y.org'], clock: ['*'] } }),
    b: locked('1.1.0', {}, { permissions: { read: ['data'] } }),
    c: locked('3.0.0', {}, { permissions: { env: ['HOME'] } }),
    d: locked('1.0.0', {}, { integrity: null, path: '../d', permissions: { run: ['*'] } }),
    e: locked('1.0.0', {}, { permissions: { write: [] } }),
  });
  expect(permissionRequests(before, after).map(requestLine)).toEqual(['a 1.1.0 net=y.org clock', 'c 3.0.0 env=HOME', 'e 1.0.0 write (where the program may)']);
  expect(permissionRequests(after, after)).toEqual([]);
});

test.each([
  ['json_tools', { kind: 'named', name: 'json_tools', range: null }],
  ['json_tools@^2.0.0', { kind: 'named', name: 'json_tools', range: '^2.0.0' }],
  ['../geometry', { kind: 'folder', path: '../geometry' }],
  ['.', { kind: 'folder', path: '.' }],
])('%s asks for a package', (text, asked) => {
  expect(readAsked(text)).toEqual(asked);
});

test.each(['', '@', 'JSON', 'a@nonsense!', '__proto__', '@scope', 'a b', 'é'])('%j does not', (text) => {
  expect(() => readAsked(text)).toThrow(expect.objectContaining({ code: 6025 }));
  expect(() => readExact(text)).toThrow(expect.objectContaining({ code: 6025 }));
});

test('one at a time changes a project; a lock of the dead is taken over, one of the living is waited for', async () => {
  const root = folderWith({});
  let inside = 0;
  let most = 0;
  const work = (): Promise<void> => withProjectLock(root, async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
  });
  await Promise.all([work(), work(), work(), work()]);
  expect(most).toBe(1);

  const lock = join(root, '.noodle/install.lock');
  writeFileSync(lock, '999999999');
  await work();
  writeFileSync(lock, String(process.pid));
  utimesSync(lock, new Date(0), new Date(0));
  await work();
  writeFileSync(lock, String(process.pid));
  await expect(withProjectLock(root, async () => {}, { longestWait: 100 })).rejects.toMatchObject({ code: 6015 });
  await expect(withProjectLock(folderWith({}), () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
});
