import binaryen from 'binaryen';
import type { IrBlock, IrStatement } from '../../ir/ir.ts';
import type { FinallyAround, FunctionEmitter, Ref } from './context.ts';
import { ERROR_TAG, UNSEEN } from './errors.ts';
import type { Handler } from './unseen/unseen-errors.ts';
import { ANY } from './value-types.ts';

type Try = Extract<IrStatement, { op: 'try' }>;

/** `try … catch … finally` is a `try … catch` inside a `try … finally`. */
export function emitTry(fn: FunctionEmitter, node: Try): Ref {
  const { finalizer } = node;
  return finalizer && finalizer.length > 0 ? emitFinally(fn, node, finalizer) : emitCatch(fn, node);
}

function emitCatch(fn: FunctionEmitter, { body, handler }: Try): Ref {
  const { module } = fn;
  if (!handler) return fn.block(body);
  const unseen = enterTry(fn, handler);
  const protectedCode = unseen ? module.block(null, [fn.block(body), unseen.leave()]) : fn.block(body);
  if (unseen) fn.finalizers.pop();
  const { index, type } = fn.places[handler.local];
  const caught = fn.emitter.coerce({ ref: module.anyref.pop(), type: ANY }, type);
  fn.caught.add(handler.local);
  const code = module.block(null, [module.local.set(index, caught), ...(unseen ? [unseen.leave()] : []), ...fn.statements(handler.body)]);
  const made = module.try('', protectedCode, [ERROR_TAG], [code]);
  return unseen ? module.block(null, [unseen.enter, made]) : made;
}

/** Says for the body of a `try` whose errors nobody will see; see unseen/unseen-errors.ts. */
function enterTry(fn: FunctionEmitter, handler: Handler): { readonly enter: Ref; readonly leave: () => Ref } | null {
  const { module, emitter } = fn;
  const { ends, keeps } = emitter.unseen.effectOf(handler);
  if (ends === 0 && keeps === 0) return null;
  const before = fn.addRaw(binaryen.i32);
  const was = (): Ref => module.local.get(before, binaryen.i32);
  const leave = (): Ref => module.global.set(UNSEEN, was());
  const inside = module.i32.and(module.i32.or(module.local.tee(before, module.global.get(UNSEEN, binaryen.i32), binaryen.i32), module.i32.const(ends)), module.i32.const(~keeps));
  fn.finalizers.push({ kind: 'leave', leave });
  return { enter: module.global.set(UNSEEN, inside), leave };
}

/** Every way out of the body notes its number and comes to the finalizer, behind which it goes on. */
function emitFinally(fn: FunctionEmitter, node: Try, code: IrBlock): Ref {
  const { module, emitter } = fn;
  const exit = fn.addRaw(binaryen.i32);
  const error = fn.addVariable(ANY);
  const finalizer: FinallyAround = { kind: 'finally', label: fn.label('finally'), exit, ways: new Map() };
  fn.finalizers.push(finalizer);
  const body = emitCatch(fn, node);
  fn.finalizers.pop();
  const caught = module.block(null, [module.local.set(error, module.anyref.pop()), module.local.set(exit, module.i32.const(1))]);
  const started = module.block(finalizer.label, [module.local.set(exit, module.i32.const(0)), module.try('', body, [ERROR_TAG], [caught])]);
  const rethrow = module.if(module.i32.eq(module.local.get(exit, binaryen.i32), module.i32.const(1)), module.throw(ERROR_TAG, [module.local.get(error, emitter.types.of(ANY))]));
  const ways = [...finalizer.ways.values()].map(({ number, go }) => module.if(module.i32.eq(module.local.get(exit, binaryen.i32), module.i32.const(number)), go()));
  return module.block(null, [started, ...fn.statements(code), rethrow, ...ways]);
}
