/** Packages that ran into so many conflicts are chosen before others: what is decided after them need not be taken back with them. */
const BLAMED_OFTEN = 5;

/**
 * Packages that must be chosen and are not yet. The next one is that with the fewest versions left, but what runs into conflicts again
 * and again goes first, as uv's resolver has it.
 */
export class OpenPackages {
  /** Rank → packages, in the order in which they came to it. */
  private readonly byRank: Set<number>[] = [];
  private readonly ranks: (number | undefined)[] = [];
  private readonly blamed: (number | undefined)[] = [];
  /** No package has a lower rank. */
  private lowest = 0;

  /** @param size how many versions the package may still have. */
  set(id: number, size: number): void {
    const rank = this.rankOf(id, size);
    if (this.ranks[id] === rank) return;
    this.delete(id);
    this.ranks[id] = rank;
    (this.byRank[rank] ??= new Set()).add(id);
    this.lowest = Math.min(this.lowest, rank);
  }

  delete(id: number): void {
    const rank = this.ranks[id];
    if (rank === undefined) return;
    this.ranks[id] = undefined;
    this.byRank[rank].delete(id);
  }

  /** The package was part of a conflict. */
  blame(id: number): void {
    this.blamed[id] = (this.blamed[id] ?? 0) + 1;
  }

  /** Those that were part of the most conflicts, at most three. */
  mostBlamed(): number[] {
    return [...this.blamed.keys()].toSorted((a, b) => (this.blamed[b] ?? 0) - (this.blamed[a] ?? 0)).slice(0, 3);
  }

  /** Null where none is open. */
  next(): number | null {
    for (; this.lowest < this.byRank.length; this.lowest++) {
      for (const id of this.byRank[this.lowest] ?? []) return id;
    }
    return null;
  }

  /** Where there is no choice nothing can be taken back. */
  private rankOf(id: number, size: number): number {
    if (size <= 1) return size;
    return (this.blamed[id] ?? 0) >= BLAMED_OFTEN ? 2 : size + 1;
  }
}
