import { isStatement } from './syntax/statement-nodes.ts';
import type { Item, ModuleNode } from './syntax/ast.ts';
import { forEachChild, type Node } from './syntax/walk.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export function contains({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The first top-level item that an offset stands in or beside; null where there is none. O(log n): items stand in the order of the text. */
export function itemAt({ items }: ModuleNode, offset: number): Item | null {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle].end < offset) low = middle + 1;
    else high = middle;
  }
  const found = items.at(low);
  return found !== undefined && contains(found, offset) ? found : null;
}

/** The innermost statement, arm, field or declaration that an offset stands in. */
export function placeAt(item: Node, offset: number): Node {
  let place = item;
  let parent: Node | null = null;
  for (let node: Node | null = item; node !== null; node = childAt(node, offset)) {
    // In `x ?? break` the statement is what is around it.
    if (isPlace(node) && parent?.kind !== 'jump') place = node;
    parent = node;
  }
  return place;
}

/** The innermost function or constructor that an offset stands in. */
export function functionAt(item: Node, offset: number): Node | null {
  let found: Node | null = null;
  for (let node: Node | null = item; node !== null; node = childAt(node, offset)) if (node.kind === 'function' || node.kind === 'constructor') found = node;
  return found;
}

function childAt(node: Node, offset: number): Node | null {
  let found: Node | null = null;
  forEachChild(node, (child) => {
    if (contains(child, offset)) found = child;
  });
  return found;
}

/** Up to the block or the members of a node, where the offset stands before them. */
export function headOf(node: Node, offset: number): Range {
  let end = node.end;
  forEachChild(node, (child) => {
    if (child.start >= offset && child.start < end && (child.kind === 'block' || isMember(child))) end = child.start;
  });
  return { start: node.start, end };
}

function isMember({ kind }: Node): boolean {
  return kind === 'field' || kind === 'function' || kind === 'constructor' || kind === 'enum-case';
}

function isPlace(node: Node): boolean {
  switch (node.kind) {
    case 'catch':
    case 'match-arm':
    case 'error-statement':
      return true;
    default:
      return isStatement(node) || isMember(node);
  }
}
