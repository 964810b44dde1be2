import { packageCircle, searchTooLong } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { noVersionsFit } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { unpublishable } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { PackedPackage } from '@noodlecore/package-manager/interface/packed-program';
import type { Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { resolve } from '@noodlecore/package-manager/resolve/resolve';
import type { Dependency, PackageInfo } from '@noodlecore/package-manager/resolve/source';
import type { KnownRelease } from './messages.ts';

/** What the registry has. */
export interface Shelf {
  releases(names: readonly string[]): Promise<ReadonlyMap<string, readonly KnownRelease[] | null>>;
  open(release: KnownRelease): Promise<PackedPackage>;
}

/**
 * The packages that somebody gets who installs only this one, in their newest versions that fit.
 * @throws PackageFault 6113 (one is not there), 6002 (no versions fit), 6030 (not found in reasonable time), 6014 (one of them needs the package itself)
 */
export async function neededPackages(manifest: Manifest, shelf: Shelf): Promise<PackedPackage[]> {
  const known = new Map<string, readonly KnownRelease[]>();
  const needed = forUsers(manifest.dependencies);
  const source = async (names: readonly string[]): Promise<ReadonlyMap<string, PackageInfo | null>> => {
    const found = await shelf.releases(names);
    for (const [name, releases] of found) if (releases) known.set(name, releases);
    return new Map([...found].map(([name, releases]) => [name, releases && { name, releases: releases.map((release) => ({ ...release, dependencies: forUsers(release.dependencies) })) }]));
  };
  await requireThere(manifest.name, needed, shelf);
  const resolution = await resolve({ name: manifest.name, releases: [{ version: manifest.version, dependencies: needed }] }, source, { policy: 'newest', locked: new Map(), publishedBefore: Infinity });
  if (resolution.kind === 'conflict') throw packageFault(noVersionsFit, { because: resolution.because.join('\n') });
  if (resolution.kind === 'unsettled') throw packageFault(searchTooLong, { names: resolution.about });
  refuseCircle(manifest.name, needed, resolution.versions, known);
  const chosen = [...resolution.versions].flatMap(([name, version]) => known.get(name)?.find((each) => each.version === version) ?? []);
  const packages: PackedPackage[] = [];
  for (const release of chosen) packages.push(await shelf.open(release));
  return packages;
}

/** Whoever installs a package must have what it works beside, too. */
function forUsers(dependencies: readonly Dependency[]): Dependency[] {
  return dependencies.filter(({ kind }) => kind !== 'system' && kind !== 'development').map(({ name, range, kind }) => ({ name, range, kind: kind === 'peer' ? 'required' : kind }));
}

async function requireThere(name: string, needed: readonly Dependency[], shelf: Shelf): Promise<void> {
  const names = needed.filter(({ kind }) => kind === 'required').map((each) => each.name);
  const found = await shelf.releases(names);
  const missing = names.find((each) => !found.get(each));
  if (missing !== undefined) throw packageFault(unpublishable, { name, problem: `it needs \`${missing}\`, which this registry does not have` });
}

/** Of the packages that were there before none needs another in a circle: a new one can only close one through itself. */
function refuseCircle(own: string, needed: readonly Dependency[], versions: ReadonlyMap<string, string>, known: ReadonlyMap<string, readonly KnownRelease[]>): void {
  const ways: (readonly string[])[] = [[own]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way; way = ways.pop()) {
    const name = way[way.length - 1];
    const dependencies = way.length === 1 ? needed : forUsers(known.get(name)?.find(({ version }) => version === versions.get(name))?.dependencies ?? []);
    for (const next of dependencies) {
      if (next.name === own) throw packageFault(packageCircle, { circle: [...way, own] });
      if (seen.has(next.name)) continue;
      seen.add(next.name);
      ways.push([...way, next.name]);
    }
  }
}
