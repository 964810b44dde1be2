import { negativeIndex } from '../../diagnostics/catalogue/warnings.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `text.substring(-3)`: a `slice` counts from the end below zero, and `substring` does not, as in JavaScript. */
export function tellNegativeSlice(body: Body, node: ast.CallExpression, { name, owner }: FunctionSymbol): void {
  if (name !== 'substring' || node.callee.kind !== 'member' || owner?.key !== body.core.string.key) return;
  const negative = node.args.find(({ value }) => isNegated(value));
  if (!negative) return;
  body.lintAlone(negativeIndex, negative, { type: owner.name, index: body.text(negative) }, {
    label: '`substring` does not count from the end',
    fixes: [possibleFix('write `slice`', replace(body, node.callee.name, 'slice'))],
  });
}

function isNegated(node: ast.Expression): boolean {
  return node.kind === 'unary' && node.operator === '-' && node.operand.kind === 'int' && node.operand.value !== 0;
}
