import type * as ast from '../../syntax/ast.ts';
import type { FunctionContext } from './context.ts';
import { isCore } from './reps.ts';

/** How long a left edge must be to be walked in a loop. Nesting of other kinds is limited by the parser. */
const LONG = 100;

/**
 * Chains such as `a + b + …` and `a.b().c()…` lean to the left, to any length, and recursion would overflow JavaScript's
 * stack. A long left edge is therefore lowered here from its innermost part outwards: each part finds the value of the
 * one inside it in a hole, and so does the expression itself when it is lowered afterwards.
 */
export function prepareLongSpine(fn: FunctionContext, node: ast.Expression): void {
  const spine: ast.Expression[] = [];
  for (let at = leftOf(fn, node); at && !fn.holes.has(at); at = leftOf(fn, at)) {
    if (isOptional(at)) return;
    spine.push(at);
  }
  if (spine.length < LONG) return;
  for (const part of spine.reverse()) fn.holes.set(part, fn.natural(part));
}

/** The part of an expression that is evaluated first, by the same kind of recursion. */
function leftOf(fn: FunctionContext, node: ast.Expression): ast.Expression | null {
  switch (node.kind) {
    case 'binary':
      // Logical operators and concatenations are walked in loops of their own.
      if (node.operator === '&&' || node.operator === '||') return null;
      return node.operator === '+' && isCore(fn.module.typeOf(node), 'String') ? null : node.left;
    case 'call':
      return node.callee.kind === 'member' ? node.callee.object : node.callee;
    case 'member':
    case 'index':
      return node.object;
    case 'cast':
    case 'is':
    case 'non-null':
      return node.value;
    case 'parenthesized':
      return node.inner;
    default:
      return null;
  }
}

function isOptional(node: ast.Expression): boolean {
  if (node.kind === 'member') return node.optional;
  if (node.kind === 'index') return node.optional === true;
  return node.kind === 'call' && (node.optional === true || (node.callee.kind === 'member' && node.callee.optional));
}
