import { Candidates, firstOf, type CandidateOptions, type Wish } from './candidates.ts';
import { Incompatibility, mergeTerms } from './incompatibility.ts';
import { PartialSolution } from './partial-solution.ts';
import type { PackageInfo } from './source.ts';
import { difference, negate, type Term } from './term.ts';

/** No choice of versions fits: `incompatibility` says why, and what it follows from. */
export class NoSolution extends Error {
  readonly incompatibility: Incompatibility;
  readonly packages: readonly Candidates[];

  constructor(incompatibility: Incompatibility, packages: readonly Candidates[]) {
    super('no versions fit together');
    this.incompatibility = incompatibility;
    this.packages = packages;
  }
}

/** The package that everything is resolved for. */
export const ROOT = 0;

/** The names of packages that the solver must know before it can go on. */
export type Needed = readonly string[];

/**
 * Chooses one version of each package that is needed, so that every range holds; the order of each package's candidates says what is
 * preferred. PubGrub (Natalie Weizenbaum, 2018): conflicts become incompatibilities that are never run into again, and the chain of
 * them explains why there is no solution. A generator: it yields the names of packages that it must know, and is given them.
 * @throws NoSolution
 */
export function* solve(root: PackageInfo, options: CandidateOptions): Generator<Needed, ReadonlyMap<string, string>, ReadonlyMap<string, PackageInfo | null>> {
  const solver = new Solver(root, options);
  let next: number | null = ROOT;
  while (next !== null) {
    solver.propagate(next);
    const needed = solver.needed();
    if (needed.length > 0) solver.learn(needed, yield needed);
    next = solver.decideNext();
  }
  return solver.result();
}

class Solver {
  private readonly options: CandidateOptions;
  private readonly packages: Candidates[] = [];
  private readonly ids = new Map<string, number>();
  private readonly unknown = new Set<string>();
  private readonly solution = new PartialSolution();
  private readonly about: Incompatibility[][] = [];
  /** Wishes whose incompatibility was added, by the package and what it asks for. */
  private readonly added: Set<string>[] = [];
  /** Versions whose wishes were all added. */
  private readonly tried: bigint[] = [];

  constructor(root: PackageInfo, options: CandidateOptions) {
    this.options = options;
    this.addPackage(root.name, root);
    this.add(new Incompatibility([{ package: ROOT, set: this.packages[ROOT].all, positive: false }], { kind: 'root' }));
  }

  /** Derives all that follows; where that contradicts itself, goes back to where it did not. */
  propagate(start: number): void {
    const changed = new Set([start]);
    for (const id of changed) {
      changed.delete(id);
      const known = this.about[id] ?? [];
      for (let i = known.length - 1; i >= 0; i--) {
        const outcome = this.apply(known[i]);
        if (outcome === 'conflict') {
          const cause = this.resolveConflict(known[i]);
          const derived = this.apply(cause);
          changed.clear();
          if (typeof derived === 'number') changed.add(derived);
          break;
        }
        if (outcome !== null) changed.add(outcome);
      }
    }
  }

  /** Packages that must be chosen, or that those may want, of which nothing is known yet. */
  needed(): Needed {
    return [...this.unknown];
  }

  learn(names: Needed, found: ReadonlyMap<string, PackageInfo | null>): void {
    for (const name of names) {
      this.unknown.delete(name);
      this.addPackage(name, found.get(name) ?? null);
    }
  }

  /** Decides on a version of the package with the fewest choices; null where nothing is open. */
  decideNext(): number | null {
    const id = this.solution.open.next();
    if (id === null) return null;
    const candidates = this.packages[id];
    const set = this.solution.known(id)?.set ?? candidates.all;
    if (set === 0n) {
      this.add(new Incompatibility([{ package: id, set: candidates.all, positive: true }], { kind: 'no-versions', package: id, reason: candidates.missing ?? `\`${candidates.name}\` has no version that may be used` }));
      return id;
    }
    const version = firstOf(set);
    const outcome = this.isTried(id, version) ? 'fits' : this.addWishes(candidates, version);
    if (outcome === 'fits') this.solution.decide(id, version);
    return id;
  }

