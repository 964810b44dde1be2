import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readManifest } from '@noodlecore/cli/manifest';
import { openFolder } from '@noodlecore/cli/project';
import { checkPublication, isRefused, type PublishCheck, type PublishedVersion } from '@noodlecore/cli/publish/guards';
import { packArchive } from '@noodlecore/package-manager/archive/pack';
import { baseVersion, isRaised, requiredVersion, saysAsMuch } from '@noodlecore/package-manager/publish/required-version';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type Files = Readonly<Record<string, string>>;

function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-publish-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const MANIFEST = { name: 'geometry', version: '1.1.0', description: 'Shapes', license: 'MIT' };
/** Nothing stands against it. */
const GOOD: Files = {
  'noodle.json': JSON.stringify(MANIFEST),
  'README.md': '# Geometry\n\nShapes and their surfaces.\n',
  LICENSE: 'Permission is hereby granted',
  'src/shapes.nc': 'func area(side: int): int { return side * side; }\n',
  'test/test_shapes.nc': 'import geometry.shapes\n@test\nfunc squares() { assertEqual(area(3), 9); }\n',
};

async function published(files: Files): Promise<PublishedVersion> {
  const root = folderWith(files);
  const manifest = readManifest(readFileSync(join(root, 'noodle.json'), 'utf8'), 'noodle.json');
  return { manifest, files: (await packArchive(root, manifest)).files };
}

async function check(files: Files, { versions = [], base = null }: { readonly versions?: readonly string[]; readonly base?: PublishedVersion | null } = {}): Promise<PublishCheck> {
  const root = folderWith(files);
  return checkPublication({ project: openFolder(root), manifest: readManifest(readFileSync(join(root, 'noodle.json'), 'utf8'), 'noodle.json'), published: versions, base, tests: {} });
}

function codes({ diagnostics, problems }: PublishCheck): number[] {
  return [...diagnostics, ...problems].map(({ code }) => code).sort();
}

const manifestWith = (fields: Readonly<Record<string, unknown>>): Files => ({ ...GOOD, 'noodle.json': JSON.stringify({ ...MANIFEST, ...fields }) });
const without = (...paths: string[]): Files => Object.fromEntries(Object.entries(GOOD).filter(([path]) => !paths.includes(path)));
const source = (text: string): Files => ({ ...GOOD, 'src/shapes.nc': `${GOOD['src/shapes.nc']}${text}` });
/** Taken apart, so that nobody finds it here. */
const KEY = ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' ');

