import type * as ast from '../../syntax/ast.ts';
import { isStatement } from '../../syntax/statement-nodes.ts';
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
  if (isStatement(node)) return node;
  switch (node.kind) {
    case 'lambda':
      return node.body.kind === 'block' ? null : node.body;
    case 'field':
      return node.value;
    default:
      return null;
  }
}
