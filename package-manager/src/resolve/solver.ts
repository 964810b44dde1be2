import { Candidates, type CandidateOptions, type Wish } from './candidates.ts';
import { Incompatibilities, type About } from './incompatibilities.ts';
import { Incompatibility, mergeTerms } from './incompatibility.ts';
import { OptionalPackages } from './optional-packages.ts';
import { PartialSolution } from './partial-solution.ts';
import type { Dependency, PackageInfo } from './source.ts';
import { difference, negate, type Term } from './term.ts';
import { firstOf, isEmpty, without } from './version-set.ts';
import { VersionTexts } from './version-texts.ts';

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

/** The search took more steps than it may: what it ran into most often. */
export class SearchTooLong extends Error {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super('the search takes too long');
    this.names = names;
  }
}

/** How many incompatibilities are looked at before the search gives up; a thousand packages that clash a hundred times take less than a hundredth of it. */
const MOST_STEPS = 10_000_000;

/**
 * What is learned from a conflict holds from far below on, and everything decided since could be forgotten. Where that is much, only what must be is: it would be decided
 * again as it was (chronological backtracking, Nadel and Ryvchin, 2018). Where it is little, to begin afresh finds more.
 */
const MUCH_TO_FORGET = 50;

/** The package that everything is resolved for. */
export const ROOT = 0;

/** The names of packages that the solver must know before it can go on. */
export type Needed = readonly string[];

/**
 * Chooses one version of each package that is needed, so that every range holds; the order of each package's candidates says what is
 * preferred. When all that is needed is decided, what is optional follows, one after the other, where it fits to that. PubGrub (Natalie Weizenbaum, 2018): conflicts become incompatibilities that are never run into again, and the chain of
 * them explains why there is no solution. A generator: it yields the names of packages that it must know, and is given them.
 * @throws NoSolution, SearchTooLong
 */
export function* solve(root: PackageInfo, options: CandidateOptions): Generator<Needed, ReadonlyMap<string, string>, ReadonlyMap<string, PackageInfo | null>> {
  const solver = new Solver(root, options);
  let next: number | null = ROOT;
  while (next !== null) {
    solver.propagate(next);
    const needed = solver.needed();
    if (needed.length > 0) solver.learn(needed, yield needed);
    next = solver.decideNext() ?? solver.decideOptional();
  }
  return solver.result();
}

class Solver {
  private readonly options: CandidateOptions;
  private readonly packages: Candidates[] = [];
  private readonly ids = new Map<string, number>();
  private readonly unknown = new Set<string>();
  private readonly solution = new PartialSolution();
  private readonly incompatibilities = new Incompatibilities();
  /** Wishes whose incompatibility was added, by the package and what it asks for. */
  private readonly added: Set<string>[] = [];
  /** Versions whose wishes were all added. */
  private readonly tried: boolean[][] = [];
  private readonly texts = new VersionTexts();
  /** Packages of which something new is known; empty between steps. */
  private readonly changed = new Set<number>();
  private readonly optionals = new OptionalPackages();
  private steps = 0;

  constructor(root: PackageInfo, options: CandidateOptions) {
    this.options = options;
    this.addPackage(root.name, root);
    this.incompatibilities.add(new Incompatibility([{ package: ROOT, set: this.packages[ROOT].all, positive: false }], { kind: 'root' }));
  }

  /** Derives all that follows; where that contradicts itself, goes back to where it did not. */
  propagate(start: number): void {
    const { changed } = this;
    changed.add(start);
    for (const id of changed) {
      changed.delete(id);
      const decided = this.solution.decisions.get(id);
      const known = decided === undefined ? this.incompatibilities.about(id) : this.incompatibilities.aboutVersion(id, decided);
      for (let i = known.length - 1; i >= 0; i--) {
        const outcome = this.apply(known[i]);
        if (outcome === 'conflict') {
          const cause = this.resolveConflict(known[i].incompatibility);
          const derived = this.apply(aboutFirst(cause));
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
    if (isEmpty(set)) {
      this.incompatibilities.add(new Incompatibility([{ package: id, set: candidates.all, positive: true }], { kind: 'no-versions', package: id, reason: candidates.missing ?? `\`${candidates.name}\` has no version that may be used` }));
      return id;
    }
    this.decide(candidates, this.optionals.keptOf(id, set) ?? firstOf(set));
    return id;
  }

  /** Tries an optional dependency beside all that is decided; null where none is left. */
  decideOptional(): number | null {
    const next = this.optionals.next(this.solution.decisions, (id, version) => this.packages[id].optionals(version), (key, dependency) => this.optional(key, dependency));
    if (next === null) return null;
    this.decide(this.packages[next], 0);
    return next;
  }

  result(): ReadonlyMap<string, string> {
    const chosen = [...this.solution.decisions].filter(([id]) => id !== ROOT && !this.optionals.has(id)).map(([id, version]) => [this.packages[id].name, this.packages[id].releases[version].version] as const);
    return new Map(chosen.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private decide(candidates: Candidates, version: number): void {
    const outcome = this.isTried(candidates.id, version) ? 'fits' : this.addWishes(candidates, version);
    if (outcome === 'fits') this.solution.decide(candidates.chosen(version), version);
  }

  /** The package that stands for an optional dependency; null where it is decided already that it is taken, or left out. */
  private optional(key: string, { name, range }: Dependency): number | null {
    const id = this.ids.get(key) ?? this.addPackage(key, { name: key, releases: [{ version: '1.0.0', dependencies: [{ name, range, kind: 'required' }] }] });
    return this.solution.known(id) ? null : id;
  }

  private addPackage(name: string, info: PackageInfo | null): number {
    const id = this.packages.length;
    this.ids.set(name, id);
    this.packages.push(new Candidates(id, name, info, this.options, this.texts));
    return id;
  }

  /**
   * `conflict`, the package of which something new follows, or null. What is said of the package that changed is looked at first: most often it is false,
   * and nothing follows.
   */
  private apply({ incompatibility, own }: About): 'conflict' | number | null {
    if (++this.steps > MOST_STEPS) throw new SearchTooLong(this.solution.open.mostBlamed().map((id) => this.packages[id].name));
    const ofOwn = this.solution.relation(own);
    if (ofOwn === 'disjoint') return null;
    let open = ofOwn === 'overlapping' ? own : null;
    for (const term of incompatibility.terms) {
      if (term === own) continue;
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
        this.solution.backtrack(this.solution.level - previousLevel > MUCH_TO_FORGET ? Math.max(previousLevel, satisfier.level - 1) : previousLevel);
        if (incompatibility !== conflict) this.incompatibilities.add(incompatibility);
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
    return this.tried[id]?.[version] ?? false;
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
    (this.tried[id] ??= [])[version] = true;
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
    const second: Term = isPeer ? { package: to.id, set: without(to.all, wanted), positive: true } : { package: to.id, set: wanted, positive: false };
    // Where no version is in the range, the one that asks cannot be used by itself.
    const asking: Term = { package: from.id, set, positive: true };
    const made = new Incompatibility(isEmpty(second.set) && !isPeer ? [asking] : [asking, second], { kind: 'dependency', from: from.id, to: to.id, range, peer: isPeer });
    this.incompatibilities.add(made);
    return made;
  }

  private wouldConflict({ terms }: Incompatibility, deciding: number): boolean {
    return terms.every((term) => term.package === deciding || this.solution.relation(term) === 'subset');
  }
}

function aboutFirst(incompatibility: Incompatibility): About {
  return { incompatibility, own: incompatibility.terms[0] };
}
