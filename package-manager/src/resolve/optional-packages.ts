import type { Dependency } from './source.ts';
import { has, type VersionSet } from './version-set.ts';

/**
 * Optional dependencies. For each stands a package with one version, which requires what is optional: whoever decides on it last learns from conflicts to do without
 * it, as of any version. What was decided before it stays.
 */
export class OptionalPackages {
  private readonly ids = new Set<number>();
  /** Found in what is decided, and not looked at yet. */
  private queue: (readonly [key: string, dependency: Dependency])[] = [];
  /** Package → the version that was decided when all that is needed was. */
  private readonly kept = new Map<number, number>();

  has(id: number): boolean {
    return this.ids.has(id);
  }

  /** The version that a package of the set had before an optional one was tried. */
  keptOf(id: number, set: VersionSet): number | null {
    const version = this.kept.get(id);
    return version !== undefined && has(set, version) ? version : null;
  }

  /**
   * The next package to be decided on; null where none is left. All that is needed has been decided.
   * @param packageOf the package for a dependency, or null where that is decided.
   */
  next(decisions: ReadonlyMap<number, number>, optionalsOf: (id: number, version: number) => readonly Dependency[], packageOf: (key: string, dependency: Dependency) => number | null): number | null {
    for (const [id, version] of decisions) this.kept.set(id, version);
    if (this.queue.length === 0) this.queue = collect(decisions, optionalsOf).filter((each) => packageOf(...each) !== null);
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      const id = packageOf(...next);
      if (id === null) continue;
      this.ids.add(id);
      return id;
    }
    return null;
  }
}

/** By the name of what is optional: the order in which packages were decided on says nothing to anybody. */
function collect(decisions: ReadonlyMap<number, number>, optionalsOf: (id: number, version: number) => readonly Dependency[]): (readonly [key: string, dependency: Dependency])[] {
  const found = new Map<string, Dependency>();
  for (const [id, version] of decisions) for (const each of optionalsOf(id, version)) found.set(`optional ${each.name} ${each.range}`, each);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
