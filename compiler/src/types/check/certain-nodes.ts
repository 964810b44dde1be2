import type * as ast from '../../syntax/ast.ts';
import { forEachChild, type BodyNode } from './child-nodes.ts';

/** Calls `visit` with what is evaluated for certain when a node is, operands before what is made of them. False where what follows may not be reached. */
export function forEachCertain(node: BodyNode, visit: (node: BodyNode) => void): boolean {
  switch (node.kind) {
    case 'lambda':
    case 'function':
    case 'class':
    case 'interface':
    case 'record':
    case 'enum':
    case 'spawn':
      return true;
    case 'if':
    case 'while':
    case 'conditional':
      return forEachCertain(node.condition, visit) && !mayLeave(node);
    case 'match':
      return forEachCertain(node.subject, visit) && !mayLeave(node);
    case 'for-in':
      return forEachCertain(node.iterable, visit) && !mayLeave(node);
    case 'for':
    case 'do-while':
    case 'try':
      return !mayLeave(node);
    case 'binary':
      return alongChain(node, visit);
    case 'call':
    case 'member':
    case 'index':
      // What stands behind a `?.` may be left out.
      if (node.kind === 'call' ? node.callee.kind === 'member' && node.callee.optional : node.optional) return true;
      break;
    case 'assign':
      if (node.operator !== '=' || node.target.kind === 'index') break;
      return (node.target.kind !== 'member' || forEachCertain(node.target.object, visit)) && forEachCertain(node.value, visit);
    case 'return':
    case 'throw':
    case 'jump':
      forEachChild(node, (child) => void forEachCertain(child, visit));
      return false;
    case 'break':
    case 'continue':
      return false;
    default:
      break;
  }
  let goesOn = true;
  forEachChild(node, (child) => {
    goesOn &&= forEachCertain(child, visit);
  });
  if (goesOn) visit(node);
  return goesOn;
}

/** `a + b + c …`: such chains grow long to the left, so they are walked, not recursed into. */
function alongChain(node: ast.BinaryExpression, visit: (node: BodyNode) => void): boolean {
  const chain: ast.BinaryExpression[] = [];
  let first: ast.Expression = node;
  for (; first.kind === 'binary'; first = first.left) chain.push(first);
  let goesOn = forEachCertain(first, visit);
  for (const each of chain.toReversed()) {
    const isCertain = each.operator !== '&&' && each.operator !== '||' && each.operator !== '??';
    goesOn &&= isCertain ? forEachCertain(each.right, visit) : !mayLeave(each.right);
    if (goesOn) visit(each);
  }
  return goesOn;
}

function mayLeave(node: BodyNode): boolean {
  const open: BodyNode[] = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.kind === 'return' || at.kind === 'throw' || at.kind === 'break' || at.kind === 'continue') return true;
    forEachChild(at, (child) => void open.push(child));
  }
  return false;
}
