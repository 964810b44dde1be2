import type * as ast from '../../syntax/ast.ts';
import { forEachChild, type Node } from '../../syntax/walk.ts';

/** Whether a function that declares no result has a `return` with a value all the same; what its lambdas return is theirs. */
export function returnsValue(node: ast.FunctionDeclaration | ast.ConstructorDeclaration): boolean {
  const known = asked.get(node);
  if (known !== undefined) return known;
  const found = hasReturnedValue(node);
  asked.set(node, found);
  return found;
}

const asked = new WeakMap<ast.NodeBase, boolean>();

function hasReturnedValue({ body, ...node }: ast.FunctionDeclaration | ast.ConstructorDeclaration): boolean {
  if (node.kind !== 'function' || node.result !== null || body === null) return false;
  const stack: Node[] = [body];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind === 'return' && at.value !== null && isValue(at.value)) return true;
    forEachChild(at, (child) => {
      if (child.kind !== 'lambda' && child.kind !== 'function') stack.push(child);
    });
  }
  return false;
}

/** Whether an expression certainly gives something: what is called may give nothing, and `return log(x);` is allowed. */
function isValue(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'parenthesized':
      return isValue(node.inner);
    case 'conditional':
      return isValue(node.then) || isValue(node.otherwise);
    case 'match':
      return node.arms.some(({ body }) => body.kind !== 'block' && isValue(body));
    case 'call':
    case 'await':
    case 'throw':
    case 'error':
      return false;
    default:
      return true;
  }
}
