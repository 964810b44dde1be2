import { intersect, type Term } from './term.ts';

/** Why some statements cannot all hold. */
export type Cause =
  /** A version asks for another package. */
  | { readonly kind: 'dependency'; readonly from: number; readonly to: number; readonly range: string; readonly peer: boolean }
  /** What is asked for does not exist. */
  | { readonly kind: 'no-versions'; readonly package: number; readonly reason: string }
  /** Follows from two others. */
  | { readonly kind: 'conflict'; readonly first: Incompatibility; readonly second: Incompatibility }
  | { readonly kind: 'root' };

/** Statements that cannot all hold at once; at most one a package. */
export class Incompatibility {
  readonly terms: readonly Term[];
  readonly cause: Cause;

  constructor(terms: readonly Term[], cause: Cause) {
    this.terms = terms;
    this.cause = cause;
  }

  termOf(id: number): Term | undefined {
    return this.terms.find((term) => term.package === id);
  }
}

/** Makes one statement of those about the same package. */
export function mergeTerms(terms: readonly Term[]): Term[] {
  const merged = new Map<number, Term>();
  for (const term of terms) {
    const before = merged.get(term.package);
    merged.set(term.package, before ? intersect(before, term) : term);
  }
  return [...merged.values()];
}