describe('before a publication', () => {
  test('what is good is let through', async () => {
    const found = await check(GOOD);
    expect(codes(found)).toEqual([]);
    expect(isRefused(found)).toBe(false);
    expect([...(found.archive?.files.keys() ?? [])]).toEqual(['LICENSE', 'README.md', 'noodle.json', 'src/shapes.nc']);
  });

  test.each<readonly [string, Files, number]>([
    ['no README', without('README.md'), 6201],
    ['a README of headings, badges and comments', { ...GOOD, 'README.md': '# Geometry\n\nTitle\n=====\n[![built](a.svg)](b)\n<!-- write\nme -->\n\n---\n' }, 6202],
    ['no licence', manifestWith({ license: undefined }), 6203],
    ['no text of the licence', without('LICENSE'), 6204],
    ['no description', manifestWith({ description: undefined }), 6205],
    ['a private type in a signature', source('private class Point {}\nfunc origin(): List<Point>? { return null; }\n'), 6206],
    ['a private type in a field', source('private class Point {}\nclass Line { protected Map<String, Point>? ends; }\n'), 6206],
    ['a private type in a case', source('private class Point {}\nenum Shape { Dot(at: Point) }\n'), 6206],
    ['a private type in a bound', source('private class Point {}\nclass Cloud<T extends Point> {}\n'), 6206],
    ['a private type in a function type', source('private class Point {}\ntype Visit = (Point) => void;\n'), 6206],
    ['an unfinished function', source('func perimeter(side: int): int { throw new Error(8001, "TODO: the sum of its sides"); }\n'), 6207],
    ['an unfinished method, by the name of its error', source('class NotImplementedError extends Error {}\nclass Line { func length(): int { throw new NotImplementedError(); } }\n'), 6207],
    ['an unfinished function that calls what says so', source('private func todo(): never { throw new Error(8001, "later"); }\nfunc perimeter(): int { return todo(); }\n'), 6207],
    ['a failing test', { ...GOOD, 'test/test_more.nc': '@test\nfunc fails() { assertEqual(1, 2); }\n' }, 6208],
    ['a failing sample', source('/// ```noodlecore\n/// area(2)  // => 5\n/// ```\nfunc other() {}\n'), 6208],
    ['a dependency by its folder', manifestWith({ dependencies: { text_tools: { path: '../text_tools' } } }), 6210],
    ['any version', manifestWith({ dependencies: { text_tools: '*' } }), 6211],
    ['any later version', manifestWith({ dependencies: { text_tools: '>=1.2.0' } }), 6211],
    ['any later version as an alternative', manifestWith({ optionalDependencies: { text_tools: '^1.0.0 || >3' } }), 6211],
    ['any version of a peer', manifestWith({ peerDependencies: { text_tools: 'x' } }), 6211],
    ['settings of a machine', { ...manifestWith({ files: ['.env'] }), '.env': 'A=1' }, 6214],
    ['a private key in a source', source(`const KEY = "${KEY}";\n`), 6214],
    ['a status that says no', manifestWith({ status: 'private' }), 6216],
  ])('%s: refused, or warned of', async (_what, files, code) => {
    const found = await check(files);
    expect(codes(found)).toEqual([code]);
    expect(isRefused(found)).toBe(code !== 6204);
    for (const { hint } of [...found.diagnostics, ...found.problems]) expect(hint).toBeTruthy();
  });

  test.each<readonly [string, Files]>([
    ['private types that nobody sees', source('private class Point {}\nprivate func origin(): Point { return new Point(); }\nclass Line { private Point? start; }\n')],
    ['a private class above a public one', source('private class Base { func name(): String { return ""; } }\nclass Line extends Base {}\n')],
    ['an error that is meant', source('func refuse(): never { throw new Error(8001, "nobody may do this"); }\n')],
    ['code before an unfinished branch', source('func perimeter(n: int): int { if (n == 4) { return 1; } throw new Error(8001, "not implemented for others"); }\n')],
    ['what only its tests need', manifestWith({ developmentDependencies: { test_tools: { path: '../test_tools' } } })],
    ['a range with a folder beside it', manifestWith({ dependencies: { text_tools: { version: '^1.0.0', path: '../text_tools' } } })],
    ['a package of documents, without code', { ...without('src/shapes.nc', 'test/test_shapes.nc'), 'noodle.json': JSON.stringify({ ...MANIFEST, type: 'documentation', files: ['pages'] }), 'pages/a.md': 'text' }],
    ['an open range of a peer', manifestWith({ peerDependencies: { framework: '>=3' } })],
  ])('%s: nothing to say', async (_what, files) => expect(codes(await check(files))).toEqual([]));

  test('everything is said at once', async () => {
    const files = { 'noodle.json': JSON.stringify({ name: 'geometry', version: '1.0.0', dependencies: { a: '*' } }), 'src/a.nc': 'func f(s: String?): int { return s.length; }\nprivate class P {}\nfunc g(): P { return new P(); }\nfunc h() { throw new Error(8001, "todo"); }\n' };
    const found = await check(files, { versions: ['1.0.0'] });
    expect(codes(found)).toEqual([1590, 6201, 6203, 6205, 6206, 6207, 6209, 6211, 6212].sort());
  });

  test('what git has not seen is warned of', async () => {
    const root = folderWith(GOOD);
    const git = (...args: string[]): void => void expect(spawnSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: root }).status).toBe(0);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'first');
    const ask = async (): Promise<PublishCheck> => checkPublication({ project: openFolder(root), manifest: readManifest(GOOD['noodle.json'], 'noodle.json'), published: [], base: null, tests: null });
    expect(codes(await ask())).toEqual([]);
    writeFileSync(join(root, 'src/new one.nc'), '');
    writeFileSync(join(root, 'LICENSE'), 'changed');
    const { problems } = await ask();
    expect(problems.map(({ message }) => message)).toEqual(['`LICENSE` and 1 more are not committed']);
  });
});

