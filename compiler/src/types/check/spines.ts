import type * as ast from '../../syntax/ast.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';

/** From this depth on, long chains (`a.b().c()…`, `a ?? b ?? …`) are cut into pieces that are checked innermost first. */
export const SPINE_DEPTH = 120;

/** How many links are checked by recursion at a time. */
const PIECE = 60;

/**
 * Gives the type of a node that was checked as an inner piece of a chain. Otherwise checks the pieces below `node`, if it
 * is the end of a long chain, so that checking it recurses only as far as the nearest piece.
 */
export function flattenSpine(body: Body, node: ast.Expression): Type | null {
  if (body.prechecked.has(node.id)) return body.module.types[node.id] ?? errorType;
  const pieces: ast.Expression[] = [];
  let links = 0;
  for (let at = leftmost(node); at; at = leftmost(at.node)) {
    if (body.prechecked.has(at.node.id)) break;
    links++;
    // What is called is no value of its own: the piece ends one link further in.
    if (links < PIECE || at.isCallee) continue;
    pieces.push(at.node);
    links = 0;
  }
  const { depth } = body;
  for (let i = pieces.length - 1; i >= 0; i--) {
    body.depth = Math.min(depth, SPINE_DEPTH);
    body.check(pieces[i]);
    body.prechecked.add(pieces[i].id);
  }
  body.depth = depth;
  return null;
}

interface Link {
  readonly node: ast.Expression;
  /** Called: it is not checked as a value of its own. */
  readonly isCallee: boolean;
}

function leftmost(node: ast.Expression): Link | null {
  switch (node.kind) {
    case 'call':
      return { node: node.callee, isCallee: true };
    case 'member':
    case 'index':
      return { node: node.object, isCallee: false };
    case 'non-null':
    case 'cast':
    case 'is':
      return { node: node.value, isCallee: false };
    case 'binary':
      return { node: node.left, isCallee: false };
    default:
      return null;
  }
}
