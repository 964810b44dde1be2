import type * as ast from '../../syntax/ast.ts';

/** The lambda that an expression is, in whatever parentheses. */
export function lambdaOf(node: ast.Expression): ast.LambdaExpression | null {
  let at = node;
  while (at.kind === 'parenthesized') at = at.inner;
  return at.kind === 'lambda' ? at : null;
}
