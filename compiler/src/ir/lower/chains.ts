import type * as ast from '../../syntax/ast.ts';
import type { IrExpression, IrStatement } from '../ir.ts';
import { nullValue, sequence } from './build.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { isNull } from './type-tests.ts';

/** `a.b`, `a[i]`, `a.b()`: what hangs together on one object. */
export type ChainNode = ast.MemberExpression | ast.IndexExpression | ast.CallExpression;

export function isChainNode(node: ast.Expression): node is ChainNode {
  return node.kind === 'member' || node.kind === 'index' || node.kind === 'call';
}

/**
 * A chain with `?.` in it ends as a whole, with null, where the object before a `?.` is null: that object is put into a
 * temporary, and the rest of the chain is evaluated on it. Gives null where the chain has no (more) `?.`.
 */
export function lowerOptional(fn: FunctionContext, node: ChainNode, rest: (node: ChainNode) => IrExpression): IrExpression | null {
  const link = innermostLink(fn, node);
  if (!link) return null;
  const { object, start } = link;
  const body: IrStatement[] = [];
  const value = fn.once(fn.value(object, 'ref'), body, start);
  fn.holes.set(object, value);
  const then = convert(rest(node), 'ref', start);
  fn.holes.delete(object);
  return sequence(body, { op: 'conditional', rep: 'ref', condition: isNull(value), then: nullValue, otherwise: then });
}

/** The `?.` that is reached first when the chain is evaluated, leaving out those whose object was evaluated already. */
function innermostLink(fn: FunctionContext, node: ChainNode): ast.MemberExpression | null {
  const passed: ChainNode[] = [];
  let found: ast.MemberExpression | null = null;
  let at: ast.Expression = node;
  while (isChainNode(at) && !fn.holes.has(at) && !fn.plainChains.has(at)) {
    passed.push(at);
    if (at.kind === 'member' && at.optional && !fn.holes.has(at.object)) found = at;
    at = at.kind === 'call' ? at.callee : at.object;
  }
  if (!found) for (const each of passed) fn.plainChains.add(each);
  return found;
}
