/**
 * Statements about one package, as PubGrub reasons with them. A set of versions is a bigint: bit i stands for the package's
 * version i, so that intersections and differences are single operations whatever the ranges look like.
 */
export interface Term {
  readonly package: number;
  readonly set: bigint;
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
  if (a.positive) return { package: id, set: b.positive ? a.set & b.set : a.set & ~b.set, positive: true };
  if (b.positive) return { package: id, set: b.set & ~a.set, positive: true };
  return { package: id, set: a.set | b.set, positive: false };
}

/** What is left of `a` where `b` does not hold; null where nothing is. */
export function difference(a: Term, b: Term): Term | null {
  const rest = intersect(a, negate(b));
  return rest.positive && rest.set === 0n ? null : rest;
}

/** Whether what is known, `a`, makes `b` true, makes it false, or leaves it open. */
export function relate(a: Term, b: Term): Relation {
  if (a.positive) {
    const common = a.set & b.set;
    if (b.positive) return common === a.set ? 'subset' : common === 0n ? 'disjoint' : 'overlapping';
    return common === 0n ? 'subset' : common === a.set ? 'disjoint' : 'overlapping';
  }
  if (b.positive) return (b.set & ~a.set) === 0n ? 'disjoint' : 'overlapping';
  return (b.set & ~a.set) === 0n ? 'subset' : 'overlapping';
}
