import type { Expression } from './ast.ts';

/** Whether `.member` after it, or `!` before it, takes the whole expression. */
export function bindsTightly(node: Expression): boolean {
  switch (node.kind) {
    case 'binary':
    case 'unary':
    case 'conditional':
    case 'lambda':
    case 'cast':
    case 'is':
    case 'range':
    case 'assign':
    case 'increment':
    case 'await':
    case 'spawn':
    case 'throw':
    case 'jump':
    case 'match':
      return false;
    default:
      return true;
  }
}
