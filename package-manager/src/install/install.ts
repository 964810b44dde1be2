import { permissionsNotAccepted } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { noVersionsFit, staleLockfile } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { inParallel } from '../client/in-parallel.ts';
import type { ArchiveRequest, PackageClient } from '../client/package-client.ts';
import { PackageFault, packageFault } from '../fault.ts';
import { writeLockfile, type Lockfile } from '../lockfile/lockfile.ts';
import { lockfileIn, lockfilePath } from '../project/installed.ts';
import { openLocalPackages, projectFolder, type ChangedManifests, type LocalPackages } from '../project/local-packages.ts';
import { MANIFEST_NAME } from '../manifest/manifest.ts';
import { manifestOf, manifestPath } from '../project/manifest-file.ts';
import { rootOf } from '../project/root.ts';
import type { Policy } from '../resolve/candidates.ts';
import type { MissingPeer } from '../resolve/resolve.ts';
import { removeAbandoned } from '../store/aside.ts';
import { cannotWrite, replaceAllDurably, type Replacement } from '../store/durable-file.ts';
import { placePackages, type PlacedPackage } from '../store/link.ts';
import type { Store } from '../store/store.ts';
import { changesBetween, type Change } from './changes.ts';
import { chooseVersions, type PublishedPackage } from './choose.ts';
import { misfit } from './fits.ts';
import { permissionRequests, requestLine, type PermissionRequest } from './permission-requests.ts';
import { withProjectLock } from './project-lock.ts';

/** Archives that are fetched and unpacked at a time. */
const DOWNLOADS = 8;

/** What the outside gives to every command that changes packages. */
export interface InstallTools {
  readonly store: Store;
  /**
   * The registry.
   * @throws PackageFault 6024 where none is named
   */
  readonly client: () => PackageClient;
  /** Asks whether what packages ask for is agreed to. */
  readonly agree: (requests: readonly PermissionRequest[]) => Promise<boolean>;
  readonly progress: (event: InstallEvent) => void;
}

export type InstallEvent = { readonly kind: 'waiting' } | { readonly kind: 'choosing' } | { readonly kind: 'fetching'; readonly done: number; readonly of: number };

export interface InstallOptions {
  /** The lockfile must fit, and nothing is chosen anew. */
  readonly isFrozen?: boolean;
  readonly policy?: Policy;
  /** Versions younger than so many milliseconds are not taken. */
  readonly minReleaseAge?: number;
  /** Packages whose locked versions do not count: these, or all. */
  readonly update?: 'all' | ReadonlySet<string>;
  /** Versions that are not taken. */
  readonly refuse?: (name: string, version: string) => boolean;
  /** Manifests that are written anew when all else is done: folder → text. Asked when nobody else changes the project any more. */
  readonly edit?: () => Promise<ReadonlyMap<string, string>>;
}

export interface Installed {
  readonly root: string;
  readonly lockfile: Lockfile;
  readonly changes: readonly Change[];
  /** Packages that were put into their place, and taken away. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly missingPeers: readonly MissingPeer[];
  /** Of what is new, what should not be used any more. */
  readonly deprecated: readonly DeprecatedPackage[];
}

export interface DeprecatedPackage {
  readonly name: string;
  readonly version: string;
  /** What to use in its place. */
  readonly message: string;
}

/**
 * Makes the packages of a project what its manifests ask for. Everything is fetched, checked and made aside before anything changes; a
 * command that is ended in between leaves what was there, or what another one puts right.
 * @param folder lies in the project.
 * @throws PackageFault 6002, 6008, 6013 to 6019, 6024, and what the registry and the store throw
 */
export async function install(folder: string, tools: InstallTools, options: InstallOptions = {}): Promise<Installed> {
  const project = projectFolder(folder);
  return withProjectLock(rootOf(project), () => new Installation(tools, options).run(project), { onWait: () => tools.progress({ kind: 'waiting' }) });
}

class Installation {
  private readonly tools: InstallTools;
  private readonly options: InstallOptions;

  constructor(tools: InstallTools, options: InstallOptions) {
    this.tools = tools;
    this.options = options;
  }

  async run(folder: string): Promise<Installed> {
    const manifests = (await this.options.edit?.()) ?? new Map<string, string>();
    const changed: ChangedManifests = new Map([...manifests].map(([path, text]) => [path, manifestOf(text, MANIFEST_NAME)]));
    const local = openLocalPackages(folder, changed);
    for (const path of [lockfilePath(local.root), ...[...local.packages.values()].filter(({ isMember }) => isMember).map((each) => manifestPath(each.folder))]) removeAbandoned(path);
    const before = lockfileIn(local.root);
    const { lockfile, missingPeers } = await this.choose(local, before);
    await this.agree(permissionRequests(before, lockfile));
    const places = await this.fetchAll(lockfile, before);
    const { added, removed } = this.write(local, places, lockfile, manifests);
    return { root: local.root, lockfile, changes: changesBetween(before, lockfile), added, removed, missingPeers, deprecated: await this.deprecated(before, lockfile) };
  }

