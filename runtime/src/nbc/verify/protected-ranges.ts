import { NBC_CODE } from '../error.ts';
import type { Handler, NbcFunction } from '../module.ts';
import { unsound } from './symbol-table.ts';

const NONE: readonly Handler[] = [];
const MAX_ENTRIES = 1 << 22;

/** Which handlers protect a word. They are kept for each word where a range begins or ends; between such words nothing changes. */
export class ProtectedRanges {
  private readonly boundaries: Int32Array;
  private readonly handlers: (readonly Handler[])[] = [];

  constructor(fn: NbcFunction) {
    const starts = [...fn.handlers].sort((left, right) => left.start - right.start);
    this.boundaries = Int32Array.from(new Set(fn.handlers.flatMap(({ start, end }) => [start, end]))).sort();
    let active: Handler[] = [];
    let next = 0;
    let entries = 0;
    for (const word of this.boundaries) {
      active = active.filter(({ end }) => end > word);
      while (next < starts.length && starts[next].start === word) active.push(starts[next++]);
      entries += active.length;
      if (entries > MAX_ENTRIES) unsound(NBC_CODE.tooComplex, `function \`${fn.name}\` has too many protected ranges within one another`);
      this.handlers.push(active.length === 0 ? NONE : [...active]);
    }
  }

  /** The handlers of a word; the same list for all words between two boundaries. */
  at(word: number): readonly Handler[] {
    let low = 0;
    let high = this.boundaries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.boundaries[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? NONE : this.handlers[low - 1];
  }
}
