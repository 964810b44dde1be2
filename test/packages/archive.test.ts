import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, existsSync, readdirSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Header, type HeaderData } from 'tar';
import { afterAll, expect, test } from 'vitest';
import { checkIntegrity, integrityOf } from '@noodlecore/package-manager/archive/integrity';
import { packArchive } from '@noodlecore/package-manager/archive/pack';
import { readArchive } from '@noodlecore/package-manager/archive/read';
import { PackageFault } from '@noodlecore/package-manager/fault';
import { parseManifest } from '@noodlecore/package-manager/index';
import { placePackages } from '@noodlecore/package-manager/store/link';
import { Store } from '@noodlecore/package-manager/store/store';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-archive-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const GEOMETRY = { 'noodle.json': '{ "name": "geometry", "files": ["data"] }', 'README.md': '# Shapes', LICENSE: 'MIT', 'src/main.nc': 'func main() {}', 'src/deep/er.nc': '', 'data/a.txt': 'a', 'test/test_main.nc': '', '.secret': 'x', 'src/.hidden': 'x', 'notes.txt': 'x' };

function manifestOf(folder: string) {
  const parsed = parseManifest(readFileSync(join(folder, 'noodle.json'), 'utf8'));
  if (parsed.kind !== 'manifest') throw new Error('a broken manifest');
  return parsed.manifest;
}

