import { smallerLists } from '../fuzz/smaller.ts';
import { blockOf, type Piece } from './piece.ts';

/** Smaller programs: without some statements, with a constant or a part of its own in place of an expression. The smallest first. */
export function* smallerPieces(piece: Piece, leaf: (type: string) => Piece | undefined): Generator<Piece> {
  yield* withFewerStatements(piece);
  yield* withSimplerExpressions(piece, leaf);
}

function* withFewerStatements(piece: Piece): Generator<Piece> {
  if (piece.isBlock) {
    for (const statements of smallerLists(piece.parts)) yield blockOf(statements);
    if (piece.parts.length === 1) yield blockOf([]);
    // A statement may be one of the blocks that it is made of.
    for (const [i, statement] of piece.parts.entries()) {
      for (const inner of statement.parts) if (inner.isBlock) yield blockOf([...piece.parts.slice(0, i), ...inner.parts, ...piece.parts.slice(i + 1)]);
    }
  }
  yield* inParts(piece, withFewerStatements);
}

function* withSimplerExpressions(piece: Piece, leaf: (type: string) => Piece | undefined): Generator<Piece> {
  if (piece.type !== undefined && piece.parts.length > 0) {
    const simplest = leaf(piece.type);
    if (simplest) yield simplest;
    for (const part of piece.parts) if (part.type === piece.type) yield part;
  }
  yield* inParts(piece, (part) => withSimplerExpressions(part, leaf));
}

function* inParts(piece: Piece, change: (part: Piece) => Iterable<Piece>): Generator<Piece> {
  for (const [i, part] of piece.parts.entries()) {
    for (const smaller of change(part)) yield { ...piece, parts: [...piece.parts.slice(0, i), smaller, ...piece.parts.slice(i + 1)] };
  }
}
