import semver from 'semver';
import { noVersionsFit } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { packageCircle, searchTooLong } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { packageFault } from '../fault.ts';
import type { LockedPackage, Lockfile } from '../lockfile/lockfile.ts';
import type { ManifestDependency } from '../manifest/manifest.ts';
import type { Permissions } from '../manifest/names.ts';
import type { LocalPackage, LocalPackages } from '../project/local-packages.ts';
import type { Policy } from '../resolve/candidates.ts';
import { resolve, type MissingPeer } from '../resolve/resolve.ts';
import type { Dependency, PackageInfo, Release } from '../resolve/source.ts';

/** A version that a registry has. */
export interface PublishedRelease extends Release {
  readonly integrity: string;
  readonly permissions: Permissions;
}

/** A package as a registry knows it. */
export interface PublishedPackage extends PackageInfo {
  readonly releases: readonly PublishedRelease[];
}

/** Where published packages are looked up, in groups; null where there is none of that name. */
export type PublishedSource = (names: readonly string[]) => Promise<ReadonlyMap<string, PublishedPackage | null>>;

export interface Choice {
  readonly lockfile: Lockfile;
  readonly missingPeers: readonly MissingPeer[];
}

export interface ChoiceOptions {
  readonly policy: Policy;
  /** Package → the version to keep where it fits. */
  readonly keep: ReadonlyMap<string, string>;
  /** Milliseconds since 1970: what is younger is not looked at. */
  readonly publishedBefore: number;
}

/**
 * Chooses a version of everything that the packages of a project need.
 * @throws PackageFault 6002 (nothing fits), 6030 (not found in reasonable time), 6014 (a circle), and what the source throws
 */
export async function chooseVersions(local: LocalPackages, source: PublishedSource, { policy, keep, publishedBefore }: ChoiceOptions): Promise<Choice> {
  const published = new Map<string, PublishedPackage>();
  const lookUp = async (names: readonly string[]): Promise<ReadonlyMap<string, PackageInfo | null>> => {
    const own = names.flatMap((name) => localInfo(local, name) ?? []);
    const others = names.filter((name) => !local.packages.has(name));
    const found = others.length > 0 ? await source(others) : new Map<string, PublishedPackage | null>();
    for (const [name, info] of found) if (info) published.set(name, info);
    return new Map<string, PackageInfo | null>([...own.map((info) => [info.name, info] as const), ...[...found].map(([name, info]) => [name, info && withoutTests(info)] as const)]);
  };
  const resolution = await resolve(projectInfo(local), lookUp, { policy, locked: keep, publishedBefore });
  if (resolution.kind === 'conflict') throw packageFault(noVersionsFit, { because: resolution.because.join('\n') });
  if (resolution.kind === 'unsettled') throw packageFault(searchTooLong, { names: resolution.about });
  const lockfile = { packages: lockedPackages(resolution.versions, local, published) };
  refuseCircles(lockfile, local);
  return { lockfile, missingPeers: resolution.missingPeers };
}

/** What the resolver begins with: a project of one package asks for its dependencies, one of several for each of its packages. */
function projectInfo(local: LocalPackages): PackageInfo {
  const members = [...local.packages.values()].filter(({ isMember }) => isMember);
  const dependencies = members.length === 1 ? dependenciesOf(members[0], local) : members.map(({ manifest }): Dependency => ({ name: manifest.name, range: manifest.version, kind: 'required' }));
  return { name: 'the project', releases: [{ version: '0.0.0', dependencies }] };
}

function localInfo(local: LocalPackages, name: string): PackageInfo | null {
  const found = local.packages.get(name);
  return found ? { name, releases: [{ version: found.manifest.version, dependencies: dependenciesOf(found, local) }] } : null;
}

/** What a package in a folder asks for, with the ranges that are meant. */
export function dependenciesOf({ manifest, isMember }: LocalPackage, local: LocalPackages): Dependency[] {
  return manifest.dependencies.filter(({ kind }) => counts(kind, isMember)).map((each) => ({ name: each.name, kind: each.kind, range: rangeOf(each, local) }));
}

/** Whoever names a folder and no version takes what is there, a pre-release too. */
function rangeOf({ name, range, path }: ManifestDependency, local: LocalPackages): string {
  const found = local.packages.get(name);
  return found && range === '*' && (path !== null || found.isMember) ? found.manifest.version : range;
}

function counts(kind: Dependency['kind'], isMember: boolean): boolean {
  return kind !== 'system' && (kind !== 'development' || isMember);
}

function withoutTests(info: PublishedPackage): PackageInfo {
  return { ...info, releases: info.releases.map((release) => ({ ...release, dependencies: release.dependencies.filter(({ kind }) => counts(kind, false)) })) };
}

function lockedPackages(versions: ReadonlyMap<string, string>, local: LocalPackages, published: ReadonlyMap<string, PublishedPackage>): Map<string, LockedPackage> {
  const locked = new Map<string, LockedPackage>();
  const lock = (name: string, version: string): LockedPackage => {
    const own = local.packages.get(name);
    if (own) return { version, integrity: null, path: own.path, dependencies: ranges(dependenciesOf(own, local), versions), permissions: own.manifest.permissions };
    const release = published.get(name)?.releases.find((each) => each.version === version);
    if (!release) throw new Error(`a version of ${name} was chosen that nobody has`);
    return { version, integrity: release.integrity, path: null, dependencies: ranges(release.dependencies.filter(({ kind }) => counts(kind, false)), versions), permissions: release.permissions };
  };
  for (const [name, version] of versions) if (local.packages.get(name)?.path !== '.') locked.set(name, lock(name, version));
  return locked;
}

/** Of what is asked for, what was taken: optional ones may be left out, also where others need another version of the same package. */
function ranges(dependencies: readonly Dependency[], versions: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(dependencies.filter(({ name, range }) => semver.satisfies(versions.get(name) ?? '', range)).map(({ name, range }) => [name, range]));
}

/** What a package's own tests need may need that package again; all else must come to an end. */
function refuseCircles({ packages }: Lockfile, local: LocalPackages): void {
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const needs = (name: string): string[] => {
    const own = local.packages.get(name);
    return own ? own.manifest.dependencies.filter(({ kind }) => counts(kind, false)).map((each) => each.name) : Object.keys(packages.get(name)?.dependencies ?? {});
  };
  const visit = (name: string): void => {
    if (state.get(name) === 'open') throw packageFault(packageCircle, { circle: [...path.slice(path.indexOf(name)), name] });
    if (state.has(name)) return;
    state.set(name, 'open');
    path.push(name);
    for (const next of needs(name)) visit(next);
    path.pop();
    state.set(name, 'done');
  };
  for (const name of [...local.packages.keys(), ...packages.keys()]) visit(name);
}
