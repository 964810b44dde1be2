import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBinaries } from './binaries.ts';
import { readCommandLine } from './command-line.ts';
import { measureCompile } from './compile.ts';
import { timeEditor } from './editor.ts';
import { geometricMean, middle, timeCommands, timingOf, type Command } from './measure.ts';
import { generateProject } from './project/generate.ts';
import { oneLineChange } from './one-line-change.ts';
import { measureInstall } from './install.ts';
import { measureRegistry } from './registry.ts';
import { measureResolver } from './resolver.ts';
import { timeShares } from './shares.ts';
import { measurePrograms, programFolder, programNames, type ProgramResult } from './programs.ts';

/**
 * `npm run bench`: the numbers that we hold ourselves to, each beside a peer that runs on the same machine in the same
 * minute. Arguments choose parts and programs (`npm run bench -- check start`, `npm run bench -- programs json --engine jit`);
 * `--json` prints one object.
 */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured beside, and how many times better (above 1) or worse we are. */
  readonly peer?: string;
  readonly peerValue?: number;
  readonly ratio?: number;
  readonly goal?: string;
}

const root = join(import.meta.dirname, '..');
const noodle = join(root, 'bin/noodle');
const noodlec = join(root, 'bin/noodlec');
const work = mkdtempSync(join(tmpdir(), 'noodle-bench-'));
const env = { NOODLE_CACHE: join(work, 'cache') };

const PARTS: Readonly<Record<string, () => Result[] | Promise<Result[]>>> = { check, build, shares, change: changeOneLine, start, editor, interpreter, compile: () => show(measureCompile({ work, noodlec })), binaries: async () => show(await measureBinaries({ work, noodlec })), programs, resolver: async () => show(await measureResolver()), install: async () => show(await measureInstall({ work, noodle })), registry: async () => show(await measureRegistry(work)) };

const { options, parts, programs: chosenPrograms } = readCommandLine({ partNames: Object.keys(PARTS), programNames, programFolder });

