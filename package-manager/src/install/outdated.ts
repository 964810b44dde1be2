import semver from 'semver';
import type { PackageClient } from '../client/package-client.ts';
import { inParallel } from '../client/in-parallel.ts';
import { PARALLEL } from '../client/package-client.ts';
import { lockfileIn } from '../project/installed.ts';
import { openLocalPackages } from '../project/local-packages.ts';

/** A package that is not the newest. */
export interface OutdatedPackage {
  readonly name: string;
  readonly current: string;
  /** The newest that all ranges allow which ask for it. */
  readonly wanted: string;
  readonly latest: string;
  /** The project's own noodle.json lists it. */
  readonly isListed: boolean;
  readonly isYanked: boolean;
  readonly deprecated: string | null;
}

/**
 * The installed packages of which there is something newer, or that were taken back or deprecated; by name.
 * @throws PackageFault what the registry refuses with
 */
export async function outdatedPackages(folder: string, client: PackageClient): Promise<OutdatedPackage[]> {
  const local = openLocalPackages(folder);
  const { packages } = lockfileIn(local.root);
  const published = [...packages].filter(([, { path }]) => path === null);
  const listed = [...local.packages.values()].flatMap(({ manifest }) => manifest.dependencies);
  const ranges = (name: string): string[] => [...listed.filter((each) => each.name === name).map(({ range }) => range), ...[...packages.values()].flatMap(({ dependencies }) => dependencies[name] ?? [])];
  const found = await inParallel(published, PARALLEL, async ([name, { version }]) => {
    const document = await client.document(name);
    const own = document?.versions.find((each) => each.version === version);
    const usable = (document?.versions ?? []).filter(({ yanked }) => !yanked).map((each) => each.version);
    const wanted = semver.maxSatisfying(usable.filter((each) => ranges(name).every((range) => semver.satisfies(each, range))), '*') ?? version;
    const state = { name, current: version, wanted, latest: document?.latest ?? version, isListed: listed.some((each) => each.name === name), isYanked: own?.yanked ?? false, deprecated: own?.deprecated ?? null };
    return isCurrent(state) ? [] : [state];
  });
  return found.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isCurrent({ current, wanted, latest, isYanked, deprecated }: OutdatedPackage): boolean {
  return !isYanked && deprecated === null && semver.gte(current, wanted) && semver.gte(current, latest);
}
