/** A text that was read, with what is needed to turn offsets into lines. */
export interface SourceText {
  /** As the user would name it: relative to where the command ran, or a virtual name such as `<repl>`. */
  readonly path: string;
  readonly text: string;
}

/** A half-open range `[start, end)` of UTF-16 offsets in one source. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** One-based line and column (columns count UTF-16 units). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineTables = new WeakMap<SourceText, Int32Array>();

/** Offsets at which each line starts; computed once per source, O(length). */
export function lineStarts(source: SourceText): Int32Array {
  const known = lineTables.get(source);
  if (known) return known;
  const starts = [0];
  const { text } = source;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const table = Int32Array.from(starts);
  lineTables.set(source, table);
  return table;
}

/** The line and column of an offset; O(log lines). */
export function positionAt(source: SourceText, offset: number): Position {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low] + 1 };
}

/** The text of a one-based line, without its line break. */
export function lineText(source: SourceText, line: number): string {
  const starts = lineStarts(source);
  const end = line < starts.length ? starts[line] - 1 : source.text.length;
  return source.text.slice(starts[line - 1], end).replace(/\r$/, '');
}
