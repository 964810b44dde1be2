import { middle } from './measure.ts';

/** One run of a benchmark inside a process: when it began and how long it took, in milliseconds. */
export interface Run {
  readonly began: number;
  readonly took: number;
}

export interface SteadyState {
  /** Milliseconds of one run. */
  readonly steady: number;
  /** How long runs take after 300 ms, in steady runs. */
  readonly warmUp: number;
  /** Megabytes at most. */
  readonly memory: number;
}

const WARM_AFTER = 300;
const WARM_FOR = 100;

/** What a process has come to in the second half of its time, and how near it was to that after 300 ms. */
export function steadyState(runs: readonly Run[]): Pick<SteadyState, 'steady' | 'warmUp'> {
  const end = runs.reduce((latest, run) => Math.max(latest, run.began + run.took), 0);
  const late = runs.filter((run) => run.began >= end / 2);
  const steady = middle((late.length > 0 ? late : runs.slice(-1)).map((run) => run.took));
  const warming = runs.filter((run) => run.began >= WARM_AFTER && run.began < WARM_AFTER + WARM_FOR);
  return { steady, warmUp: warming.length > 0 ? middle(warming.map((run) => run.took)) / steady : 1 };
}
