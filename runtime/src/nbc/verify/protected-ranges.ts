import { NBC_CODE } from '../error.ts';
import type { Handler, NbcFunction } from '../module.ts';
import { unsound } from './symbol-table.ts';

const NONE: readonly Handler[] = [];
const MAX_ENTRIES = 1 << 22;

/** Which handlers protect a word. Looked up only where a range begins or ends; between such words nothing changes. */
export class ProtectedRanges {
  private readonly byBoundary = new Map<number, readonly Handler[]>();

  constructor(fn: NbcFunction) {
    if (fn.handlers.length === 0) return;
    const starts = [...fn.handlers].sort((left, right) => left.start - right.start);
    const boundaries = [...new Set(fn.handlers.flatMap(({ start, end }) => [start, end]))].sort((left, right) => left - right);
    let active: Handler[] = [];
    let next = 0;
    let entries = 0;
    for (const word of boundaries) {
      active = active.filter(({ end }) => end > word);
      while (next < starts.length && starts[next].start === word) active.push(starts[next++]);
      entries += active.length;
      if (entries > MAX_ENTRIES) unsound(NBC_CODE.tooComplex, `function \`${fn.name}\` has too many protected ranges within one another`);
      this.byBoundary.set(word, active.length === 0 ? NONE : [...active]);
    }
  }

  /** The handlers from a word on, given those that were in force before it. */
  from(word: number, before: readonly Handler[]): readonly Handler[] {
    return this.byBoundary.get(word) ?? before;
  }
}
