import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from '@noodlecore/cli/commands/run';
import { middle, peakIn, SAYS_PEAK } from './measure.ts';
import { steadyState, type Run, type SteadyState } from './steady-state.ts';

/**
 * Programs in pairs, `programs/x.nc` and `programs/x.js`: the same algorithm as one writes it in each language. Every
 * process runs its program again and again and says how long each run took; what counts is the steady state, beside node's.
 */
const root = join(import.meta.dirname, '..');
export const programFolder = join(root, 'bench/programs');

export interface ProgramOptions {
  /** Which programs; all where none is named. */
  readonly names: readonly string[];
  /** Which engines; all that this build has where none is named. */
  readonly engines: readonly string[];
  /** How many processes of each kind, in turns. */
  readonly rounds: number;
  readonly milliseconds: number;
  /** Where they are. */
  readonly folder: string;
}

export interface ProgramResult {
  readonly program: string;
  readonly engine: string;
  /** Milliseconds of one run in steady state, and node's. */
  readonly steady: number;
  readonly node: number;
  /** How long a run takes after 300 ms, in steady runs. */
  readonly warmUp: number;
  /** Megabytes, and node's. */
  readonly memory: number;
  readonly nodeMemory: number;
}

/** The programs of a folder: what has both halves and measures itself. */
export function programNames(folder: string): string[] {
  const files = new Set(readdirSync(folder));
  return [...files].filter((file) => file.endsWith('.nc') && files.has(file.replace(/\.nc$/, '.js')) && measuresItself(join(folder, file))).map((file) => file.slice(0, -3)).sort();
}

/** What has no use for the harness is a module of others. */
function measuresItself(path: string): boolean {
  return /^import harness\b/m.test(readFileSync(path, 'utf8'));
}

export function measurePrograms(options: ProgramOptions, onResult: (result: ProgramResult) => void): ProgramResult[] {
  const cache = mkdtempSync(join(tmpdir(), 'noodle-bench-'));
  try {
    const engines = options.engines.length > 0 ? options.engines : availableEngines(cache);
    const names = options.names.length > 0 ? options.names : programNames(options.folder);
    return names.flatMap((name) => measureProgram(name, engines, options, cache, onResult));
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** The engines that the command line knows and this build has. */
function availableEngines(cache: string): string[] {
  const hello = join(cache, 'hello.nc');
  writeFileSync(hello, 'func main() { print("hello"); }\n');
  return ENGINES.filter((engine) => spawnSync(join(root, 'bin/noodle'), ['run', '--engine', engine, hello], { env: environment(cache) }).status === 0);
}

function measureProgram(program: string, engines: readonly string[], { rounds, milliseconds, folder }: ProgramOptions, cache: string, onResult: (result: ProgramResult) => void): ProgramResult[] {
  const node = { file: process.execPath, args: [join(folder, `${program}.js`)] };
  const ours = engines.map((engine) => ({ file: join(root, 'bin/noodle'), args: ['run', '--engine', engine, ...(engine === 'wasm' ? ['--release'] : []), join(folder, `${program}.nc`)] }));
  const commands = [node, ...ours];
  const states: SteadyState[][] = commands.map(() => []);
  // In turns, so that a busy moment of the machine hits all of them.
  for (let round = 0; round < rounds; round++) {
    commands.forEach(({ file, args }, i) => states[i].push(runFor(file, [...args, 'times', String(milliseconds)], cache)));
  }
  const [peer, ...own] = states.map(summary);
  return own.map((state, i) => {
    const result = { program, engine: engines[i], steady: state.steady, node: peer.steady, warmUp: state.warmUp, memory: state.memory, nodeMemory: peer.memory };
    onResult(result);
    return result;
  });
}

function summary(states: readonly SteadyState[]): SteadyState {
  return { steady: middle(states.map((each) => each.steady)), warmUp: middle(states.map((each) => each.warmUp)), memory: middle(states.map((each) => each.memory)) };
}

function runFor(file: string, args: readonly string[], cache: string): SteadyState {
  const { stdout, stderr, status } = spawnSync(file, args, { env: environment(cache), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}:\n${stderr.slice(0, 2000)}`);
  return { ...steadyState(runsOf(stdout)), memory: peakIn(stderr) };
}

function runsOf(output: string): Run[] {
  return output.trim().split('\n').map((line) => {
    const [began, took] = line.split(' ').map(Number);
    return { began: began / 1000, took: took / 1000 };
  });
}

function environment(cache: string): NodeJS.ProcessEnv {
  return { ...process.env, NOODLE_CACHE: cache, ...SAYS_PEAK };
}
