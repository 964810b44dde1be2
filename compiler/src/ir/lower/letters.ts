import type * as ast from '../../syntax/ast.ts';
import { memberEntry } from '../../types/members.ts';
import { classOf, stripNull } from '../../types/relations.ts';
import type { IrExpression } from '../ir.ts';
import type { FunctionContext } from './context.ts';
import { callMethod } from './methods.ts';

/** The List of a text's characters, which is what walks over it go through; null where the expression is no text. */
export function lettersOf(fn: FunctionContext, node: ast.Expression): IrExpression | null {
  const cls = classOf(stripNull(fn.module.typeOf(node)));
  const symbol = cls && cls.symbol.key === fn.module.core('String')?.key ? memberEntry(cls.symbol, 'chars')?.symbol : null;
  return symbol?.kind === 'function' ? callMethod(symbol, fn.value(node, 'ref'), [], node.start) : null;
}
