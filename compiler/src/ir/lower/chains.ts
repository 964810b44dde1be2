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
 * A chain with `?.` in it ends there, with null, where the object before the `?.` is null: that object is put into a
 * temporary, and the rest of the chain is evaluated on it. Gives null where the chain has no (more) `?.`.
 */
export function lowerOptional(fn: FunctionContext, node: ChainNode, rest: (node: ChainNode) => IrExpression): IrExpression | null {
  const link = linkOf(fn, node);
  if (!link) return null;
  const { object, start } = link;
  const body: IrStatement[] = [];
  const value = fn.once(fn.value(object, 'ref'), body, start);
  fn.holes.set(object, value);
  const then = convert(rest(node), 'ref', start);
  fn.holes.delete(object);
  return sequence(body, { op: 'conditional', rep: 'ref', condition: isNull(value), then: nullValue, otherwise: then });
}

interface Link {
  /** What stands before the `?.`. */
  readonly object: ast.Expression;
  readonly start: number;
}

/** The `?.` that decides whether a node of a chain is reached, unless its object was evaluated already. */
function linkOf(fn: FunctionContext, node: ChainNode): Link | null {
  const { optionalRests } = fn.module.checked;
  let at: ast.Expression = node;
  for (;;) {
    if (at.kind === 'call') {
      if (at.optional && !fn.holes.has(at.callee)) return { object: at.callee, start: at.start };
      if (at.optional || (at.callee.kind !== 'member' && !optionalRests.has(at.id))) return null;
      at = at.callee;
    } else if ((at.kind === 'member' || at.kind === 'index') && at.optional) {
      return fn.holes.has(at.object) ? null : at;
    } else if ((at.kind === 'member' || at.kind === 'index') && optionalRests.has(at.id)) {
      at = at.object;
    } else {
      return null;
    }
  }
}
