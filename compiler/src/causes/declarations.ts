import type * as ast from '../syntax/ast.ts';
import { descendants, type Node } from '../syntax/walk.ts';

/** Every name that a module's text declares, with the node that does. */
export function* declaredNames(module: ast.ModuleNode): Generator<ast.Identifier> {
  for (const node of descendants(module)) {
    const name = declaredName(node);
    if (name !== null && name.name !== '' && name.name !== '_') yield name;
  }
}

function declaredName(node: Node): ast.Identifier | null {
  switch (node.kind) {
    case 'class':
    case 'interface':
    case 'record':
    case 'enum':
    case 'enum-case':
    case 'type-alias':
    case 'type-parameter':
    case 'function':
    case 'field':
    case 'let':
    case 'let-condition':
    case 'catch':
    case 'rest-pattern':
    case 'type-pattern':
      return node.name;
    case 'parameter':
      return node.assignsField ? null : node.name;
    case 'name-pattern':
      return node.path.length === 1 ? node.path[0] : null;
    default:
      return null;
  }
}
