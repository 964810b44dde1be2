import type { ModuleNode } from './ast.ts';
import { forEachChild, type Node } from './walk.ts';

/**
 * The deepest node of a tree that is deeper than `limit`, or null. Chains of binary operators count as flat: they nest on
 * their left, where later stages go down in a loop.
 */
export function nodeBelow(module: ModuleNode, limit: number): Node | null {
  const stack: Node[] = [module];
  const depths: number[] = [0];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const depth = depths.pop() ?? 0;
    if (depth > limit) return node;
    const flat = node.kind === 'binary' ? node.left : null;
    forEachChild(node, (child) => {
      stack.push(child);
      depths.push(child === flat && child.kind === 'binary' ? depth : depth + 1);
    });
  }
  return null;
}
