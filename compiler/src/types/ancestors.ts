import type { ClassSymbol } from '../names/symbol.ts';
import { isLargerThan } from './size.ts';
import { substituteClass } from './substitute.ts';
import { errorType, type ClassType } from './type.ts';

/** How many classes may stand above each other; declaring reports what goes beyond, so that walks need no other limit. */
export const MAX_INHERITANCE_DEPTH = 200;

/** The classes and interfaces that stand directly above: superclass first, then interfaces in text order. */
export function directSupers(symbol: ClassSymbol): readonly ClassType[] {
  return symbol.superclass ? [symbol.superclass, ...symbol.interfaces] : symbol.interfaces;
}

/** What stands directly below a sealed class or interface, in text order: its module has all of it. */
export function directlyBelow(sealed: ClassSymbol): readonly ClassSymbol[] {
  return [...sealed.module.members.values()].filter((each): each is ClassSymbol => each.kind === 'class' && directSupers(each).some(({ symbol }) => symbol.key === sealed.key));
}

/**
 * All superclasses and interfaces by key, nearest first, in terms of the class's own type parameters. Computed once a class, after
 * all headers are declared (declaring has broken inheritance cycles by then).
 */
export function ancestorsOf(symbol: ClassSymbol): ReadonlyMap<string, ClassType> {
  if (symbol.ancestors) return symbol.ancestors;
  if (symbol.superclass === null && symbol.interfaces.length === 0) return NONE;
  const table = new Map<string, ClassType>();
  const supers = directSupers(symbol);
  for (const direct of supers) if (!table.has(direct.symbol.key)) table.set(direct.symbol.key, direct);
  for (const direct of supers) {
    for (const [key, above] of ancestorsOf(direct.symbol)) {
      if (!table.has(key)) table.set(key, bounded(substituteClass(above, direct.symbol.typeParameters, direct.args)));
    }
  }
  symbol.ancestors = table;
  return table;
}

const NONE: ReadonlyMap<string, ClassType> = new Map();

/** `class A<T> extends B<Pair<T, T>>` and so on, two hundred times, would double at each step. Nothing real is as large as this. */
const MAX_ANCESTOR_SIZE = 1_000;

function bounded(type: ClassType): ClassType {
  if (type.args.length === 0 || !isLargerThan(type, MAX_ANCESTOR_SIZE)) return type;
  return { kind: 'class', symbol: type.symbol, args: type.args.map(() => errorType) };
}

/** `type` seen as its ancestor `target` (or itself): `List<int>` as `Iterable` is `Iterable<int>`. Null where it is none. */
export function asAncestor(type: ClassType, target: ClassSymbol): ClassType | null {
  if (type.symbol === target || type.symbol.key === target.key) return type;
  const above = ancestorsOf(type.symbol).get(target.key);
  if (!above) return null;
  return type.args.length === 0 ? above : substituteClass(above, type.symbol.typeParameters, type.args);
}

/** Whether something that a class extends or implements could not be read: nothing that it lacks is reported then. */
export function isIncomplete(symbol: ClassSymbol): boolean {
  if (symbol.incomplete) return true;
  for (const above of ancestorsOf(symbol).values()) if (above.symbol.incomplete) return true;
  return false;
}

/** Whether `symbol` is `target` or stands below it. */
export function descendsFrom(symbol: ClassSymbol, target: ClassSymbol): boolean {
  return symbol === target || symbol.key === target.key || ancestorsOf(symbol).has(target.key);
}
