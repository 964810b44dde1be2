import { lineStarts, type SourceText } from '../../base/source.ts';

/** Turns offsets into lines, quickly for offsets near the last one asked for: that is how code is emitted. */
export class LineFinder {
  private readonly starts: Int32Array;
  private index = 0;

  constructor(source: SourceText) {
    this.starts = lineStarts(source);
  }

  /** The one-based line of an offset. */
  lineAt(offset: number): number {
    const { starts, index } = this;
    if (offset >= starts[index]) {
      if (index + 1 >= starts.length || offset < starts[index + 1]) return index + 1;
      if (index + 2 >= starts.length || offset < starts[index + 2]) return ++this.index + 1;
    }
    this.index = this.search(offset);
    return this.index + 1;
  }

  private search(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