  /** What the registry said when the versions were chosen. */
  private async deprecated(before: Lockfile, after: Lockfile): Promise<DeprecatedPackage[]> {
    const fresh = [...after.packages].filter(([name, { integrity }]) => integrity !== null && before.packages.get(name)?.integrity !== integrity);
    const found = fresh.map(async ([name, { version }]) => {
      const message = (await this.tools.client().document(name))?.versions.find((each) => each.version === version)?.deprecated ?? null;
      return message === null ? [] : [{ name, version, message }];
    });
    return (await Promise.all(found)).flat();
  }

  private async choose(local: LocalPackages, before: Lockfile): Promise<{ lockfile: Lockfile; missingPeers: readonly MissingPeer[] }> {
    const { isFrozen = false, policy = 'newest', minReleaseAge = 0, update = new Set<string>(), refuse } = this.options;
    const problem = misfit(local, before);
    if (isFrozen && problem !== null) throw packageFault(staleLockfile, { path: lockfilePath(local.root), problem });
    if (problem === null && update !== 'all' && update.size === 0) return { lockfile: before, missingPeers: [] };
    this.tools.progress({ kind: 'choosing' });
    const keep = new Map([...before.packages].filter(([name, { path }]) => path === null && update !== 'all' && !update.has(name)).map(([name, { version }]) => [name, version]));
    const { store, client } = this.tools;
    let isOffline = false;
    const lookUp = async (names: readonly string[]) => {
      isOffline = client().isOffline;
      return without(await client().packages(names, (integrity) => store.find(integrity) !== null), refuse);
    };
    try {
      return await chooseVersions(local, lookUp, { policy, keep, publishedBefore: minReleaseAge > 0 ? Date.now() - minReleaseAge : Infinity });
    } catch (error) {
      if (!(error instanceof PackageFault) || error.code !== noVersionsFit.code || !isOffline) throw error;
      throw new PackageFault(error.code, error.message, 'with `--offline` only versions in the store are looked at');
    }
  }

  private async agree(requests: readonly PermissionRequest[]): Promise<void> {
    if (requests.length > 0 && !(await this.tools.agree(requests))) throw packageFault(permissionsNotAccepted, { requests: requests.map(requestLine).join('; ') });
  }

  /** What is new is vouched for; what the lockfile had was, when it came into it. */
  private async fetchAll({ packages }: Lockfile, before: Lockfile): Promise<PlacedPackage[]> {
    const { store, progress, client } = this.tools;
    const wanted = [...packages].flatMap(([name, { version, integrity }]): ArchiveRequest[] => (integrity === null ? [] : [{ name, version, integrity }]));
    const absent = wanted.filter(({ integrity }) => store.find(integrity) === null).length;
    let done = 0;
    return inParallel(wanted, DOWNLOADS, async (request) => {
      const { name, integrity } = request;
      if (before.packages.get(name)?.integrity !== integrity) await client().vouch(request);
      const known = store.find(integrity);
      if (known === null && absent > 0) progress({ kind: 'fetching', done: done++, of: absent });
      return { name, stored: known ?? (await store.add(await client().archive(request))), stamp: integrity };
    });
  }

  /** Manifests come last: whoever was ended before says the same again, and it is done. */
  private write(local: LocalPackages, places: readonly PlacedPackage[], lockfile: Lockfile, manifests: ReadonlyMap<string, string>): { readonly added: readonly string[]; readonly removed: readonly string[] } {
    try {
      const placed = placePackages(local.root, places);
      replaceAllDurably([...lockfileChange(local.root, lockfile), ...[...manifests].map(([folder, text]) => ({ path: manifestPath(folder), text }))]);
      return placed;
    } catch (error) {
      throw cannotWrite(local.root, error);
    }
  }
}

/** Nothing where it stays as it is. */
function lockfileChange(root: string, lockfile: Lockfile): Replacement[] {
  const text = writeLockfile(lockfile);
  const before = lockfileIn(root);
  if (text === writeLockfile(before) && !before.wasMerged) return [];
  return [{ path: lockfilePath(root), text: lockfile.packages.size === 0 ? null : text }];
}

function without(packages: ReadonlyMap<string, PublishedPackage | null>, refuse: InstallOptions['refuse']): ReadonlyMap<string, PublishedPackage | null> {
  if (!refuse) return packages;
  return new Map([...packages].map(([name, found]) => [name, found && { ...found, releases: found.releases.filter(({ version }) => !refuse(name, version)) }]));
}
