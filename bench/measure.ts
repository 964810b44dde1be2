import { spawnSync } from 'node:child_process';

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

export function timeOnce({ file, args, cwd, env, exitCodes = [0] }: Command): number {
  const started = performance.now();
  const { status, stderr, error } = spawnSync(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  const time = performance.now() - started;
  if (error || status === null || !exitCodes.includes(status)) {
    throw new Error(`${file} ${args.join(' ')} ended with ${status ?? error?.message}:\n${String(stderr).slice(0, 2000)}`);
  }
  return time;
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
