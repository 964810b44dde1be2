import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Parser, type ReadEntry } from 'tar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fault } from '@noodlecore/cli/fault';
import { readManifest } from '@noodlecore/cli/manifest';
import { layoutIn } from '@noodlecore/cli/pack/layout-folder';
import { PACK_FORMATS, type PackFormat } from '@noodlecore/cli/pack/formats';
import { packAs, type PackedFile } from '@noodlecore/cli/pack/pack';
import { openFolder } from '@noodlecore/cli/project';
import { imageArchive } from '@noodlecore/package-manager/formats/docker';
import { imageLayout, InvalidLayout } from '@noodlecore/package-manager/formats/oci-image';
import { pythonVersion } from '@noodlecore/package-manager/formats/python-version';
import { tarOf } from '@noodlecore/package-manager/formats/tar';
import { zipOf } from '@noodlecore/package-manager/formats/zip';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type Files = Readonly<Record<string, string>>;

function folderWith(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-formats-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const MANIFEST = { name: 'geometry', version: '1.2.0-beta.1', description: 'Shapes & "surfaces"', license: 'MIT', authors: ['Ada <ada@example.org>'], keywords: ['shapes'], homepage: 'https://example.org/geometry', repository: 'https://example.org/geometry.git' };
const SOURCE = `import geometry.shapes

class ShapeError extends Error { constructor(what: String) { super(8123, "no " + what); } }

@export
func area(side: int): int { return square(side); }
@export
func half(x: float): float { return x / 2; }
@export
func greet(name: String, loud: bool): String { print("greeting"); return loud ? name.toUpperCase() : "hello " + name; }
@export
func nothing(name: String?): String? { return name; }
@export
func fails(from: int): int { throw new ShapeError("shape"); }
@export
func later(n: int): int { sleep(1); return n + 1; }
@export
func apart(names: List<String>): int { return names.length; }

func main(args: List<String>): int { print(args); return 3; }
`;
const GEOMETRY: Files = { 'noodle.json': JSON.stringify(MANIFEST), 'README.md': '# Geometry\n\nShapes.\n', LICENSE: 'Permission is hereby granted', 'src/main.nc': SOURCE, 'src/shapes.nc': 'func square(side: int): int { return side * side; }\n' };

async function pack(root: string, formats: readonly PackFormat[], base?: string): Promise<readonly PackedFile[]> {
  const packed = await packAs({ project: openFolder(root), manifest: readManifest(readFileSync(join(root, 'noodle.json'), 'utf8'), 'noodle.json'), formats, base });
  if (packed.kind === 'errors') throw new Error(packed.diagnostics.map(({ message }) => message).join('\n'));
  return packed.files;
}

async function codeOf(files: Files, format: PackFormat, base?: string): Promise<number> {
  const refused = await pack(folderWith(files), [format], base).then(() => null, (error: unknown) => error);
  return refused instanceof Fault ? refused.code : 0;
}

/** Packed once, for all tests. */
let made: readonly PackedFile[] = [];
beforeAll(async () => {
  made = await pack(folderWith(GEOMETRY), PACK_FORMATS);
}, 120_000);

function only(ending: string): PackedFile {
  const file = made.find(({ name }) => name.endsWith(ending));
  if (!file) throw new Error(`no ${ending} was packed`);
  return file;
}

function run(program: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env } });
  return `${stdout}${stderr}${status === 0 ? '' : `exit ${status}\n`}`;
}

function sha256(bytes: Uint8Array, encoding: 'hex' | 'base64url' = 'hex'): string {
  return createHash('sha256').update(bytes).digest(encoding);
}

/** Reads a tar with the library, which knows nothing of who wrote it. */
function readTar(bytes: Uint8Array, onReadEntry: (entry: ReadEntry) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = new Parser({ strict: true, onReadEntry });
    parser.on('end', () => resolve());
    parser.on('error', reject);
    parser.end(Buffer.from(bytes));
  });
}

async function namesIn(tar: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await readTar(tar, (entry) => {
    names.push(`${entry.path} ${entry.mode?.toString(8)} ${entry.uid}`);
    entry.resume();
  });
  return names;
}

