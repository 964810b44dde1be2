import type { Node } from './walk.ts';

/** Whether a node is a statement that does something: a block only holds others, and what could not be read does nothing. */
export function isStatement(node: Node): boolean {
  switch (node.kind) {
    case 'let':
    case 'destructuring':
    case 'expression-statement':
    case 'if':
    case 'while':
    case 'do-while':
    case 'for-in':
    case 'for':
    case 'return':
    case 'break':
    case 'continue':
    case 'try':
      return true;
    default:
      return false;
  }
}
