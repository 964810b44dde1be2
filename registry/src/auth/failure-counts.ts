import { createHash, randomBytes } from 'node:crypto';

const ROWS = 4;
const CELLS = 65_536;

/** Where a key is counted: a cell in each row. */
export type Place = readonly number[];

/**
 * How often something failed, by keys of which there may be any number, in 1.5 MB: a count-min sketch (Cormode and Muthukrishnan, 2005). Each key has a
 * cell in every row and is counted by the lowest of them. Keys that share a cell make each other's count larger and never smaller, so that no flood of other
 * keys resets one; which keys do is secret, so that nobody can aim at another's.
 */
export class FailureCounts {
  private readonly secret = randomBytes(32);
  private readonly counts = new Uint16Array(ROWS * CELLS);
  /** Seconds on the clock of the first failure. */
  private readonly last = new Uint32Array(ROWS * CELLS);
  private readonly memory: number;
  private start: number | null = null;

  /** @param memory seconds without failure after which a cell begins anew. */
  constructor(memory: number) {
    this.memory = memory;
  }

  placeOf(key: string): Place {
    const hash = createHash('sha256').update(this.secret).update(key).digest();
    return Array.from({ length: ROWS }, (_, row) => row * CELLS + (hash.readUInt32LE(4 * row) % CELLS));
  }

  /** How often it failed at most. */
  countAt(place: Place, now: number): number {
    return Math.min(...place.map((cell) => this.cell(cell, this.seconds(now))));
  }

  /** Milliseconds since its last failure at least; Infinity where there was none. */
  calmAt(place: Place, now: number): number {
    const seconds = this.seconds(now);
    return Math.max(...place.map((cell) => (this.cell(cell, seconds) === 0 ? Infinity : (seconds - this.last[cell]) * 1000)));
  }

  /** Counts one more; the cells that it was counted in, to take it back. */
  add(place: Place, now: number): Place {
    const seconds = this.seconds(now);
    const count = this.countAt(place, now);
    // Only the lowest cells: the others are larger because of other keys.
    const lowest = place.filter((cell) => this.cell(cell, seconds) === count);
    for (const cell of lowest) this.counts[cell] = Math.min(count + 1, 0xffff);
    for (const cell of place) this.last[cell] = seconds;
    return lowest;
  }

  /** What `add` counted was no failure. */
  takeBack(cells: Place): void {
    for (const cell of cells) if (this.counts[cell] > 0) this.counts[cell]--;
  }

  private cell(cell: number, seconds: number): number {
    if (this.counts[cell] > 0 && seconds - this.last[cell] >= this.memory) this.counts[cell] = 0;
    return this.counts[cell];
  }

  private seconds(now: number): number {
    this.start ??= now;
    return Math.max(0, Math.floor((now - this.start) / 1000));
  }
}
