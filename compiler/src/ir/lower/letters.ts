import type * as ast from '../../syntax/ast.ts';
import { memberEntry } from '../../types/members.ts';
import { classOf, stripNull } from '../../types/relations.ts';
import type { IrExpression } from '../ir.ts';
import type { FunctionContext } from './context.ts';
import { callMethod } from './methods.ts';

export function isText(fn: FunctionContext, node: ast.Expression): boolean {
  const cls = classOf(stripNull(fn.module.typeOf(node)));
  return cls !== null && cls.symbol.key === fn.module.core('String')?.key;
}

/** The List of a text's characters, which is what is put into another one; null where the expression is no text. */
export function lettersOf(fn: FunctionContext, node: ast.Expression): IrExpression | null {
  const symbol = isText(fn, node) ? fn.module.core('String') : null;
  const chars = symbol?.kind === 'class' ? memberEntry(symbol, 'chars')?.symbol : null;
  return chars?.kind === 'function' ? callMethod(chars, fn.value(node, 'ref'), [], node.start) : null;
}
