import type { Dependency, PackageInfo } from '@noodlecore/package-manager/index';

/** Each package needs up to four behind it, in ranges that hold for all of a major version. */
export function layered(count: number, versions: number): Map<string, PackageInfo> {
  const needs = (i: number): Dependency[] => [1, 2, 7, 31].map((step) => i + step).filter((j) => j < count).map((j) => required(j, '^1.0.0'));
  return worldOf(count, versions, (i) => needs(i));
}

/** The newer half of every third package's versions wants a neighbour that another one forbids, which only shows far below. */
export function clashing(count: number, versions: number): Map<string, PackageInfo> {
  return worldOf(count, versions, (i, version) => {
    const behind = [1, 2, 7, 31].map((step) => i + step).filter((j) => j < count);
    const isNew = version >= versions / 2;
    return behind.map((j) => required(j, i % 3 === 0 && isNew && j % 2 === 0 ? `>=1.${versions - 2}.0` : i % 3 === 1 && j % 2 === 0 ? `<1.${versions - 2}.0` : '^1.0.0'));
  });
}

/** As `layered`, but that two packages in the middle want different versions of one far behind them. */
export function hopeless(count: number, versions: number): Map<string, PackageInfo> {
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
