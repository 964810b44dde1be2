import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';

/**
 * All arguments that are left as the list that a rest parameter takes: a node that stands in no text. Its elements are checked and
 * lowered as those of a written list, `...xs` among them.
 */
export function gather(body: Body, args: readonly ast.Argument[]): ast.ListLiteral {
  const { nodes } = body.module;
  return { kind: 'list', id: nodes.next++, start: args[0].start, end: args[args.length - 1].end, elements: args.map(({ value }) => value) };
}

/** Whether a list was made of arguments. */
export function isGathered(body: Body, node: ast.NodeBase): boolean {
  return node.id >= body.module.symbol.ast.nodeCount;
}