describe('versions', () => {
  test('what has changed since the last version decides how high the next one is', async () => {
    const base = await published({ ...GOOD, 'noodle.json': JSON.stringify({ ...MANIFEST, version: '1.0.0' }) });
    const versions = ['1.0.0'];
    expect(codes(await check(GOOD, { versions, base }))).toEqual([]);
    const breaking = { ...source(''), 'src/shapes.nc': 'func area(side: int, unit: int): int { return side * side * unit; }\n', 'test/test_shapes.nc': '' };
    const found = await check(breaking, { versions, base });
    expect(found.problems.map(({ code, message }) => `${code} ${message}`)).toEqual(['6213 1.1.0 is too low after 1.0.0: the public interface has major changes, which take at least 2.0.0']);
    expect(found.changes.map(({ level, before, after }) => [level, before, after])).toEqual([['major', 'func area(side: int): int', 'func area(side: int, unit: int): int']]);
    const raised = { ...breaking, 'noodle.json': JSON.stringify({ ...MANIFEST, version: '2.0.0-beta.1' }) };
    expect(codes(await check(raised, { versions, base }))).toEqual([]);
  });

  test('a published version that does not compile any more is not compared, and that is said', async () => {
    const base = await published({ ...GOOD, 'noodle.json': JSON.stringify({ ...MANIFEST, version: '1.0.0' }), 'src/shapes.nc': 'import text_tools.lines\nfunc area(): Line { return new Line(); }\n' });
    const found = await check(GOOD, { versions: ['1.0.0'], base });
    expect(codes(found)).toEqual([6217]);
    expect(isRefused(found)).toBe(false);
  });

  test.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['0.2.3', 'major', '0.3.0'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.0.3', 'major', '0.0.4'],
    ['2.0.0-beta.1', 'major', '2.0.0'],
  ] as const)('after %s with %s changes comes %s', (before, level, required) => expect(requiredVersion(before, level)).toBe(required));

  test('a pre-release says as much as what it leads to', () => {
    expect(saysAsMuch('2.0.0-beta.1', '2.0.0')).toBe(true);
    expect(saysAsMuch('1.9.9', '2.0.0')).toBe(false);
  });

  test('the interface is held against the highest version below', () => {
    expect(baseVersion('1.2.4', ['1.2.3', '2.0.0', '0.1.0'])).toBe('1.2.3');
    expect(baseVersion('2.0.0', ['2.0.0-rc.1', '1.0.0'])).toBe('1.0.0');
    expect(baseVersion('1.0.0', ['1.0.0-rc.1'])).toBe('1.0.0-rc.1');
    expect(baseVersion('1.0.0', ['2.0.0'])).toBe(null);
  });

  test.each([
    ['1.2.4', ['1.2.3', '2.0.0'], true],
    ['1.2.3', ['1.2.3', '2.0.0'], false],
    ['1.2.2', ['1.2.3'], false],
    ['1.1.0', ['1.0.0', '1.2.0'], false],
    ['0.9.0', ['1.0.0'], false],
    ['1.0.0', [], true],
  ] as const)('%s after %j is raised: %s', (version, before, expected) => expect(isRaised(version, before)).toBe(expected));
});
