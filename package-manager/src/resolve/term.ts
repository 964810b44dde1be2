import { both, either, isApart, isEmpty, isWithin, without, type VersionSet } from './version-set.ts';

/** Statements about one package, as PubGrub reasons with them: intersections and differences are the same few operations whatever the ranges look like. */
export interface Term {
  readonly package: number;
  readonly set: VersionSet;
  /** True: a version of the set is chosen. False: none of the set is (another one, or none at all). */
  readonly positive: boolean;
}

export type Relation = 'subset' | 'disjoint' | 'overlapping';

export function negate({ package: id, set, positive }: Term): Term {
  return { package: id, set, positive: !positive };
}

/** Both statements at once. */
export function intersect(a: Term, b: Term): Term {
  const { package: id } = a;
  if (a.positive) return { package: id, set: b.positive ? both(a.set, b.set) : without(a.set, b.set), positive: true };
  if (b.positive) return { package: id, set: without(b.set, a.set), positive: true };
  return { package: id, set: either(a.set, b.set), positive: false };
}

/** What is left of `a` where `b` does not hold; null where nothing is. */
export function difference(a: Term, b: Term): Term | null {
  const rest = intersect(a, negate(b));
  return rest.positive && isEmpty(rest.set) ? null : rest;
}

/** Whether what is known, `a`, makes `b` true, makes it false, or leaves it open. */
export function relate(a: Term, b: Term): Relation {
  if (!a.positive) {
    if (!isWithin(b.set, a.set)) return 'overlapping';
    return b.positive ? 'disjoint' : 'subset';
  }
  if (b.positive) return isWithin(a.set, b.set) ? 'subset' : isApart(a.set, b.set) ? 'disjoint' : 'overlapping';
  return isApart(a.set, b.set) ? 'subset' : isWithin(a.set, b.set) ? 'disjoint' : 'overlapping';
}
