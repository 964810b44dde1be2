/** Types that random programs compute with. */
export type Type = 'int' | 'float' | 'bool' | 'String' | 'int?' | 'List<int>' | '(int) => int' | 'Shape' | 'Box' | 'Pair';

/** The same piece of a program in both languages. */
export interface Piece {
  readonly nc: string;
  readonly js: string;
}

/** Puts pieces into the places `$0`, `$1`, … of two texts. */
export function fill(nc: string, js: string, parts: readonly Piece[]): Piece {
  return {
    nc: nc.replace(/\$(\d)/g, (_, i: string) => parts[Number(i)].nc),
    js: js.replace(/\$(\d)/g, (_, i: string) => parts[Number(i)].js),
  };
}

export function same(text: string): Piece {
  return { nc: text, js: text };
}

export function joined(pieces: readonly Piece[], between: string): Piece {
  return { nc: pieces.map((piece) => piece.nc).join(between), js: pieces.map((piece) => piece.js).join(between) };
}
