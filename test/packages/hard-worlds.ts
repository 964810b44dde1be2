import type { Dependency, PackageInfo } from '@noodlecore/package-manager/index';

/** Worlds of packages that are hard to choose versions in, each hard in its own way. The package `app` is what is resolved. */
export type World = ReadonlyMap<string, PackageInfo>;

type Asks = (version: number) => readonly Dependency[];

class WorldBuilder {
  private readonly packages = new Map<string, PackageInfo>();

  add(name: string, versions: readonly string[], asks: Asks = () => []): this {
    this.packages.set(name, { name, releases: versions.map((version, i) => ({ version, dependencies: asks(i) })) });
    return this;
  }

  /** `count` packages `name0`, `name1`, … */
  addMany(name: string, count: number, versions: readonly string[], asks: (i: number, version: number) => readonly Dependency[] = () => []): this {
    for (let i = 0; i < count; i++) this.add(`${name}${i}`, versions, (version) => asks(i, version));
    return this;
  }

  asking(...dependencies: readonly Dependency[]): World {
    return this.add('app', ['1.0.0'], () => dependencies).packages;
  }
}

/** Each version asks for the same version of the next package; only the oldest gets to the end, if any does. */
export function ladder(length: number, versions: number, end: string): World {
  return new WorldBuilder()
    .addMany('step', length, minors(versions), (i, version) => [required(i + 1 < length ? `step${i + 1}` : 'end', `1.${version}.0`)])
    .add('end', [end])
    .asking(required('step0', '*'));
}

/** A long chain ends at what the project itself rules out. */
export function chain(length: number): World {
  return new WorldBuilder()
    .addMany('link', length, minors(2), (i) => [i + 1 < length ? required(`link${i + 1}`, '*') : required('end', '<1.5.0')])
    .add('end', minors(10))
    .asking(required('link0', '*'), required('end', '>=1.6.0'));
}

/** A thousand versions ask for exactly one of another package, and only its three oldest fit (boto3 and urllib3, as users of Python know them). */
export function exactPartners(versions: number): World {
  return new WorldBuilder()
    .add('front', minors(versions), (version) => [required('core', `1.${version}.0`)])
    .add('core', minors(versions), (version) => [required('transport', version < 3 ? '^2.0.0' : '<2.0.0')])
    .add('transport', ['1.0.0', '1.5.0', '2.0.0', '2.1.0'])
    .asking(required('front', '*'), required('transport', '>=2.0.0'));
}

/** Two long ways of ranges that differ with each version meet where nothing fits. */
export function meeting(length: number, versions: number): World {
  return new WorldBuilder()
    .addMany('left', length, minors(versions), (i, version) => (i + 1 < length ? [required(`left${i + 1}`, `>=1.${version % 3}.0`), required(`right${i + 1}`, `>=1.${(version + 1) % 4}.0`)] : [required('end', `>=1.${3 + (version % 3)}.0`)]))
    .addMany('right', length, minors(versions), (i, version) => [i + 1 < length ? required(`right${i + 1}`, `>=1.${version % 5}.0`) : required('end', `<1.${1 + (version % 3)}.0`)])
    .add('end', minors(versions))
    .asking(required('left0', '*'));
}

/** Everybody works beside twenty others, the newer half of their versions beside few versions of them. */
export function peers(count: number, versions: number): World {
  const beside = (i: number): number[] => Array.from({ length: 20 }, (_, k) => (i * 7 + k * 13 + 1) % count).filter((other) => other !== i);
  return new WorldBuilder()
    .addMany('peer', count, minors(versions), (i, version) => beside(i).map((other) => ({ name: `peer${other}`, range: version > versions / 2 ? `>=1.${(version + other) % versions}.0` : '>=1.0.0', kind: 'peer' })))
    .asking(...Array.from({ length: count }, (_, i) => required(`peer${i}`, '*')));
}

/** Half of all versions are pre-releases, which some ask for. */
export function preReleases(count: number): World {
  const versions = [...minors(10), ...Array.from({ length: 10 }, (_, i) => `2.0.0-beta.${i}`)];
  const range = (i: number, version: number): string => (i % 3 === 0 && version > 5 ? `>=2.0.0-beta.${i % 5} || ^1.${i % 4}.0` : '^1.0.0 || ^2.0.0-beta.3');
  return new WorldBuilder()
    .addMany('early', count, versions, (i, version) => [1, 2, 7].map((step) => i + step).filter((j) => j < count).map((j) => required(`early${j}`, range(i + j, version))))
    .asking(required('early0', '*'), required('early1', '^2.0.0-alpha || 1.x'));
}

/** Every package has an optional one, and each third of those asks for an older version of something that is needed. */
export function optionals(count: number): World {
  return new WorldBuilder()
    .addMany('needed', count, minors(5), (i) => [{ name: `extra${i}`, range: '*', kind: 'optional' }, ...(i + 1 < count ? [required(`needed${i + 1}`, '*')] : [])])
    .addMany('extra', count, minors(5), (i) => (i % 3 === 0 ? [required(`needed${(i * 7) % count}`, '<1.3.0')] : []))
    .asking(required('needed0', '*'));
}

/** More pigeons than holes: what everybody sees, and no search by conflicts finds quickly. */
export function pigeons(count: number): World {
  return new WorldBuilder()
    .addMany('pigeon', count, minors(count - 1), (i, hole) => [required(`hole${hole}`, `1.${i}.0`)])
    .addMany('hole', count - 1, minors(count))
    .asking(...Array.from({ length: count }, (_, i) => required(`pigeon${i}`, '*')));
}

function minors(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `1.${i}.0`);
}

function required(name: string, range: string): Dependency {
  return { name, range, kind: 'required' };
}
