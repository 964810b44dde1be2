import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geometricMean, peakMemory, timeCommands, type Command } from './measure.ts';
import { programFolder, programNames } from './programs.ts';
import type { Result } from './run.ts';

interface Places {
  readonly work: string;
  /** The command that builds. */
  readonly noodlec: string;
}

/** What a program in WebAssembly weighs beside the same program in JavaScript, minified, and what its start costs. */
export async function measureBinaries(places: Places): Promise<Result[]> {
  const hello = join(places.work, 'hello.nc');
  writeFileSync(hello, 'func main() { print("hello"); }\n');
  const small = binary(places, hello, '--size');
  const loader = statSync(join(places.work, 'binary/noodle-runtime.mjs')).size;
  const sizes: Result[] = [];
  for (const name of programNames(programFolder)) sizes.push(beside(`size of ${name}, --release`, binary(places, join(programFolder, `${name}.nc`), '--release'), await minified(name)));
  return [
    { name: 'size of hello world, --size', value: small, unit: 'bytes', goal: 'under 2,000' },
    { name: 'size of what loads any program', value: loader, unit: 'bytes' },
    ...sizes,
    { name: `size: geometric mean of ${sizes.length}`, value: geometricMean(sizes.map(({ ratio = 1 }) => 1 / ratio)), unit: '× minified JavaScript' },
    ...started(places, hello),
  ];
}

function beside(name: string, value: number, peerValue: number): Result {
  return { name, value, unit: 'bytes', peer: 'esbuild --minify', peerValue, ratio: peerValue / value };
}

function binary({ work, noodlec }: Places, source: string, mode: string): number {
  const out = join(work, 'binary');
  const { status, stderr } = spawnSync(noodlec, ['build', '--target', 'wasm', mode, source, '-o', out], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${source} does not compile:\n${stderr.slice(0, 2000)}`);
  return statSync(join(out, 'main.wasm')).size;
}

async function minified(name: string): Promise<number> {
  const { outputFiles } = await build({ entryPoints: [join(programFolder, `${name}.js`)], bundle: true, minify: true, format: 'esm', platform: 'node', write: false });
  return outputFiles[0].contents.length;
}

/** Hello world from a finished build, as a page or a server would load it. */
function started(places: Places, hello: string): Result[] {
  binary(places, hello, '--release');
  const start = join(places.work, 'binary/start.mjs');
  writeFileSync(start, "import { main } from './main.mjs';\nprocess.exitCode = await main();\n");
  const twin = join(places.work, 'hello.mjs');
  writeFileSync(twin, 'console.log("hello");\n');
  const commands = [start, twin].map((file): Command => ({ file: process.execPath, args: [file] }));
  const [ours, node] = timeCommands(commands, 30);
  const [memory, nodeMemory] = commands.map(peakMemory);
  return [
    { name: 'start of hello world in WebAssembly', value: ours.median, unit: 'ms', peer: 'node hello.mjs', peerValue: node.median, ratio: node.median / ours.median },
    { name: 'its memory', value: memory, unit: 'MB', peer: 'node hello.mjs', peerValue: nodeMemory, ratio: nodeMemory / memory },
  ];
}
