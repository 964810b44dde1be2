import type * as ast from '../../syntax/ast.ts';
import { descendants, type Node } from '../../syntax/walk.ts';
import type { StatementRange } from '../ir.ts';

/** Where a debugger can stop: statements, what lambdas without a block give, and the values that fields begin with. Outer ones first. */
export function statementRanges(module: ast.ModuleNode): StatementRange[] {
  const ranges: StatementRange[] = [];
  for (const node of descendants(module)) {
    const place = placeOf(node);
    if (place) ranges.push({ start: place.start, end: place.end, isLoop: LOOPS.has(node.kind) });
  }
  return ranges;
}

const LOOPS: ReadonlySet<Node['kind']> = new Set(['while', 'do-while', 'for-in', 'for']);

function placeOf(node: Node): ast.NodeBase | null {
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
      return node;
    case 'lambda':
      return node.body.kind === 'block' ? null : node.body;
    case 'field':
      return node.value;
    default:
      return null;
  }
}
