import { forEachChild, type Node } from '@noodlecore/compiler/syntax/walk';
import type { ModuleNode } from '@noodlecore/compiler/syntax/ast';

/** The nodes around an offset, the module first. A node that only ends there counts: a cursor stands behind what was typed. */
export function pathAt(module: ModuleNode, offset: number): readonly Node[] {
  const path: Node[] = [module];
  for (let at: Node | null = module; at; ) {
    const inner: Node | null = childAt(at, offset);
    if (inner) path.push(inner);
    at = inner;
  }
  return path;
}

/** Where two children meet at the offset, the one that begins there is meant, unless only the other one holds a name. */
function childAt(node: Node, offset: number): Node | null {
  let ending: Node | null = null;
  let inside: Node | null = null;
  forEachChild(node, (child) => {
    if (offset < child.start || offset > child.end || (child.start === child.end && offset !== child.start)) return;
    if (offset === child.end && offset !== child.start) ending = child;
    else inside ??= child;
  });
  return ending && (!inside || isName(ending)) ? ending : inside;
}

function isName(node: Node): boolean {
  return node.kind === 'identifier' || node.kind === 'name';
}

/** The innermost node of a path for which the test holds. */
export function innermost<T extends Node>(path: readonly Node[], test: (node: Node) => node is T): T | null {
  for (let i = path.length - 1; i >= 0; i--) {
    const node = path[i];
    if (test(node)) return node;
  }
  return null;
}

/** A test for `innermost`. */
export function ofKind<K extends Node['kind']>(...kinds: readonly K[]): (node: Node) => node is Extract<Node, { kind: K }> {
  const set: ReadonlySet<string> = new Set(kinds);
  return (node): node is Extract<Node, { kind: K }> => set.has(node.kind);
}
