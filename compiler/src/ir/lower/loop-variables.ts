import type * as ast from '../../syntax/ast.ts';
import type { Type } from '../../types/type.ts';
import type { IrExpression } from '../ir.ts';
import { getLocal, setLocal } from './build.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { emitBindings, pairSteps, patternSteps } from './patterns.ts';
import { repOf } from './reps.ts';

/** Gives a turn's value to what the loop binds: a name, or a pattern that takes it apart. */
export function bindLoopVariable(fn: FunctionContext, pattern: ast.Pattern, value: IrExpression, type: Type): void {
  if (pattern.kind === 'wildcard-pattern') return;
  const held = convert(value, repOf(type), pattern.start);
  const isName = pattern.kind === 'name-pattern';
  const subject = { value: isName ? held : fn.once(held, fn.out, pattern.start), type };
  emitBindings(fn, patternSteps(fn, pattern, subject));
}

/** As `bindLoopVariable`; two names take a record of two fields apart. */
export function bindLoopVariables(fn: FunctionContext, bindings: readonly ast.Pattern[], value: IrExpression, type: Type): void {
  const [first, second] = bindings;
  if (!second) return bindLoopVariable(fn, first, value, type);
  const subject = { value: fn.once(convert(value, repOf(type), first.start), fn.out, first.start), type };
  emitBindings(fn, pairSteps(fn, bindings, subject));
}

/** A value that the body cannot change under the loop. */
export function copied(fn: FunctionContext, value: IrExpression, pos: number): IrExpression {
  const local = fn.temporary('ref');
  fn.out.push(setLocal(local, value, pos));
  return getLocal(local, 'ref');
}
