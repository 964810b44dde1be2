import type { ClassSymbol } from '../names/symbol.ts';

export type Variance = 'covariant' | 'contravariant' | 'invariant';

/**
 * How a generic class follows its arguments. Only these classes of the core library are not invariant: they only give their
 * `T` (or only take it, as `Comparable` does), so a `List<Circle>` may be walked where an `Iterable<Shape>` is asked for.
 */
export function varianceOf(symbol: ClassSymbol): Variance {
  if (!symbol.module.name.startsWith('noodlecore.core.')) return 'invariant';
  return VARIANCES.get(symbol.name) ?? 'invariant';
}

const VARIANCES: ReadonlyMap<string, Variance> = new Map([
  ['Iterable', 'covariant'],
  ['Iterator', 'covariant'],
  ['Task', 'covariant'],
  ['Comparable', 'contravariant'],
]);