  result(): ReadonlyMap<string, string> {
    const chosen = [...this.solution.decisions].filter(([id]) => id !== ROOT).map(([id, version]) => [this.packages[id].name, this.packages[id].releases[version].version] as const);
    return new Map(chosen.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private addPackage(name: string, info: PackageInfo | null): void {
    const id = this.packages.length;
    this.ids.set(name, id);
    this.packages.push(new Candidates(id, name, info, this.options));
  }

  private add(incompatibility: Incompatibility): void {
    for (const { package: id } of incompatibility.terms) (this.about[id] ??= []).push(incompatibility);
  }

  /** `conflict`, the package of which something new follows, or null. */
  private apply(incompatibility: Incompatibility): 'conflict' | number | null {
    let open: Term | null = null;
    for (const term of incompatibility.terms) {
      const relation = this.solution.relation(term);
      if (relation === 'disjoint') return null;
      if (relation === 'subset') continue;
      if (open) return null;
      open = term;
    }
    if (!open) return 'conflict';
    this.solution.derive(negate(open), incompatibility);
    return open.package;
  }

  private resolveConflict(conflict: Incompatibility): Incompatibility {
    let incompatibility = conflict;
    for (const { package: id } of conflict.terms) this.solution.open.blame(id);
    for (;;) {
      if (this.isFailure(incompatibility)) throw new NoSolution(incompatibility, this.packages);
      const { term, satisfier, rest, previousLevel } = this.latest(incompatibility);
      if (previousLevel < satisfier.level || satisfier.cause === null) {
        this.solution.backtrack(previousLevel);
        if (incompatibility !== conflict) this.add(incompatibility);
        return incompatibility;
      }
      const others = [...incompatibility.terms.filter((each) => each !== term), ...satisfier.cause.terms.filter((each) => each.package !== satisfier.term.package)];
      const terms = mergeTerms(rest ? [...others, negate(rest)] : others);
      const isAlone = terms.length === 1;
      // That the root package is there need not be said.
      const needed = isAlone ? terms : terms.filter((each) => !(each.package === ROOT && each.positive));
      incompatibility = new Incompatibility(needed.length === 0 ? terms : needed, { kind: 'conflict', first: incompatibility, second: satisfier.cause });
    }
  }

  /** The statement that came true last, and the level at which all others, and the rest of it, were. */
  private latest(incompatibility: Incompatibility) {
    const [first, ...others] = incompatibility.terms;
    let term = first;
    let satisfier = this.solution.satisfier(first);
    let previousLevel = 1;
    for (const each of others) {
      const found = this.solution.satisfier(each);
      if (found.index > satisfier.index) {
        previousLevel = Math.max(previousLevel, satisfier.level);
        [term, satisfier] = [each, found];
      } else previousLevel = Math.max(previousLevel, found.level);
    }
    const rest = difference(satisfier.term, term);
    if (rest) previousLevel = Math.max(previousLevel, this.solution.satisfier(negate(rest)).level);
    return { term, satisfier, rest, previousLevel };
  }

  private isFailure({ terms }: Incompatibility): boolean {
    return terms.length === 0 || (terms.length === 1 && terms[0].package === ROOT && terms[0].positive);
  }

  private isTried(id: number, version: number): boolean {
    return ((this.tried[id] ?? 0n) & (1n << BigInt(version))) !== 0n;
  }

  /**
   * States what a version asks for: `strange` where something of it is not known yet, `clashes` where it contradicts what is decided,
   * so that the version need not be tried.
   */
  private addWishes(candidates: Candidates, version: number): 'strange' | 'clashes' | 'fits' {
    const { id } = candidates;
    const wishes = candidates.wishes(version);
    const strange = wishes.filter(({ dependency }) => !this.ids.has(dependency.name));
    for (const { dependency } of strange) this.unknown.add(dependency.name);
    if (strange.length > 0) return 'strange';
    this.tried[id] = (this.tried[id] ?? 0n) | (1n << BigInt(version));
    const clashes = wishes.map((wish) => this.addWish(candidates, wish)).some((each) => each !== null && this.wouldConflict(each, id));
    return clashes ? 'clashes' : 'fits';
  }

  /** Null where it was added before. */
  private addWish(from: Candidates, { dependency, askedBy: set }: Wish): Incompatibility | null {
    const { name, range, kind } = dependency;
    const to = this.packages[this.ids.get(name) ?? ROOT];
    const key = `${to.id} ${range} ${kind}`;
    const added = (this.added[from.id] ??= new Set());
    if (added.has(key)) return null;
    added.add(key);
    const wanted = to.matching(range);
    const isPeer = kind === 'peer';
    // A peer need not be there; if it is, it must fit.
    const second: Term = isPeer ? { package: to.id, set: to.all & ~wanted, positive: true } : { package: to.id, set: wanted, positive: false };
    // Where no version is in the range, the one that asks cannot be used by itself.
    const asking: Term = { package: from.id, set, positive: true };
    const made = new Incompatibility(second.set === 0n && !isPeer ? [asking] : [asking, second], { kind: 'dependency', from: from.id, to: to.id, range, peer: isPeer });
    this.add(made);
    return made;
  }

  private wouldConflict({ terms }: Incompatibility, deciding: number): boolean {
    return terms.every((term) => term.package === deciding || this.solution.relation(term) === 'subset');
  }
}
