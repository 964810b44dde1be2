import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readArchive, type ArchiveFiles } from '@noodlecore/package-manager/archive/read';
import { isPackageFault } from '@noodlecore/package-manager/fault';
import { Store } from '@noodlecore/package-manager/store/store';
import type { Random } from '../../nbc/random.ts';
import { smallerLists } from '../smaller.ts';
import { mustHold, type Target } from '../target.ts';

interface Entry {
  readonly path: string;
  readonly type: string;
  readonly link: string;
  readonly content: string;
  /** As the header says; the content's own where it is null. */
  readonly size: string | null;
}

interface AnyArchive {
  readonly entries: readonly Entry[];
  /** Bytes of the tar that are changed. */
  readonly damage: readonly (readonly [at: number, byte: number])[];
  readonly packing: 'once' | 'twice' | 'not' | 'cut';
}

const SEGMENTS = ['package', 'package', 'src', 'a.nc', 'b', '..', '.', '', 'CON', 'nul.txt', 'A.NC', 'é', 'e\u0301', 'a\0b', 'a:b', 'C:', '\\', 'x'.repeat(120), 'end.', ' ', '~', 'noodle.json', '.noodle-package', '__proto__'];
const TYPES = ['0', '0', '0', '0', '\0', '1', '2', '3', '4', '5', '6', '7', 'x', 'g', 'L', 'K', 'S', 'D', 'Z'];
const CONTENTS = ['', 'func main() {}\n', '{ "name": "a" }', '30 path=../../escaped\n', '27 linkpath=/etc/passwd\n', '999999999999 path=a\n', '20 size=99999999999\n', '../../escaped\0', 'x'.repeat(600)];
const SIZES = ['00000000000', '00000000777', '77777777777', '-0000000001', 'zzzzzzzzzzz', '\x80\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff'];

/** Any bytes are an archive whose files lie inside, or a refusal with a code; what is unpacked of it lies in its place. */
export const archives: Target<AnyArchive> = {
  name: 'archives',
  about: 'any archive is read, or refused with a code; no file is written outside its place',
  deadline: 3,
  make: (random) => ({
    entries: Array.from({ length: 1 + random.below(6) }, () => (random.below(4) === 0 ? entryOf(random) : tameEntry(random))),
    damage: random.below(5) === 0 ? Array.from({ length: 1 + random.below(6) }, () => [random.below(6 * 1024), random.below(256)] as const) : [],
    packing: random.below(10) === 0 ? random.pick(['twice', 'not', 'cut'] as const) : 'once',
  }),
  async attempt(input) {
    const bytes = bytesOf(input);
    const files = await read(bytes);
    if (files === null) return;
    for (const path of files.keys()) mustHold(isInside(path), () => `a file may lie outside: ${JSON.stringify(path)}`);
    await expectInPlace(bytes, files);
  },
  *smaller(input) {
    for (const entries of smallerLists(input.entries)) yield { ...input, entries };
    for (const damage of smallerLists(input.damage)) yield { ...input, damage };
  },
  show: (input) => `${JSON.stringify(input, null, 2)}\nbase64: ${bytesOf(input).toString('base64')}`,
};

function tameEntry(random: Random): Entry {
  const path = ['package', ...Array.from({ length: random.below(3) }, () => random.pick(['src', 'b', 'deep'])), random.pick(['a.nc', 'A.NC', 'b', 'é', 'noodle.json', 'x'.repeat(60)])].join('/');
  return { path, type: '0', link: '', content: random.pick(['', 'func main() {}\n', 'x'.repeat(600)]), size: null };
}

function entryOf(random: Random): Entry {
  const path = random.below(4) === 0 ? Array.from({ length: 1 + random.below(5) }, () => random.pick(SEGMENTS)).join('/') : `package/${random.pick(SEGMENTS)}${random.below(2) === 0 ? '' : `/${random.pick(SEGMENTS)}`}`;
  return { path: random.below(12) === 0 ? `/${path}` : path, type: random.pick(TYPES), link: random.pick(['', '', '/etc/passwd', '../../escaped', 'package/a.nc']), content: random.pick(CONTENTS), size: random.below(10) === 0 ? random.pick(SIZES) : null };
}

function bytesOf({ entries, damage, packing }: AnyArchive): Buffer {
  const tar = Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(1024)]);
  for (const [at, byte] of damage) if (at < tar.length) tar[at] = byte;
  const packed = gzipSync(tar, { level: 1 });
  switch (packing) {
    case 'once':
      return packed;
    case 'twice':
      return gzipSync(packed);
    case 'not':
      return tar;
    case 'cut':
      return packed.subarray(0, packed.length - 9);
  }
}

/** The header (POSIX ustar) and the content, each filled up to blocks of 512 bytes. */
function blocksOf({ path, type, link, content, size }: Entry): Buffer[] {
  const body = Buffer.from(content);
  const head = Buffer.alloc(512);
  head.write(path.slice(0, 100), 0);
  head.write('0000644\0', 100);
  head.write(size ?? body.length.toString(8).padStart(11, '0'), 124, 'latin1');
  head.write('00000000000\0', 136);
  head.write(type, 156);
  head.write(link, 157);
  head.write('ustar\x0000', 257);
  head.write(path.length > 100 ? path.slice(100, 250) : '', 345);
  head.fill(' ', 148, 156);
  head.write(`${head.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
}

/** Null where it is refused as it should be. */
async function read(bytes: Buffer): Promise<ArchiveFiles | null> {
  try {
    return await readArchive(bytes);
  } catch (error) {
    if (!isPackageFault(error)) throw error;
    mustHold([6004, 6005, 6006].includes(error.code), () => `code ${error.code}`);
    return null;
  }
}

function isInside(path: string): boolean {
  return path !== '' && !/[\\:\0]/.test(path) && path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

async function expectInPlace(bytes: Buffer, files: ArchiveFiles): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-fuzz-'));
  try {
    writeFileSync(join(folder, 'canary'), 'sings');
    const place = await new Store(join(folder, 'store')).add(bytes);
    mustHold(readFileSync(join(folder, 'canary'), 'utf8') === 'sings' && readdirSync(folder).sort().join() === 'canary,store', () => 'something lies beside the store');
    const there = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
    mustHold(there.every((entry) => entry.isFile()), () => 'what was unpacked is no file');
    const paths = there.map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1).replaceAll(sep, '/')).sort();
    mustHold(paths.join('\n') === [...files.keys()].sort().join('\n'), () => `other files were unpacked: ${paths.join(', ')}`);
    for (const [path, content] of files) mustHold(readFileSync(join(place, path)).equals(content), () => `${path} has another content`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
