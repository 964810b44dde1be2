import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Timing {
  /** Milliseconds: the middle one of all runs, and the best. */
  readonly median: number;
  readonly best: number;
}

/** Runs commands in turns, so that a busy moment of the machine hits all of them, and gives each one's times. */
export function timeCommands(commands: readonly Command[], runs: number): Timing[] {
  const times: number[][] = commands.map(() => []);
  for (let run = 0; run <= runs; run++) {
    commands.forEach((command, i) => {
      const time = timeOnce(command);
      // The first round warms the file cache and the caches of the commands themselves.
      if (run > 0) times[i].push(time);
    });
  }
  return times.map(timingOf);
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure; 0 where not given. */
  readonly exitCodes?: readonly number[];
}

export function timeOnce(command: Command): number {
  const started = performance.now();
  runOnce(command);
  return performance.now() - started;
}

/** What makes a process of Node's say at its end how much memory it took at most. */
export const SAYS_PEAK = { NODE_OPTIONS: `--require=${join(import.meta.dirname, 'peak-memory.cjs')}` };

/** Megabytes that a command took at most. */
export function peakMemory(command: Command): number {
  return peakIn(runOnce({ ...command, env: { ...command.env, ...SAYS_PEAK } }));
}

/** Megabytes, from what a process that says it wrote to standard error. */
export function peakIn(written: string): number {
  const peak = /^peak (\d+)$/m.exec(written);
  if (!peak) throw new Error(`no peak of memory in:\n${written.slice(0, 2000)}`);
  return Number(peak[1]) / 1000;
}

/** Gives what it wrote to standard error. */
function runOnce({ file, args, cwd, env, exitCodes = [0] }: Command): string {
  const { status, stderr, error } = spawnSync(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (error || status === null || !exitCodes.includes(status)) {
    throw new Error(`${file} ${args.join(' ')} ended with ${status ?? error?.message}:\n${stderr.slice(0, 2000)}`);
  }
  return stderr;
}

export function timingOf(times: readonly number[]): Timing {
  return { median: middle(times), best: Math.min(...times) };
}

/** The median. */
export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

export function geometricMean(numbers: readonly number[]): number {
  return Math.exp(numbers.reduce((sum, each) => sum + Math.log(each), 0) / Math.max(numbers.length, 1));
}