async function untar(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await readTar(bytes, (entry) => {
    const chunks: Buffer[] = [];
    entry.on('data', (chunk) => chunks.push(chunk));
    entry.on('end', () => files.set(entry.path, Buffer.concat(chunks)));
  });
  return files;
}

test('files are called after the package and its version', () => {
  const names = made.map(({ name }) => name);
  expect(names).toEqual(['geometry-1.2.0-beta.1.tar.gz', 'geometry-1.2.0-beta.1.zip', 'geometry-1.2.0-beta.1.context.tar.gz', 'geometry-1.2.0-beta.1.oci.tar', 'geometry-1.2.0-beta.1.tgz', 'geometry-1.2.0b1-py3-none-any.whl']);
});

test('the same sources give the same bytes, wherever and whenever they were written', async () => {
  const root = folderWith(Object.fromEntries(Object.entries(GEOMETRY).reverse()));
  for (const path of Object.keys(GEOMETRY)) utimesSync(join(root, path), 1e9, 1e9);
  const hashes = (files: readonly PackedFile[]): string[] => files.map(({ name, bytes }) => `${name} ${sha256(bytes)}`);
  expect(hashes(await pack(root, PACK_FORMATS))).toEqual(hashes(made));
});

test('zip: every file below one folder, in order, at one time whatever the time zone', () => {
  const { bytes } = only('.zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['LICENSE', 'README.md', 'noodle.json', 'src/main.nc', 'src/shapes.nc'].map((path) => `geometry-1.2.0-beta.1/${path}`));
  expect(Buffer.from(files['geometry-1.2.0-beta.1/src/main.nc']).toString()).toBe(SOURCE);
  // 1985-10-26 08:15:00, as MS-DOS writes it.
  expect(Buffer.from(bytes).readUInt32LE(10).toString(16)).toBe('b5a41e0');
});

test('long and strange names survive', async () => {
  const path = `${'deep/'.repeat(30)}größe ${'x'.repeat(120)}.nc`;
  const tree = new Map([[path, Buffer.from('text')]]);
  expect(await namesIn(tarOf(tree))).toEqual([`${path} 644 0`]);
  expect(Buffer.from(unzipSync(zipOf(tree))[path]).toString()).toBe('text');
});

describe('npm', () => {
  const project = folderWith({ 'package.json': '{ "name": "user", "private": true, "type": "module" }', 'use.mjs': `import { area, fails, greet, half, later, main, NoodleError, nothing } from 'geometry';
console.log(area(4), half(3), greet('Ada', true), nothing(null), await later(1));
try { fails(1); } catch (error) { console.log(error instanceof NoodleError, error.code, error.message); }
console.log(await main());
` });

  test('npm installs it, and Node calls its functions', () => {
    const { name, bytes } = only('.tgz');
    writeFileSync(join(project, name), bytes);
    expect(run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', `./${name}`], project)).toBe('');
    // A program that waits somewhere gives promises.
    const use = readFileSync(join(project, 'use.mjs'), 'utf8').replaceAll(/(area|half|greet|nothing|fails)\(([^)]*)\)/g, 'await $1($2)');
    writeFileSync(join(project, 'use.mjs'), use);
    expect(run(process.execPath, ['use.mjs'], project)).toBe('greeting\n16 1.5 ADA null 2\ntrue 8123 no shape\n[]\n3\n');
    expect(run(process.execPath, [join(project, 'node_modules/.bin/geometry'), 'a', 'b'], project)).toBe('["a", "b"]\nexit 3\n');
  });

  test('it says what it is', () => {
    const installed = join(project, 'node_modules/geometry');
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'main.d.mts', 'main.mjs', 'main.wasm', 'main.wasm.map', 'noodle-runtime.mjs', 'package.json', 'run.mjs']);
    expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))).toEqual({
      name: 'geometry',
      version: '1.2.0-beta.1',
      description: 'Shapes & "surfaces"',
      license: 'MIT',
      keywords: ['shapes'],
      homepage: 'https://example.org/geometry',
      repository: { type: 'git', url: 'https://example.org/geometry.git' },
      author: 'Ada <ada@example.org>',
      type: 'module',
      exports: { '.': { types: './main.d.mts', default: './main.mjs' }, './package.json': './package.json' },
      bin: { geometry: 'run.mjs' },
      engines: { node: '>=24' },
    });
  });
});

