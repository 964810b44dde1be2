import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeCommands, timingOf, type Command } from './measure.ts';
import { generateProject } from './project/generate.ts';
import { oneLineChange } from './one-line-change.ts';

/**
 * `npm run bench`: the numbers that we hold ourselves to, each beside a peer that runs on the same machine in the same
 * minute. Arguments choose parts (`npm run bench -- check start`); `--json` prints one object.
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

const PARTS: Readonly<Record<string, () => Result[]>> = { check, build, change: changeOneLine, start, interpreter };

const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const results: Result[] = [];
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const found = part();
    results.push(...found);
    if (!process.argv.includes('--json')) found.forEach(print);
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
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
  return [{ name: 'cold check, 100 modules', value: speed, unit: 'lines/s', peer: 'tsc 6', peerValue: peerSpeed, ratio: speed / peerSpeed, goal: '50,000' }];
}

function build(): Result[] {
  const project = generateProject(join(work, 'project'), 100, 500);
  const args = ['build', join(project.folder, 'nc'), '-o', join(work, 'out')];
  const [nothing, node] = timeCommands([{ file: noodlec, args, env }, hello()], 9);
  return [{ name: 'build with nothing to do', value: nothing.median - node.median, unit: 'ms beyond node', goal: 'under 150' }];
}

function changeOneLine(): Result[] {
  const project = generateProject(join(work, 'project'), 100, 500);
  const timing = timingOf(oneLineChange(join(project.folder, 'nc'), 'src/module50.nc', 15));
  return [{ name: 'one line changed, warm', value: timing.median, unit: 'ms', goal: 'under 50' }];
}

function start(): Result[] {
  const source = join(work, 'hello.nc');
  writeFileSync(source, 'func main() { print("hello"); }\n');
  const [ours, node] = timeCommands([{ file: noodle, args: ['run', source], env }, hello()], 30);
  return [{ name: 'noodle run hello.nc', value: ours.median, unit: 'ms', peer: 'node hello.js', peerValue: node.median, ratio: node.median / ours.median, goal: 'under 2.5 × node' }];
}

/** Programs in pairs, `x.nc` and `x.py`: the same algorithm in the same style. */
function interpreter(): Result[] {
  const folder = join(root, 'bench/interpreter');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.nc') && existsSync(join(folder, name.replace(/\.nc$/, '.py'))));
  const pairs = names.map((name): Result => {
    const [ours, python] = timeCommands(
      [
        { file: noodle, args: ['run', join(folder, name)], env },
        { file: 'python3', args: [join(folder, name.replace(/\.nc$/, '.py'))] },
      ],
      3,
    );
    return { name: `interpreter: ${name}`, value: ours.median, unit: 'ms', peer: 'python3', peerValue: python.median, ratio: python.median / ours.median, goal: 'no slower' };
  });
  const mean = Math.exp(pairs.reduce((sum, { ratio = 1 }) => sum + Math.log(ratio), 0) / Math.max(pairs.length, 1));
  return [...pairs, { name: 'interpreter: geometric mean', value: mean, unit: '× python3' }];
}

function hello(): Command {
  const source = join(work, 'hello.js');
  writeFileSync(source, 'console.log("hello");\n');
  return { file: process.execPath, args: [source] };
}

function print({ name, value, unit, peer, peerValue, ratio, goal }: Result): void {
  const times = (ratio ?? 1) >= 1 ? `${(ratio ?? 1).toFixed(2)} × as fast` : `${(1 / (ratio ?? 1)).toFixed(2)} × as long`;
  const beside = peer === undefined ? '' : `  ${peer} ${format(peerValue ?? 0)}: ${times}`;
  console.log(`${name.padEnd(36)} ${format(value).padStart(9)} ${unit.padEnd(15)}${beside}${goal ? `  (goal ${goal})` : ''}`);
}

function format(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
