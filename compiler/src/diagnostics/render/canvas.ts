import { expand } from './columns.ts';

type Paint = (text: string) => string;

interface Cell {
  readonly text: string;
  readonly paint: Paint;
}

/** Rows of coloured cells that grow as they are written to: what label texts are laid out on. */
export class Canvas {
  private readonly cells: Cell[][] = [];

  /** Writes one line of single-cell characters; what was there before is covered. */
  put(row: number, column: number, text: string, paint: Paint): void {
    const cells = this.row(row);
    let at = column;
    for (const character of text) cells[at++] = { text: character, paint };
  }

  /** Writes a text of several lines below each other; returns the row after the last. */
  putText(row: number, column: number, text: string, paint: Paint): number {
    let at = row;
    for (const line of text.split('\n')) this.put(at++, column, expand(line).text, paint);
    return at;
  }

  width(row: number): number {
    return this.row(row).length;
  }

  /** Neighbours of one colour are painted together. */
  rows(): string[] {
    return this.cells.map((cells) => {
      let line = '';
      for (let start = 0; start < cells.length; ) {
        const paint = cells[start]?.paint;
        let end = start + 1;
        while (end < cells.length && cells[end]?.paint === paint) end++;
        const text = Array.from({ length: end - start }, (_, i) => cells[start + i]?.text ?? ' ').join('');
        line += paint ? paint(text) : text;
        start = end;
      }
      return line;
    });
  }

  private row(index: number): Cell[] {
    while (this.cells.length <= index) this.cells.push([]);
    return this.cells[index];
  }
}