const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;

describe('wheel', () => {
  test('RECORD has every file with its hash and size', () => {
    const files = unzipSync(only('.whl').bytes);
    const record = 'geometry-1.2.0b1.dist-info/RECORD';
    const lines = Buffer.from(files[record]).toString().trimEnd().split('\n');
    const found = Object.entries(files).filter(([path]) => path !== record).map(([path, content]) => `${path},sha256=${sha256(content, 'base64url')},${content.length}`);
    expect(lines.sort()).toEqual([...found, `${record},,`].sort());
  });

  test('METADATA and WHEEL say what they must', () => {
    const files = unzipSync(only('.whl').bytes);
    const text = (name: string): string => Buffer.from(files[`geometry-1.2.0b1.dist-info/${name}`]).toString();
    expect(text('METADATA')).toBe('Metadata-Version: 2.4\nName: geometry\nVersion: 1.2.0b1\nSummary: Shapes & "surfaces"\nKeywords: shapes\nAuthor-email: Ada <ada@example.org>\nLicense-Expression: MIT\nLicense-File: LICENSE\nProject-URL: Homepage, https://example.org/geometry\nProject-URL: Source, https://example.org/geometry.git\nRequires-Python: >=3.9\nRequires-External: node (>=24)\nDescription-Content-Type: text/markdown; charset=UTF-8\n\n# Geometry\n\nShapes.\n');
    expect(text('WHEEL')).toBe('Wheel-Version: 1.0\nGenerator: noodle pkg pack\nRoot-Is-Purelib: true\nTag: py3-none-any\n');
    expect(text('entry_points.txt')).toBe('[console_scripts]\ngeometry = geometry:_command\n');
  });

  test.runIf(hasPip)('pip installs it, and Python calls its functions', () => {
    const folder = folderWith({ 'use.py': `import geometry
print(geometry.area(4), geometry.half(3), geometry.greet("Ada", True), geometry.nothing(None), geometry.later(2**53 + 1), geometry.__all__)
try:
    geometry.fails(1)
except geometry.NoodleError as error:
    print(error.code, error, error.class_name, error.trace)
for wrong in [lambda: geometry.area(1.5), lambda: geometry.area(2**63), lambda: geometry.greet("a", 1)]:
    try:
        wrong()
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
` });
    const { name, bytes } = only('.whl');
    writeFileSync(join(folder, name), bytes);
    expect(run('python3', ['-m', 'pip', 'install', '-q', '--no-index', '--no-deps', '--disable-pip-version-check', '--root-user-action=ignore', '--target', 'site', name], folder)).toBe('');
    const env = { PYTHONPATH: join(folder, 'site'), NOODLE_NODE: process.execPath };
    expect(run('python3', ['use.py'], folder, env)).toBe(`greeting
16 1.5 ADA None 9007199254740994 ['NoodleError', 'area', 'half', 'greet', 'nothing', 'fails', 'later']
8123 [8123] no shape ShapeError ['fails (src/main.nc:14)']
TypeError expected an int, but got 1.5
OverflowError 9223372036854775808 does not fit into 64 bits
TypeError expected a bool, but got 1
`);
    expect(run('python3', ['-c', 'import sys, geometry; sys.argv[1:] = ["a"]; geometry._command()'], folder, env)).toBe('["a"]\nexit 3\n');
    expect(run('python3', ['-c', 'import geometry; geometry.area(1)'], folder, { ...env, NOODLE_NODE: 'no-such-node' })).toContain('geometry needs Node 24 or newer: no-such-node was not found');
  });

  test.each([['1.2.3', '1.2.3'], ['1.2.3-rc.2', '1.2.3rc2'], ['1.2.3-alpha', '1.2.3a0'], ['1.2.3-nightly.7', '1.2.3.dev0+nightly.7'], ['1.2.3-dev.4', '1.2.3.dev4'], ['1.2.3+build.5', '1.2.3+build.5'], ['1.0.0-beta.1.2', '1.0.0.dev0+beta.1.2'], ['1.0.0---', '1.0.0.dev0+0']])('%s is %s for Python', (version, expected) => expect(pythonVersion(version)).toBe(expected));

  test.runIf(hasPip)('Python takes these versions, in the same order', () => {
    const versions = ['1.0.0-alpha', '1.0.0-beta.2', '1.0.0-rc.1', '1.0.0', '1.0.1-nightly.7', '1.0.1'].map(pythonVersion);
    const program = 'import sys\nfrom pip._vendor.packaging.version import Version\nprint(sorted(sys.argv[1:], key=Version) == sys.argv[1:])';
    expect(run('python3', ['-c', program, ...versions], '.')).toBe('True\n');
  });
});

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: { readonly os: string; readonly architecture: string };
}

