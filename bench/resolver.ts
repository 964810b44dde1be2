import { resolve, type Dependency, type PackageInfo } from '@noodlecore/package-manager/index';
import { timingOf } from './measure.ts';
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

/** Each package needs up to four behind it, in ranges that hold for all of a major version. */
function layered(count: number, versions: number): Map<string, PackageInfo> {
  const needs = (i: number): Dependency[] => [1, 2, 7, 31].map((step) => i + step).filter((j) => j < count).map((j) => required(j, '^1.0.0'));
  return worldOf(count, versions, (i) => needs(i));
}

/** The newer half of every third package's versions wants a neighbour that another one forbids, which only shows far below. */
function clashing(count: number, versions: number): Map<string, PackageInfo> {
  return worldOf(count, versions, (i, version) => {
    const behind = [1, 2, 7, 31].map((step) => i + step).filter((j) => j < count);
    const isNew = version >= versions / 2;
    return behind.map((j) => required(j, i % 3 === 0 && isNew && j % 2 === 0 ? `>=1.${versions - 2}.0` : i % 3 === 1 && j % 2 === 0 ? `<1.${versions - 2}.0` : '^1.0.0'));
  });
}

/** As `layered`, but that two packages in the middle want different versions of one far behind them. */
function hopeless(count: number, versions: number): Map<string, PackageInfo> {
  const world = layered(count, versions);
  const middle = count >> 1;
  const wanted = middle + 200;
  const demanding = (name: string, range: string): void => {
    const info = world.get(name);
    if (info) world.set(name, { ...info, releases: info.releases.map((release) => ({ ...release, dependencies: [...release.dependencies, required(wanted, range)] })) });
  };
  demanding(nameOf(middle), '<1.5.0');
  demanding(nameOf(middle + 1), '>=1.5.0');
  return world;
}

function worldOf(count: number, versions: number, dependencies: (i: number, version: number) => Dependency[]): Map<string, PackageInfo> {
  const world = new Map<string, PackageInfo>();
  for (let i = 0; i < count; i++) {
    const releases = Array.from({ length: versions }, (_, v) => ({ version: `1.${v}.0`, yanked: false, dependencies: dependencies(i, v) }));
    world.set(nameOf(i), { name: nameOf(i), releases });
  }
  return world.set('app', { name: 'app', releases: [{ version: '1.0.0', yanked: false, dependencies: [0, 1, 2].map((i) => required(i, '*')) }] });
}

function required(i: number, range: string): Dependency {
  return { name: nameOf(i), range, kind: 'required' };
}

function nameOf(i: number): string {
  return `package_${i}`;
}
