import type { CandidateOptions } from './candidates.ts';
import { explain } from './explain.ts';
import { NoSolution, SearchTooLong, solve } from './solver.ts';
import type { Dependency, PackageInfo, PackageSource } from './source.ts';

export type Resolution =
  | { readonly kind: 'resolved'; readonly versions: ReadonlyMap<string, string>; readonly missingPeers: readonly MissingPeer[] }
  /** Sentences that follow from each other. */
  | { readonly kind: 'conflict'; readonly because: readonly string[] }
  /** The search came to its limit; packages that contradicted each other most. */
  | { readonly kind: 'unsettled'; readonly about: readonly string[] };

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
  try {
    const solver = solve(root, options);
    let step = solver.next();
    while (!step.done) {
      for (const [name, info] of await source(step.value)) known.set(name, info);
      step = solver.next(known);
    }
    return { kind: 'resolved', versions: step.value, missingPeers: missingPeers(root, step.value, known) };
  } catch (error) {
    if (error instanceof NoSolution) return { kind: 'conflict', because: explain(error) };
    if (error instanceof SearchTooLong) return { kind: 'unsettled', about: error.names };
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

function missingPeers(root: PackageInfo, versions: ReadonlyMap<string, string>, known: ReadonlyMap<string, PackageInfo | null>): MissingPeer[] {
  return [...asked(root, versions, known)].filter(({ kind, name }) => kind === 'peer' && !versions.has(name)).map(({ name, range, from }) => ({ name, range, wantedBy: from }));
}
