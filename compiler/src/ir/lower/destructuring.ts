import type * as ast from '../../syntax/ast.ts';
import type { FunctionContext } from './context.ts';
import { emitBindings, patternSteps } from './patterns.ts';

/** `const [first, ...rest] = xs`, `let Vec(x, y) = p`. A List that is too short is the index error. */
export function destructure(fn: FunctionContext, pattern: ast.Pattern, node: ast.Expression): void {
  const value = fn.once(fn.natural(node), fn.out, node.start);
  emitBindings(fn, patternSteps(fn, pattern, { value, type: fn.module.typeOf(node) }));
}
