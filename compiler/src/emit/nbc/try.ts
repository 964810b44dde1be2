import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { IrBlock, IrStatement } from '../../ir/ir.ts';
import type { FunctionContext, TryScope } from './context.ts';
import { closeRange } from './exits.ts';

type Try = Extract<IrStatement, { op: 'try' }>;

/**
 * `try … catch … finally` is a `try … catch` inside a `try … finally`. The finalizer is emitted once for each way out:
 * behind the body, before each `return` and `break` that leaves it (exits.ts), and as a handler that throws the error on.
 */
export function emitTry(fn: FunctionContext, node: Try): void {
  const { finalizer } = node;
  if (finalizer && finalizer.length > 0) emitFinally(fn, node, finalizer);
  else emitCatch(fn, node);
}

function emitFinally(fn: FunctionContext, node: Try, finalizer: IrBlock): void {
  const { code } = fn;
  const end = code.newLabel();
  const { top } = fn;
  const scope = protect(fn, finalizer, () => emitCatch(fn, node));
  fn.block(finalizer);
  code.jump(end);
  const error = fn.temporary();
  if (addHandlers(fn, scope, error)) {
    fn.finalizers.push(code.length);
    fn.block(finalizer);
    code.at(node.pos);
    code.writeEnd(OP.throw, error);
  }
  fn.top = top;
  code.bind(end);
}

function emitCatch(fn: FunctionContext, { body, handler }: Try): void {
  if (!handler) return fn.block(body);
  const end = fn.code.newLabel();
  const scope = protect(fn, null, () => fn.block(body));
  fn.code.jump(end);
  if (addHandlers(fn, scope, handler.local)) fn.block(handler.body);
  fn.code.bind(end);
}

function protect(fn: FunctionContext, finalizer: IrBlock | null, body: () => void): TryScope {
  const scope: TryScope = { outer: fn.scope, finalizer, ranges: [], openSince: fn.code.mark() };
  fn.scope = scope;
  body();
  fn.scope = scope.outer;
  closeRange(fn, scope);
  return scope;
}

/** Errors in the scope's ranges go on here; false where it protects nothing. */
function addHandlers(fn: FunctionContext, scope: TryScope, register: number): boolean {
  if (scope.ranges.length === 0) return false;
  const target = fn.code.markHandler();
  for (const { start, end } of scope.ranges) fn.handlers.push({ start, end, target, register });
  return true;
}
