/** What a terminal does with a character: how many cells it takes, and what to print in its place. */

const TAB_WIDTH = 4;

/** Ranges of code points that take two cells: East Asian wide and full-width forms, and emoji. Ascending pairs. */
const WIDE = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x2614, 0x2615, 0x2648, 0x2653, 0x26a1, 0x26a1, 0x26bd, 0x26be, 0x2705, 0x2705,
  0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50,
  0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff,
  0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a,
  0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f393, 0x1f3a0, 0x1f3f0, 0x1f3f4, 0x1f4fd, 0x1f4ff, 0x1f64f, 0x1f680, 0x1f6c5,
  0x1f6d0, 0x1f6d7, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f90c, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd,
];

/** Combining marks, joiners and variation selectors: drawn over the character before them. Ascending pairs. */
const ZERO_WIDTH = [
  0x300, 0x36f, 0x483, 0x489, 0x591, 0x5bd, 0x610, 0x61a, 0x64b, 0x65f, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x200b, 0x200f, 0x202a,
  0x202e, 0x2060, 0x2064, 0x20d0, 0x20f0, 0xfe00, 0xfe0f, 0xfe20, 0xfe2f, 0x1f3fb, 0x1f3ff, 0xe0100, 0xe01ef,
];

function inRanges(ranges: readonly number[], codePoint: number): boolean {
  for (let i = 0; i < ranges.length && ranges[i] <= codePoint; i += 2) {
    if (codePoint <= ranges[i + 1]) return true;
  }
  return false;
}

/** Cells that a printable code point takes. */
export function cellsOf(codePoint: number): number {
  if (codePoint < 0x300) return 1;
  if (inRanges(ZERO_WIDTH, codePoint)) return 0;
  return inRanges(WIDE, codePoint) ? 2 : 1;
}

export interface ExpandedText {
  /** Safe to print: tabs are spaces, control characters are pictures of themselves. */
  readonly text: string;
  /** `columns[i]` is the cell at which UTF-16 unit i starts; one entry more than there are units. */
  readonly columns: readonly number[];
}

/** Prepares a piece of one line for a terminal. */
export function expand(line: string): ExpandedText {
  const columns: number[] = [];
  let text = '';
  let column = 0;
  for (let i = 0; i < line.length; i++) {
    const codePoint = line.codePointAt(i)!;
    columns.push(column);
    if (codePoint === 0x09) {
      const width = TAB_WIDTH - (column % TAB_WIDTH);
      text += ' '.repeat(width);
      column += width;
    } else if (isControl(codePoint)) {
      text += pictureOf(codePoint);
      column += 1;
    } else {
      text += String.fromCodePoint(codePoint);
      column += cellsOf(codePoint);
    }
    if (codePoint > 0xffff) {
      columns.push(column);
      i++;
    }
  }
  columns.push(column);
  return { text, columns };
}

/** Also bidirectional controls: they would make the text on the screen differ from the text in the file. */
function isControl(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069) || (codePoint >= 0xd800 && codePoint <= 0xdfff);
}

function pictureOf(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCharCode(0x2400 + codePoint);
  return codePoint === 0x7f ? '\u2421' : '\ufffd';
}
