import type { CandidateOptions } from './candidates.ts';
import { explain } from './explain.ts';
import { NoSolution, solve } from './solver.ts';
import type { Dependency, PackageInfo, PackageSource } from './source.ts';

export type Resolution =
  | { readonly kind: 'resolved'; readonly versions: ReadonlyMap<string, string>; readonly missingPeers: readonly MissingPeer[] }
  /** Sentences that follow from each other. */
  | { readonly kind: 'conflict'; readonly because: readonly string[] };

/** A package that another one works beside, and that nobody asked for. */
export interface MissingPeer {
  readonly name: string;
  readonly range: string;
  readonly wantedBy: string;
}

/**
 * Chooses a version of every package that a project needs. Optional dependencies are taken where they fit and left out where they
 * do not. The same input gives the same answer.
 * @param source is asked for packages in groups, each package once.
 */
export async function resolve(root: PackageInfo, source: PackageSource, options: CandidateOptions): Promise<Resolution> {
  const known = new Map<string, PackageInfo | null>();
  const base = await attempt(root, source, options, known);
  if (base.kind === 'conflict') return base;
  let versions = base.versions;
  for (let tried = new Set<string>(), next = nextOptional(root, versions, known, tried); next; next = nextOptional(root, versions, known, tried)) {
    tried.add(keyOf(next));
    const extended = await attempt(withDependencies(root, [...versions].map(pinned), { ...next, kind: 'required' }), source, options, known);
    if (extended.kind === 'resolved') versions = extended.versions;
  }
  return { kind: 'resolved', versions, missingPeers: missingPeers(root, versions, known) };
}

type Attempt = { readonly kind: 'resolved'; readonly versions: ReadonlyMap<string, string> } | Extract<Resolution, { kind: 'conflict' }>;

async function attempt(root: PackageInfo, source: PackageSource, options: CandidateOptions, known: Map<string, PackageInfo | null>): Promise<Attempt> {
  try {
    const solver = solve(root, options);
    let step = solver.next();
    while (!step.done) {
      const strange = step.value.filter((name) => !known.has(name));
      if (strange.length > 0) for (const [name, info] of await source(strange)) known.set(name, info);
      step = solver.next(known);
    }
    return { kind: 'resolved', versions: step.value };
  } catch (error) {
    if (error instanceof NoSolution) return { kind: 'conflict', because: explain(error) };
    throw error;
  }
}

/** What the chosen versions ask for. */
function* asked(root: PackageInfo, versions: ReadonlyMap<string, string>, known: ReadonlyMap<string, PackageInfo | null>): Iterable<Dependency & { readonly from: string }> {
  for (const release of root.releases) for (const each of release.dependencies) yield { ...each, from: root.name };
  for (const [name, version] of versions) {
    const release = known.get(name)?.releases.find((each) => each.version === version);
    for (const each of release?.dependencies ?? []) yield { ...each, from: name };
  }
}

function nextOptional(root: PackageInfo, versions: ReadonlyMap<string, string>, known: ReadonlyMap<string, PackageInfo | null>, tried: ReadonlySet<string>): Dependency | undefined {
  for (const each of asked(root, versions, known)) if (each.kind === 'optional' && !tried.has(keyOf(each))) return each;
  return undefined;
}

function missingPeers(root: PackageInfo, versions: ReadonlyMap<string, string>, known: ReadonlyMap<string, PackageInfo | null>): MissingPeer[] {
  return [...asked(root, versions, known)].filter(({ kind, name }) => kind === 'peer' && !versions.has(name)).map(({ name, range, from }) => ({ name, range, wantedBy: from }));
}

function keyOf({ name, range }: Dependency): string {
  return `${name} ${range}`;
}

function pinned([name, version]: readonly [string, string]): Dependency {
  return { name, range: version, kind: 'required' };
}

function withDependencies(root: PackageInfo, ...more: readonly (Dependency | readonly Dependency[])[]): PackageInfo {
  return { ...root, releases: root.releases.map((release) => ({ ...release, dependencies: [...release.dependencies, ...more.flat()] })) };
}