/** Follows a layout from its index, and checks each blob against what points to it. */
class LayoutReader {
  readonly files: ReadonlyMap<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = files;
  }

  blob({ digest, size }: Descriptor): Buffer {
    const content = Buffer.from(this.files.get(`blobs/${digest.replace(':', '/')}`) ?? '');
    expect(`sha256:${sha256(content)} ${content.length}`).toBe(`${digest} ${size}`);
    return content;
  }

  json(descriptor: Descriptor) {
    return JSON.parse(this.blob(descriptor).toString('utf8'));
  }

  /** Every image with its config and layers. */
  images() {
    expect(JSON.parse(Buffer.from(this.files.get('oci-layout') ?? '').toString())).toEqual({ imageLayoutVersion: '1.0.0' });
    const index = JSON.parse(Buffer.from(this.files.get('index.json') ?? '').toString());
    expect(index.schemaVersion).toBe(2);
    const named: Descriptor[] = index.manifests;
    return named.flatMap((each) => this.json(each).manifests.map((manifest: Descriptor) => this.image(manifest)));
  }

  private image(found: Descriptor) {
    const manifest = this.json(found);
    expect([found.mediaType, manifest.mediaType, manifest.config.mediaType]).toEqual(['application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.config.v1+json']);
    const config = this.json(manifest.config);
    const layers: Buffer[] = manifest.layers.map((layer: Descriptor) => gunzipSync(this.blob(layer)));
    expect(config.rootfs).toEqual({ type: 'layers', diff_ids: layers.map((layer) => `sha256:${sha256(layer)}`) });
    expect(config.history).toHaveLength(layers.length);
    expect({ os: config.os, architecture: config.architecture }).toEqual(found.platform);
    return { config, layers };
  }
}

