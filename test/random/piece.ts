/**
 * The same piece of a program in both languages: two texts with places `$0`, `$1`, … for the pieces inside it. It stays a tree, so
 * that what is not needed for a failure can be taken out of it.
 */
export interface Piece {
  readonly nc: string;
  readonly js: string;
  readonly parts: readonly Piece[];
  /** Of an expression: its type. Another one of that type can stand in its place. */
  readonly type?: string;
  /** The parts are statements, each of which can be left out. */
  readonly isBlock?: boolean;
}

export function fill(nc: string, js: string, parts: readonly Piece[]): Piece {
  return { nc, js, parts };
}

export function same(text: string): Piece {
  return { nc: text, js: text, parts: [] };
}

export function joined(pieces: readonly Piece[], between: string): Piece {
  const places = pieces.map((_, i) => `$${i}`).join(between);
  return { nc: places, js: places, parts: pieces };
}

export function blockOf(statements: readonly Piece[]): Piece {
  return { ...joined(statements, '\n'), isBlock: true };
}

export interface Texts {
  readonly nc: string;
  readonly js: string;
}

export function render(piece: Piece): Texts {
  const parts = piece.parts.map(render);
  return {
    nc: piece.nc.replace(/\$(\d+)/g, (_, i: string) => parts[Number(i)].nc),
    js: piece.js.replace(/\$(\d+)/g, (_, i: string) => parts[Number(i)].js),
  };
}
