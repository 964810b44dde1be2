import type { FunctionDeclaration, Item, Statement } from './ast.ts';
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

/** Whether an item of a file does something when the module is loaded: a `let` too, which others may import as well. */
export function runsAtLoad(item: Item): item is Exclude<Statement, FunctionDeclaration> {
  switch (item.kind) {
    case 'class':
    case 'interface':
    case 'record':
    case 'enum':
    case 'function':
    case 'type-alias':
    case 'route':
      return false;
    default:
      return true;
  }
}
