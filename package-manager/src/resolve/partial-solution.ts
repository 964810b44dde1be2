import type { Incompatibility } from './incompatibility.ts';
import { OpenPackages } from './open-packages.ts';
import { intersect, relate, type Relation, type Term } from './term.ts';
import { sizeOf } from './version-set.ts';

/** A statement that holds for now: decided, or derived from an incompatibility. */
export interface Assignment {
  readonly term: Term;
  readonly level: number;
  readonly index: number;
  /** Null where it was decided. */
  readonly cause: Incompatibility | null;
  /** All that is known of the package up to here. */
  readonly known: Term;
}

/** What is decided and derived so far, in order, and what that says of each package. */
export class PartialSolution {
  private readonly assignments: Assignment[] = [];
  private readonly byPackage: Assignment[][] = [];
  /** The last of each package's assignments, which is asked for most. */
  private readonly latest: (Term | undefined)[] = [];
  /** Package → the version that was decided. */
  readonly decisions = new Map<number, number>();
  readonly open = new OpenPackages();

  get level(): number {
    return this.decisions.size;
  }

  /** @param term that the version is chosen: all that is known of the package then. */
  decide(term: Term, version: number): void {
    this.decisions.set(term.package, version);
    this.add(term, null, term);
  }

  derive(term: Term, cause: Incompatibility): void {
    const before = this.known(term.package);
    this.add(term, cause, before ? intersect(before, term) : term);
  }

  known(id: number): Term | undefined {
    return this.latest[id];
  }

  relation(term: Term): Relation {
    const known = this.known(term.package);
    return known ? relate(known, term) : 'overlapping';
  }

  /** The first assignment with which a statement holds. */
  satisfier(term: Term): Assignment {
    const found = this.byPackage[term.package].find(({ known }) => relate(known, term) === 'subset');
    if (!found) throw new Error('a satisfied term has no satisfier');
    return found;
  }

  /** Forgets everything above a level. */
  backtrack(level: number): void {
    for (let last = this.assignments.at(-1); last && last.level > level; last = this.assignments.at(-1)) {
      this.assignments.pop();
      const { package: id } = last.term;
      this.byPackage[id].pop();
      if (last.cause === null) this.decisions.delete(id);
      this.update(id, this.byPackage[id].at(-1)?.known);
    }
  }

  private add(term: Term, cause: Incompatibility | null, known: Term): void {
    const assignment = { term, cause, level: this.level, index: this.assignments.length, known };
    this.assignments.push(assignment);
    (this.byPackage[term.package] ??= []).push(assignment);
    this.update(term.package, known);
  }

  private update(id: number, known: Term | undefined): void {
    this.latest[id] = known;
    if (known?.positive && !this.decisions.has(id)) this.open.set(id, sizeOf(known.set));
    else this.open.delete(id);
  }
}
