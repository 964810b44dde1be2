import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendants, type Node } from '@noodlecore/compiler/syntax/walk';

/** Whether looking at an expression's value changes nothing: it names variables, members and elements, and calculates. */
export function isPure(expression: ast.Expression): boolean {
  for (const node of descendants(expression)) if (!isHarmless(node)) return false;
  return true;
}

function isHarmless({ kind }: Node): boolean {
  switch (kind) {
    case 'call':
    case 'new':
    case 'assign':
    case 'increment':
    case 'throw':
    case 'jump':
    case 'spawn':
    case 'await':
    case 'lambda':
      return false;
    default:
      return true;
  }
}