/** An archive of entries as a hostile packer might write them. */
function archive(entries: readonly (Partial<HeaderData> & { readonly path: string; readonly text?: string })[]): Buffer {
  const blocks = entries.flatMap(({ text = 'x', ...data }) => {
    const body = data.type === undefined || data.type === 'File' ? Buffer.from(text) : Buffer.alloc(0);
    const block = Buffer.alloc(512);
    new Header({ mode: 0o644, type: 'File', size: body.length, mtime: new Date(0), ...data }).encode(block, 0);
    return [block, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

async function codeOf(bytes: Uint8Array): Promise<number> {
  try {
    await readArchive(bytes);
    return 0;
  } catch (error) {
    if (error instanceof PackageFault) return error.code;
    throw error;
  }
}

test('packs the sources and what belongs to them, the same each time, and reads it back', async () => {
  const first = folderWith(GEOMETRY);
  const second = folderWith(GEOMETRY);
  chmodSync(join(second, 'src/main.nc'), 0o755);
  const packed = await packArchive(first, manifestOf(first));
  expect([...packed.files.keys()]).toEqual(['LICENSE', 'README.md', 'data/a.txt', 'noodle.json', 'src/deep/er.nc', 'src/main.nc']);
  expect((await packArchive(second, manifestOf(second))).bytes.equals(packed.bytes)).toBe(true);
  expect((await readArchive(packed.bytes)).get('src/main.nc')?.toString()).toBe('func main() {}');
});

test('does not pack links', async () => {
  const folder = folderWith(GEOMETRY);
  symlinkSync('/etc/passwd', join(folder, 'src/passwd.nc'));
  await expect(packArchive(folder, manifestOf(folder))).rejects.toMatchObject({ code: 6004 });
});

test.each([
  ['a way out', [{ path: 'package/../../evil.nc' }], 6004],
  ['an absolute path', [{ path: '/etc/passwd' }], 6004],
  ['another folder', [{ path: 'other/a.nc' }], 6004],
  ['the folder itself as a file', [{ path: 'package' }], 6004],
  ['a symbolic link', [{ path: 'package/a', type: 'SymbolicLink', linkpath: '/etc/passwd' }], 6004],
  ['a hard link', [{ path: 'package/a', type: 'Link', linkpath: '/etc/passwd' }], 6004],
  ['a device', [{ path: 'package/a', type: 'CharacterDevice' }], 6004],
  ['a pipe', [{ path: 'package/a', type: 'FIFO' }], 6004],
  ['one name twice', [{ path: 'package/a' }, { path: 'package/a' }], 6004],
  ['names that some systems take for one', [{ path: 'package/a' }, { path: 'package/A' }], 6004],
  ['a file where a folder is', [{ path: 'package/a' }, { path: 'package/a/b' }], 6004],
  ['a drive', [{ path: 'package/C:evil' }], 6004],
  ['a backslash', [{ path: 'package/..\\evil' }], 6004],
  ['a device of another system', [{ path: 'package/aux.nc' }], 6004],
  ['a name that ends in a dot', [{ path: 'package/a.' }], 6004],
  ['a line break in a name', [{ path: 'package/a\nb' }], 6004],
  ['a deep path', [{ path: `package/${'a/'.repeat(25)}b` }], 6004],
] as const)('refuses %s', async (_what, entries, code) => {
  expect(await codeOf(archive([{ path: 'package/noodle.json' }, ...entries]))).toBe(code);
});

test('refuses what is damaged, cut off, empty, or no archive', async () => {
  const good = archive([{ path: 'package/noodle.json', text: 'x'.repeat(5000) }]);
  expect(await codeOf(good)).toBe(0);
  expect(await codeOf(good.subarray(0, good.length - 20))).toBe(6006);
  expect(await codeOf(Buffer.from('no archive'))).toBe(6006);
  expect(await codeOf(Buffer.alloc(0))).toBe(6006);
  expect(await codeOf(archive([]))).toBe(6006);
});

test('refuses a bomb before it has gone off', async () => {
  const header = Buffer.alloc(512);
  new Header({ path: 'package/zeros', mode: 0o644, type: 'File', size: 4 * 1024 ** 3, mtime: new Date(0) }).encode(header, 0);
  const bomb = gzipSync(Buffer.concat([header, Buffer.alloc(40 * 1024 * 1024)]));
  expect(await codeOf(bomb)).toBe(6005);
  expect(await codeOf(Buffer.alloc(17 * 1024 * 1024))).toBe(6005);
  // Nothing but zeros: neither a file too large nor an end.
  expect(await codeOf(gzipSync(Buffer.alloc(200 * 1024 * 1024)))).toBe(6005);
  expect(await codeOf(gzipSync(Buffer.alloc(100 * 1024 * 1024)))).toBe(6006);
  expect(await codeOf(gzipSync(bomb))).toBe(6006);
});

test('answers any bytes with a code', async () => {
  const good = archive([{ path: 'package/noodle.json', text: 'x'.repeat(2000) }, { path: 'package/src/a.nc', text: 'y' }]);
  let seed = 99;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 400; round++) {
    const bytes = Buffer.from(good);
    for (let flips = 0; flips <= random(4); flips++) bytes[random(bytes.length)] = random(256);
    expect([0, 6004, 6005, 6006]).toContain(await codeOf(bytes.subarray(0, random(2) === 0 ? bytes.length : random(bytes.length))));
  }
});

test('a hash that is another one is refused', () => {
  const bytes = Buffer.from('a');
  expect(() => checkIntegrity(bytes, integrityOf(bytes), { name: 'a', version: '1.0.0' })).not.toThrow();
  expect(() => checkIntegrity(bytes, integrityOf(Buffer.from('b')), { name: 'a', version: '1.0.0' })).toThrow('not the one that was published');
});

test('the store unpacks once, notices damage, and is linked into projects', async () => {
  const store = new Store(folderWith({}));
  const source = folderWith(GEOMETRY);
  const { bytes } = await packArchive(source, manifestOf(source));
  const places = await Promise.all([store.add(bytes), store.add(bytes), store.add(bytes)]);
  expect(new Set(places).size).toBe(1);
  const integrity = integrityOf(bytes);
  expect(store.damaged(integrity)).toEqual([]);
  const project = folderWith({});
  const placed = [{ name: 'geometry', stored: places[0], stamp: integrity }];
  expect(placePackages(project, placed)).toEqual({ added: ['geometry'], removed: [] });
  expect(placePackages(project, placed)).toEqual({ added: [], removed: [] });
  const linked = join(project, '.noodle/packages/geometry/src/main.nc');
  expect(statSync(linked).ino).toBe(statSync(join(places[0], 'src/main.nc')).ino);
  expect(placePackages(project, [{ name: 'shapes', stored: places[0], stamp: integrity }])).toEqual({ added: ['shapes'], removed: ['geometry'] });
  expect(readdirSync(join(project, '.noodle/packages'))).toEqual(['shapes']);
  chmodSync(join(places[0], 'src/main.nc'), 0o644);
  writeFileSync(join(places[0], 'src/main.nc'), 'evil');
  expect(store.damaged(integrity)).toEqual(['src/main.nc']);
});

test('an archive that is refused leaves nothing in the store', async () => {
  const root = folderWith({});
  const store = new Store(root);
  await expect(store.add(archive([{ path: 'package/a' }, { path: 'package/../../b' }]))).rejects.toMatchObject({ code: 6004 });
  expect(existsSync(join(root, 'v1')) ? readdirSync(join(root, 'v1')) : []).toEqual([]);
});
