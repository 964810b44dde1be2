import type * as ast from '../../syntax/ast.ts';

/** The lambda that an expression is, in whatever parentheses. */
export function lambdaOf(node: ast.Expression): ast.LambdaExpression | null {
  let at = node;
  while (at.kind === 'parenthesized') at = at.inner;
  return at.kind === 'lambda' ? at : null;
}

/** Whether an expression is a lambda or another: `c ? (x) => x : (x) => -x`, `given ?? (x) => x`. */
export function choosesLambda(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'parenthesized':
      return choosesLambda(node.inner);
    case 'conditional':
      return mayBeLambda(node.then) || mayBeLambda(node.otherwise);
    case 'match':
      return node.arms.some(({ body }) => body.kind !== 'block' && mayBeLambda(body));
    case 'binary':
      return node.operator === '??' && (mayBeLambda(node.left) || mayBeLambda(node.right));
    default:
      return false;
  }
}

function mayBeLambda(node: ast.Expression): boolean {
  return lambdaOf(node) !== null || choosesLambda(node);
}
