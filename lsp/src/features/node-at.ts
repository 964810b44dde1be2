import { forEachChild, type BodyNode } from '@noodlecore/compiler/types/check/child-nodes';
import type { ModuleNode } from '@noodlecore/compiler/syntax/ast';

/** The innermost node around an offset, or null between the declarations. */
export function nodeAt(ast: ModuleNode, offset: number): BodyNode | null {
  let found: BodyNode | null = null;
  const visit = (node: BodyNode): void => {
    if (offset < node.start || offset > node.end) return;
    found = node;
    forEachChild(node, visit);
  };
  ast.items.forEach(visit);
  return found;
}