describe('docker', () => {
  const PROGRAM = ['LICENSE', 'README.md', 'main.d.mts', 'main.mjs', 'main.wasm', 'main.wasm.map', 'noodle-runtime.mjs', 'run.mjs'];

  test('a context from which `docker build` makes what runs', async () => {
    const { bytes } = only('.context.tar.gz');
    expect(await namesIn(gunzipSync(bytes))).toEqual(['Dockerfile', ...PROGRAM.map((path) => `app/${path}`)].map((path) => `${path} 644 0`));
    const files = await untar(bytes);
    expect(Buffer.from(files.get('Dockerfile') ?? '').toString()).toBe('FROM node:24-slim\nWORKDIR /app\nCOPY app/ ./\nUSER node\nENTRYPOINT ["node", "/app/run.mjs"]\n');
    // What the entry point does, without the image around it.
    const root = folderWith();
    for (const [path, content] of files) if (path.startsWith('app/')) writeFileSync(join(root, path.slice(4)), content);
    expect(run(process.execPath, [join(root, 'run.mjs'), 'x'], root)).toBe('["x"]\nexit 3\n');
  });

  test('an image of the program alone, the same for each processor', async () => {
    const images = new LayoutReader(await untar(only('.oci.tar').bytes)).images();
    expect(images.map(({ config }) => config.architecture)).toEqual(['amd64', 'arm64']);
    for (const { config, layers } of images) {
      expect(config.config).toEqual({ Labels: { 'org.opencontainers.image.title': 'geometry', 'org.opencontainers.image.version': '1.2.0-beta.1', 'org.opencontainers.image.description': 'Shapes & "surfaces"', 'org.opencontainers.image.licenses': 'MIT', 'org.opencontainers.image.source': 'https://example.org/geometry.git' } });
      expect(await namesIn(layers[0])).toEqual(['app/ 755 0', ...PROGRAM.map((path) => `app/${path} 644 0`)]);
    }
  });

  const NODE = imageLayout({ reference: '24', files: new Map([['usr/bin/node', Buffer.from('node')]]), labels: { 'org.example.base': 'node' }, run: null, base: null });

  function written(files: ReadonlyMap<string, Uint8Array>): string {
    const root = folderWith();
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return root;
  }

  test('on a base it runs: what the base has stays', async () => {
    const program = new Map([...(await untar(only('.context.tar.gz').bytes))].filter(([path]) => path.startsWith('app/')).map(([path, content]) => [path.slice(4), content] as const));
    const [image, other] = new LayoutReader(await untar(imageArchive(readManifest(GEOMETRY['noodle.json'], 'noodle.json'), program, layoutIn(written(NODE))))).images();
    expect(await Promise.all(image.layers.map(namesIn))).toEqual([['usr/ 755 0', 'usr/bin/ 755 0', 'usr/bin/node 644 0'], ['app/ 755 0', ...PROGRAM.map((path) => `app/${path} 644 0`)]]);
    expect(image.config.config).toMatchObject({ Entrypoint: ['node', '/app/run.mjs'], Cmd: null, WorkingDir: '/app', Labels: { 'org.example.base': 'node', 'org.opencontainers.image.title': 'geometry' } });
    expect(other.config.architecture).toBe('arm64');
  });

  test('a base that is not what it says is refused', async () => {
    const tampered = new Map([...NODE].map(([path, content]) => [path, path.startsWith('blobs/') ? Buffer.concat([content, Buffer.of(0)]) : content]));
    const endless = new Map([...NODE, ['index.json', Buffer.from('{}')]] as const);
    const missing = new Map([...NODE].filter(([path]) => !path.startsWith('blobs/')));
    for (const base of [tampered, endless, missing, new Map<string, Uint8Array>()]) expect(() => imageLayout({ reference: '1', files: new Map(), labels: {}, run: null, base })).toThrow(InvalidLayout);
    expect(await codeOf(GEOMETRY, 'docker', written(tampered))).toBe(6219);
    expect(await codeOf(GEOMETRY, 'docker', folderWith())).toBe(6219);
  });
});

describe('a package that gives another language nothing is refused', () => {
  const with_ = (text: string): Files => ({ ...GEOMETRY, 'src/main.nc': text });
  const without = Object.fromEntries(Object.entries(GEOMETRY).filter(([path]) => path !== 'src/main.nc'));

  test.each<readonly [string, Files, PackFormat, number]>([
    ['no main module', without, 'npm', 6218],
    ['no main module', without, 'zip', 0],
    ['nothing to call', with_('func f() {}'), 'npm', 6218],
    ['nothing to run', with_('@export\nfunc f(): int { return 1; }'), 'docker', 6218],
    ['nothing that Python has', with_('@export\nfunc f(x: List<int>): int { return 1; }'), 'wheel', 6218],
    ['statements to run', with_('print(1);'), 'docker', 0],
    ['functions alone', with_('@export\nfunc f(): int { return 1; }'), 'wheel', 0],
  ])('%s', async (_what, files, format, code) => expect(await codeOf(files, format)).toBe(code));

  test('functions that a wheel leaves out are known', async () => {
    const root = folderWith(with_('@export\nfunc f(): int { return 1; }\n@export\nfunc all(xs: List<int>): int { return xs.length; }'));
    const pack = async (formats: readonly PackFormat[]) => packAs({ project: openFolder(root), manifest: readManifest(GEOMETRY['noodle.json'], 'noodle.json'), formats });
    expect(await pack(['npm', 'wheel'])).toMatchObject({ kind: 'packed', notForPython: ['all'] });
    expect(await pack(['npm'])).toMatchObject({ kind: 'packed', notForPython: [] });
  });

  test('errors are told, and nothing is packed', async () => {
    const root = folderWith(with_('func main() { unknown(); }'));
    const packed = await packAs({ project: openFolder(root), manifest: readManifest(GEOMETRY['noodle.json'], 'noodle.json'), formats: ['npm'] });
    expect(packed.kind === 'errors' && packed.diagnostics.map(({ code }) => code)).toEqual([1201]);
  });
});
