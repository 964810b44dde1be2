import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { IrExpression, IrStatement } from '../../ir/ir.ts';
import type { FunctionContext, TryScope } from './context.ts';

type Of<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

export function emitBreak(fn: FunctionContext, { label }: Of<'break'>): void {
  const target = fn.breakTargets.get(label);
  if (!target) throw new Error(`a break out of block ${label}, which is not around it`);
  leaveTries(fn, target.scope, () => fn.code.jump(target.label));
}

/** Both sides of a conditional return by themselves. */
export function emitReturn(fn: FunctionContext, { value, pos }: Pick<Of<'return'>, 'value' | 'pos'>): void {
  if (value?.op === 'sequence' && value.value) {
    fn.block(value.body);
    return emitReturn(fn, { value: value.value, pos });
  }
  if (value?.op === 'conditional') {
    const { top } = fn;
    const otherwise = fn.code.newLabel();
    fn.branch(value.condition, otherwise, false);
    emitReturn(fn, { value: value.then, pos });
    fn.top = top;
    fn.code.bind(otherwise);
    return emitReturn(fn, { value: value.otherwise, pos });
  }
  emitPlainReturn(fn, value, pos);
}

function emitPlainReturn(fn: FunctionContext, value: IrExpression | null, pos: number): void {
  if (!value || value.rep === 'void') {
    if (value) fn.effect(value);
    return leaveTries(fn, null, () => fn.code.writeEnd(OP['return.void']));
  }
  // A finalizer may assign the variable that is returned; what counts is its value now.
  const register = crossesFinalizer(fn, null) ? fn.temporaryOf(value) : fn.value(value);
  leaveTries(fn, null, () => {
    fn.code.at(pos);
    fn.code.writeEnd(OP.return, register);
  });
}

/** Whether code that goes from here out to `outer` runs a finalizer on its way. */
export function crossesFinalizer(fn: FunctionContext, outer: TryScope | null): boolean {
  return outermostFinalizer(fn, outer) !== null;
}

/**
 * Runs the finalizers between here and `outer`, inner ones first, each unprotected by its own `try` and those within;
 * then `leave`. Behind that, the protected ranges go on.
 */
function leaveTries(fn: FunctionContext, outer: TryScope | null, leave: () => void): void {
  const last = outermostFinalizer(fn, outer);
  if (!last) return leave();
  const innermost = fn.scope;
  const closed: TryScope[] = [];
  for (let scope = innermost; scope !== last.outer && scope; scope = scope.outer) {
    closeRange(fn, scope);
    closed.push(scope);
    if (!scope.finalizer) continue;
    fn.scope = scope.outer;
    fn.block(scope.finalizer);
  }
  leave();
  fn.scope = innermost;
  const here = fn.code.mark();
  for (const scope of closed) scope.openSince = here;
}

function outermostFinalizer(fn: FunctionContext, outer: TryScope | null): TryScope | null {
  let last: TryScope | null = null;
  for (let scope = fn.scope; scope !== outer && scope; scope = scope.outer) if (scope.finalizer) last = scope;
  return last;
}

/** Ends the stretch of code that a `try` protects. */
export function closeRange(fn: FunctionContext, scope: TryScope): void {
  const end = fn.code.mark();
  if (scope.openSince < end) scope.ranges.push({ start: scope.openSince, end });
  scope.openSince = end;
}
