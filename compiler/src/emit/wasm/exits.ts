import binaryen from 'binaryen';
import type { IrStatement } from '../../ir/ir.ts';
import { ERROR_TAG, UNSEEN } from './errors.ts';
import type { FinallyAround, Finalizer, FunctionEmitter, Ref } from './context.ts';
import { ANY, STRING, VOID } from './value-types.ts';

type Of<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

export function emitBreak(fn: FunctionEmitter, label: number): Ref {
  const target = fn.blocks.get(label);
  if (!target) throw new Error(`a break out of block ${label}, which is not around it`);
  return leave(fn, target.finalizers, `break ${label}`, () => fn.module.br(target.label));
}

export function emitReturn(fn: FunctionEmitter, { value }: Of<'return'>): Ref {
  const { module, signature } = fn;
  const finalizer = fn.finalizers.at(-1);
  if (!value || signature.result.kind === 'void') {
    const before = value ? [fn.emitter.coerce(fn.expression(value), VOID)] : [];
    return module.block(null, [...before, leave(fn, 0, 'return', () => module.return())]);
  }
  const result = fn.value(value, signature.result);
  if (!finalizer) return module.return(result);
  const kept = fn.returned();
  return module.block(null, [module.local.set(kept, result), leave(fn, 0, 'return', () => module.return(fn.local(kept, signature.result)))]);
}

/** Goes out to where `depth` finalizers are left around: through the innermost one that is in the way, which goes on from there. */
function leave(fn: FunctionEmitter, depth: number, way: string, go: () => Ref): Ref {
  const finalizer = fn.finalizers.at(-1);
  if (!finalizer || fn.finalizers.length <= depth) return go();
  const { module } = fn;
  if (finalizer.kind === 'leave') return passing(fn, finalizer, () => leave(fn, depth, way, go));
  const known = finalizer.ways.get(way) ?? addWay(finalizer, way, () => leave(fn, depth, way, go));
  return module.block(null, [module.local.set(finalizer.exit, module.i32.const(known.number)), module.br(finalizer.label)]);
}

/** On the way out of a finalizer the next one is the innermost. */
function passing(fn: FunctionEmitter, finalizer: Extract<Finalizer, { kind: 'leave' }>, on: () => Ref): Ref {
  fn.finalizers.pop();
  const further = on();
  fn.finalizers.push(finalizer);
  return fn.module.block(null, [finalizer.leave(), further]);
}

function addWay(finalizer: FinallyAround, way: string, go: () => Ref): { readonly number: number; readonly go: () => Ref } {
  const made = { number: finalizer.ways.size + FIRST_WAY, go };
  finalizer.ways.set(way, made);
  return made;
}

/** 0: the code ran to its end; 1: an error was thrown. */
export const FIRST_WAY = 2;

/** The error gets its trace, if it has none and somebody may see it, and is thrown. */
export function emitThrow(fn: FunctionEmitter, { value, pos }: Of<'throw'>): Ref {
  const { emitter, module } = fn;
  const made = fn.expression(value);
  if (value.op === 'local.get' && fn.caught.has(value.local)) return fn.at(module.throw(ERROR_TAG, [emitter.coerce(made, ANY)]), pos);
  const local = fn.addVariable(ANY);
  const any = emitter.types.of(ANY);
  const error = { ref: module.local.get(local, any), type: ANY };
  const traced = fn.at(emitter.coerce(emitter.callLibrary('traced', [error]), ANY), pos);
  const bit = emitter.unseen.bitOf(value, fn.info.ir);
  if (bit !== 0) {
    const isSeen = module.i32.eqz(module.i32.and(module.global.get(UNSEEN, binaryen.i32), module.i32.const(bit)));
    return module.block(null, [module.local.set(local, emitter.coerce(made, ANY)), module.if(isSeen, module.drop(traced)), fn.at(module.throw(ERROR_TAG, [module.local.get(local, any)]), pos)]);
  }
  const fail = fn.at(emitter.callLibrary('failNull', [{ ref: emitter.strings.constant('the thrown error'), type: STRING }]).ref, pos);
  const missing = module.if(module.ref.is_null(module.local.tee(local, emitter.coerce(made, ANY), any)), fail);
  return module.block(null, [missing, fn.at(module.throw(ERROR_TAG, [traced]), pos)]);
}