const results: Result[] = [];
try {
  for (const [name, part] of Object.entries(PARTS)) {
    const wanted = (parts.length === 0 && chosenPrograms.length === 0) || parts.includes(name) || (name === 'programs' && chosenPrograms.length > 0);
    if (wanted) results.push(...(await part()));
  }
  if (options.json) console.log(JSON.stringify(results, null, 2));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** A cold check of a large project, beside tsc (the JavaScript one) on the same program in TypeScript. */
function check(): Result[] {
  const project = generateProject(join(work, 'project'), 100, 500);
  const tsc = join(root, 'bench/node_modules/typescript/bin/tsc');
  const [ours, theirs] = timeCommands(
    [
      { file: noodlec, args: ['check', '--no-cache', join(project.folder, 'nc')], env },
      { file: process.execPath, args: [tsc, '-p', join(project.folder, 'ts')] },
    ],
    5,
  );
  const speed = (project.ncLines / ours.median) * 1000;
  const peerSpeed = (project.tsLines / theirs.median) * 1000;
  return show([{ name: 'cold check, 100 modules', value: speed, unit: 'lines/s', peer: 'tsc 6', peerValue: peerSpeed, ratio: speed / peerSpeed, goal: '50,000' }]);
}

/** What it would gain to build one project in several threads, each with a share of the modules. */
async function shares(): Promise<Result[]> {
  const project = generateProject(join(work, 'project'), 100, 500);
  const count = Math.max(2, availableParallelism());
  const times: { readonly one: number[]; readonly several: number[] } = { one: [], several: [] };
  for (let round = 0; round < 5; round++) {
    times.one.push(await timeShares(join(project.folder, 'nc'), 1));
    times.several.push(await timeShares(join(project.folder, 'nc'), count));
  }
  const [one, several] = [middle(times.one), middle(times.several)];
  return show([{ name: `build in ${count} threads`, value: several, unit: 'ms', peer: 'one thread', peerValue: one, ratio: one / several }]);
}

function build(): Result[] {
  const project = generateProject(join(work, 'project'), 100, 500);
  const args = ['build', join(project.folder, 'nc'), '-o', join(work, 'out')];
  const [nothing, node] = timeCommands([{ file: noodlec, args, env }, hello()], 9);
  return show([{ name: 'build with nothing to do', value: nothing.median - node.median, unit: 'ms beyond node', goal: 'under 150' }]);
}

function changeOneLine(): Result[] {
  const project = generateProject(join(work, 'project'), 100, 500);
  const timing = timingOf(oneLineChange(join(project.folder, 'nc'), 'src/module50.nc', 15));
  return show([{ name: 'one line changed, warm', value: timing.median, unit: 'ms', goal: 'under 50' }]);
}

function start(): Result[] {
  const source = join(work, 'hello.nc');
  writeFileSync(source, 'func main() { print("hello"); }\n');
  const [ours, node] = timeCommands([{ file: noodle, args: ['run', source], env }, hello()], 30);
  return show([{ name: 'noodle run hello.nc', value: ours.median, unit: 'ms', peer: 'node hello.js', peerValue: node.median, ratio: node.median / ours.median, goal: 'under 2.5 × node' }]);
}

/** What someone waits for who types in a large project. */
async function editor(): Promise<Result[]> {
  const project = generateProject(join(work, 'project'), 100, 500);
  const { cold, warm, keystroke, completion, hover, face, references, megabytes } = await timeEditor(join(project.folder, 'nc'), 'src/module50.nc', 40);
  return show([
    { name: 'editor: first diagnostics', value: cold.first, unit: 'ms', goal: 'under 2,000' },
    { name: 'editor: the same, warm cache', value: warm.first, unit: 'ms', goal: 'under 1,000' },
    { name: 'editor: diagnostics of all files', value: cold.all, unit: 'ms' },
    { name: 'editor: the same, warm cache', value: warm.all, unit: 'ms' },
    { name: 'editor: a key, to its diagnostics', value: keystroke, unit: 'ms (95 %)', goal: 'under 100' },
    { name: 'editor: completion', value: completion, unit: 'ms (95 %)', goal: 'under 50' },
    { name: 'editor: hover', value: hover, unit: 'ms (95 %)', goal: 'under 50' },
    { name: 'editor: a public declaration', value: face, unit: 'ms (95 %)', goal: 'under 100' },
    { name: 'editor: references', value: references, unit: 'ms (95 %)', goal: 'under 50' },
    { name: 'editor: memory of the server', value: megabytes, unit: 'MB', goal: 'under 500' },
  ]);
}

/** Programs in pairs, `x.nc` and `x.py`: the same algorithm in the same style. */
function interpreter(): Result[] {
  const folder = join(root, 'bench/interpreter');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.nc') && existsSync(join(folder, name.replace(/\.nc$/, '.py'))));
  const pairs = names.map((name): Result => {
    const [ours, python] = timeCommands(
      [
        { file: noodle, args: ['run', '--engine', 'interpreter', join(folder, name)], env },
        { file: 'python3', args: [join(folder, name.replace(/\.nc$/, '.py'))] },
      ],
      3,
    );
    return { name: `interpreter: ${name}`, value: ours.median, unit: 'ms', peer: 'python3', peerValue: python.median, ratio: python.median / ours.median, goal: 'no slower' };
  });
  return show([...pairs, { name: 'interpreter: geometric mean', value: geometricMean(pairs.map(({ ratio = 1 }) => ratio)), unit: '× python3' }]);
}

/** Programs in pairs, `x.nc` and `x.js`, in steady state on every engine. */
function programs(): Result[] {
  const goals: Readonly<Record<string, string>> = { jit: 'at most 1.5', wasm: 'at most 0.75' };
  const asResult = ({ program, engine, steady, node, warmUp, memory, nodeMemory }: ProgramResult): Result[] => show([
    { name: `${program} on ${engine}`, value: steady, unit: 'ms', peer: 'node', peerValue: node, ratio: node / steady },
    { name: `${program} on ${engine}: after 300 ms`, value: warmUp, unit: '× steady state', goal: 'under 2' },
    { name: `${program} on ${engine}: memory`, value: memory, unit: 'MB', peer: 'node', peerValue: nodeMemory, ratio: nodeMemory / memory },
  ]);
  const shown: Result[] = [];
  const found = measurePrograms(
    { names: chosenPrograms, engines: options.engine, rounds: options.rounds, milliseconds: options.milliseconds, folder: options.folder },
    (result) => shown.push(...asResult(result)),
  );
  const means = [...Map.groupBy(found, ({ engine }) => engine)].map(([engine, of]): Result => {
    const worst = of.toSorted((a, b) => b.steady / b.node - a.steady / a.node)[0];
    const value = geometricMean(of.map(({ steady, node }) => steady / node));
    return { name: `${engine}: geometric mean of ${of.length}`, value, unit: `× node's time, ${worst.program} ${(worst.steady / worst.node).toFixed(2)}`, goal: goals[engine] };
  });
  return [...shown, ...show(means)];
}

function hello(): Command {
  const source = join(work, 'hello.js');
  writeFileSync(source, 'console.log("hello");\n');
  return { file: process.execPath, args: [source] };
}

/** Prints at once what was found, where a person reads it. */
function show(found: Result[]): Result[] {
  if (!options.json) found.forEach(print);
  return found;
}

function print({ name, value, unit, peer, peerValue, ratio, goal }: Result): void {
  const beside = peer === undefined ? '' : `  ${peer} ${format(peerValue ?? 0)}: ${comparison(unit, ratio ?? 1)}`;
  console.log(`${name.padEnd(36)} ${format(value).padStart(9)} ${unit.padEnd(15)}${beside}${goal ? `  (goal ${goal})` : ''}`);
}

function comparison(unit: string, ratio: number): string {
  if (unit === 'MB' || unit === 'bytes') return `${(1 / ratio).toFixed(2)} × as much`;
  return ratio >= 1 ? `${ratio.toFixed(2)} × as fast` : `${(1 / ratio).toFixed(2)} × as long`;
}

function format(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
