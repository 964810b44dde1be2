import { build, type BuildOptions, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { packLibrary } from '@noodlecore/cli/pack-library';
import { libraryFolder } from '@noodlecore/cli/installation';
import { sourceFiles } from '@noodlecore/cli/host';
import { splitBinaryen } from './binaryen/split.ts';

/**
 * Makes `dist/`: the commands as few files, so that starting one reads little; the library compiled; and V8's code for
 * both, from a first run. CommonJS, because Node starts it fastest. `noodle.js` and `noodlec.js` are thin entries:
 * what a program's run needs stands in `run.js`, everything else in `main.js`.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const fresh = join(root, 'dist.new');

/** Node shows the line that an error was thrown on: of the runtime's, no more than this. */
const RUNTIME_LINE = 160;

/** What is loaded only when it is needed, each in a file of its own: module → file. */
const APART: Readonly<Record<string, string>> = {
  '@noodlecore/compiler/emit/wasm/emit': './wasm.mjs',
  '@noodlecore/package-manager/operations': './packages.js',
  '@noodlecore/registry/index': './registry.mjs',
};

/** What `splitBinaryen` writes. */
const binaryenApart: Plugin = {
  name: 'binaryen-apart',
  setup: (all) => all.onResolve({ filter: /^binaryen$/ }, () => ({ path: './binaryen.mjs', external: true })),
};

const partsApart: Plugin = {
  name: 'parts-apart',
  setup: (all) => all.onResolve({ filter: /^@noodlecore\// }, ({ path, kind }) => (kind === 'dynamic-import' && path in APART ? { path: APART[path], external: true } : undefined)),
};

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh);
writeFileSync(join(fresh, 'package.json'), '{ "type": "commonjs" }\n');
await bundle({ noodle: 'cli/src/entry/noodle.ts', noodlec: 'cli/src/entry/noodlec.ts', packages: 'package-manager/src/operations.ts' }, root, fresh);
await bundle({ main: 'cli/src/entry/main.ts', run: 'cli/src/entry/run.ts' }, root, fresh);
for (const name of ['main.js', 'run.js']) wrap(join(fresh, name));
await bundleEmitter(root, fresh);
await bundleRegistry(root, fresh);
await bundle({ extension: 'vscode-extension/src/extension.ts' }, root, join(root, 'vscode-extension/dist'), ['vscode']);
const problem = packLibrary(fresh);
if (problem !== null) {
  console.error(`the library cannot be compiled:\n\n${problem}`);
  process.exit(1);
}
writeFileSync(join(fresh, 'stamp'), stampOf([...['noodle.js', 'main.js', 'run.js', 'packages.js', 'wasm.mjs', 'binaryen.mjs', 'binaryen.wasm', 'binaryen-invokes.wasm', 'binaryen-table.wasm', 'wasm-worker.mjs', 'debug-worker.mjs', 'noodle-runtime.mjs', 'registry.mjs', 'inspection-worker.mjs'].map((file) => join(fresh, file)), ...sourceFiles(libraryFolder)]));
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);
warmUp();

async function bundle(entries: Readonly<Record<string, string>>, from: string, outdir: string, external: readonly string[] = []): Promise<void> {
  const isExtension = external.includes('vscode');
  await build({
    plugins: [partsApart],
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(from, path)])),
    outdir,
    bundle: true,
    platform: 'node',
    // Some packages' CommonJS files load their parts in ways that cannot be bundled; their ES modules can.
    mainFields: ['module', 'main'],
    target: isExtension ? 'node22' : 'node26',
    format: 'cjs',
    outExtension: isExtension ? { '.js': '.cjs' } : {},
    external: [...external],
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** As a function's expression, which `cli/src/entry/bundle.ts` loads in Node's place, and for which it imports what stands apart. */
function wrap(file: string): void {
  const text = readFileSync(file, 'utf8').replaceAll('import("./', 'importApart("./');
  writeFileSync(file, `(function(exports,require,module,__filename,__dirname,importApart){${text}\nreturn module.exports})\n`);
}

/** The only part that loads binaryen, which takes longer than most commands run, and the thread that runs what it makes: loaded when they are needed. */
async function bundleEmitter(from: string, outdir: string): Promise<void> {
  const options: BuildOptions = { outdir, bundle: true, format: 'esm', outExtension: { '.js': '.mjs' }, minifySyntax: true, minifyWhitespace: true, legalComments: 'none', logLevel: 'warning' };
  // Some packages' CommonJS files load their parts in ways that cannot be bundled; their ES modules can.
  const forNode: BuildOptions = { ...options, platform: 'node', mainFields: ['module', 'main'], target: 'node26' };
  splitBinaryen(outdir);
  await build({ ...forNode, plugins: [binaryenApart], entryPoints: { wasm: join(from, 'compiler/src/emit/wasm/emit.ts'), 'wasm-worker': join(from, 'cli/src/wasm-worker.ts') } });
  await build({ ...forNode, external: ['./wasm.mjs'], plugins: [partsApart], entryPoints: { 'debug-worker': join(from, 'cli/src/debug/worker.ts') } });
  // Goes along with every program that is built, into browsers too.
  await build({ ...options, platform: 'neutral', target: 'es2024', external: ['node:fs/promises'], minifyIdentifiers: true, lineLimit: RUNTIME_LINE, entryPoints: { 'noodle-runtime': join(from, 'runtime/src/wasm/loader.ts') } });
}

/** Only who serves packages loads it, and then it may take its time: what it is built on stays in its own packages. */
async function bundleRegistry(from: string, outdir: string): Promise<void> {
  const external = ['@electric-sql/pglite', '@fastify/*', 'aws4fetch', 'fastify', 'marked', 'pg', 'sanitize-html', 'semver', 'tar', 'zod'];
  await build({ entryPoints: { registry: join(from, 'registry/src/index.ts'), 'inspection-worker': join(from, 'registry/src/inspection/worker.ts') }, outdir, bundle: true, platform: 'node', mainFields: ['module', 'main'], target: 'node26', format: 'esm', outExtension: { '.js': '.mjs' }, external, minifySyntax: true, minifyWhitespace: true, legalComments: 'none', logLevel: 'warning' });
}

/** Tells this build from every other: what is cached belongs to one stamp. */
function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** V8's code is kept when a process ends: the first user must not be the one who waits for it. Each of these calls functions that those before did not. */
function warmUp(): void {
  const [source, cache] = [join(dist, 'warm-up.nc'), join(dist, 'warm-up')];
  const env = { ...process.env, NOODLE_CACHE: cache, NOODLE_ADD_CODE: '1' };
  writeFileSync(source, 'func main() { print("warm"); }\n');
  const example = join(root, 'examples/cluster');
  // Twice, since what was compiled before is run by the other bundle; and for long enough to have hot functions.
  const programs = [source, ...['deltablue', 'json', 'nbody'].map((name) => join(root, 'bench/programs', `${name}.nc`))];
  const runs = programs.flatMap((program) => Array.from({ length: 2 }, () => ['noodle', 'run', program, 'times', '300']));
  const commands = [...runs, ['noodlec', 'build', example, '-o', join(cache, 'out')], ['noodlec', 'fmt', '--check', example]];
  for (const [name, ...words] of commands) spawnSync(process.execPath, [join(dist, `${name}.js`), ...words], { stdio: 'ignore', env });
  rmSync(source);
  rmSync(cache, { recursive: true, force: true });
}
