import { resolve, type PackageInfo } from '@noodlecore/package-manager/index';
import { timingOf } from './measure.ts';
import { clashing, hopeless, layered } from './resolver-worlds.ts';
import type { Result } from './run.ts';

/** How often each world is resolved; the first times are for V8 to compile. */
const RUNS = 15;
const WARM_UP = 5;

type World = ReadonlyMap<string, PackageInfo>;

/** Worlds that are in memory already: what is measured is the search alone. */
export async function measureResolver(): Promise<Result[]> {
  const worlds: readonly (readonly [name: string, world: World, goal: string])[] = [
    ['resolve: 200 packages', layered(200, 5), 'under 50'],
    ['resolve: 1,000 packages, 20 versions each', layered(1000, 20), 'under 100'],
    ['resolve: the same, where the newest clash', clashing(1000, 20), 'under 100'],
    ['resolve: the same, where nothing fits', hopeless(1000, 20), 'under 100'],
  ];
  const results: Result[] = [];
  for (const [name, world, goal] of worlds) results.push({ name, value: await timeOf(world), unit: 'ms', goal });
  return results;
}

async function timeOf(world: World): Promise<number> {
  const root = world.get('app');
  if (!root) throw new Error('a world without its root');
  const times: number[] = [];
  for (let run = 0; run < RUNS + WARM_UP; run++) {
    const began = performance.now();
    await resolve(root, async (names) => new Map(names.map((name) => [name, world.get(name) ?? null])), { policy: 'newest', locked: new Map(), publishedBefore: Infinity });
    if (run >= WARM_UP) times.push(performance.now() - began);
  }
  return timingOf(times).median;
}
