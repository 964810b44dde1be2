import type { DependencyKind } from '../resolve/source.ts';
import { lockfileIn } from '../project/installed.ts';
import { openLocalPackages, type LocalPackages } from '../project/local-packages.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';

/** A package in the tree of what needs what. */
export interface TreeNode {
  readonly name: string;
  readonly version: string;
  /** What is asked for by whom stands above; empty at the top. */
  readonly range: string;
  readonly kind: DependencyKind;
  /** A folder, where it is not from a registry. */
  readonly path: string | null;
  readonly dependencies: readonly TreeNode[];
  /** What it needs is shown at another place already. */
  readonly isRepeated: boolean;
}

/**
 * The packages of a project under what needs them; what a package needs is shown where it first stands.
 * @throws PackageFault 7009, 7012, 6007, 6013
 */
export function dependencyTree(folder: string): TreeNode[] {
  const local = openLocalPackages(folder);
  const lockfile = lockfileIn(local.root);
  const shown = new Set<string>();
  const node = (name: string, range: string, kind: DependencyKind): TreeNode[] => {
    const locked = lockfile.packages.get(name);
    if (!locked) return [];
    const isRepeated = shown.has(name);
    shown.add(name);
    const dependencies = isRepeated ? [] : Object.entries(locked.dependencies).sort().flatMap(([other, wanted]) => node(other, wanted, 'required'));
    return [{ name, version: locked.version, range, kind, path: locked.path, dependencies, isRepeated: isRepeated && Object.keys(locked.dependencies).length > 0 }];
  };
  return members(local).map(({ manifest, path }) => {
    shown.add(manifest.name);
    const dependencies = manifest.dependencies.filter(({ kind }) => kind !== 'system').flatMap((each) => node(each.name, each.range, each.kind));
    return { name: manifest.name, version: manifest.version, range: '', kind: 'required' as const, path, dependencies, isRepeated: false };
  });
}

/** One step of a chain: who asks for the next package, and in which versions. */
export interface WhyStep {
  readonly name: string;
  readonly version: string;
  /** What it asks for of the next one; empty at the end. */
  readonly range: string;
}

/**
 * The shortest ways from the project's own packages to one that is installed, one for each package that asks for it; empty where it is not
 * there. O(packages and dependencies).
 */
export function chainsTo(folder: string, name: string): WhyStep[][] {
  const local = openLocalPackages(folder);
  const lockfile = lockfileIn(local.root);
  if (!lockfile.packages.has(name)) return [];
  const before = waysFromProject(local, lockfile);
  const asking = [...needs(local, lockfile)].filter(([who, asked]) => asked.has(name) && before.has(who)).map(([who]) => who);
  return asking.map((who) => chain(who, name, before, local, lockfile)).sort((a, b) => a.length - b.length);
}

/** Package → what it asks for: name → range. */
function needs(local: LocalPackages, { packages }: Lockfile): Map<string, ReadonlyMap<string, string>> {
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, { dependencies }] of packages) all.set(name, new Map(Object.entries(dependencies)));
  for (const { manifest, path } of members(local)) if (path === '.') all.set(manifest.name, new Map(manifest.dependencies.map((each) => [each.name, each.range])));
  return all;
}

/** Package → the one before it on a shortest way from the project; null for the project's own. */
function waysFromProject(local: LocalPackages, lockfile: Lockfile): Map<string, string | null> {
  const all = needs(local, lockfile);
  const before = new Map<string, string | null>(members(local).map(({ manifest }) => [manifest.name, null]));
  // A map is walked to its end, also where that moves away: nearest first.
  for (const name of before.keys()) for (const next of all.get(name)?.keys() ?? []) if (!before.has(next) && all.has(next)) before.set(next, name);
  return before;
}

function chain(from: string, to: string, before: ReadonlyMap<string, string | null>, local: LocalPackages, lockfile: Lockfile): WhyStep[] {
  const names = [to];
  for (let name: string | null | undefined = from; name; name = before.get(name)) names.unshift(name);
  const all = needs(local, lockfile);
  return names.map((name, i) => ({ name, version: versionOf(name, local, lockfile), range: all.get(name)?.get(names[i + 1] ?? '') ?? '' }));
}

function versionOf(name: string, local: LocalPackages, { packages }: Lockfile): string {
  return packages.get(name)?.version ?? local.packages.get(name)?.manifest.version ?? '';
}

function members(local: LocalPackages) {
  return [...local.packages.values()].filter(({ isMember }) => isMember);
}
