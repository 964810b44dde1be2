import type * as ast from '../../syntax/ast.ts';

/** What a declaration is, with its article, as messages call it. */
export function describeItem(item: ast.Item | ast.Member): string {
  switch (item.kind) {
    case 'interface':
    case 'enum':
      return `an ${item.kind}`;
    case 'class':
    case 'record':
    case 'constructor':
    case 'field':
      return `a ${item.kind}`;
    case 'function':
      return 'a function';
    case 'type-alias':
      return 'a type alias';
    case 'let':
      return item.constant ? 'a constant' : 'a variable';
    default:
      return 'a statement';
  }
}
