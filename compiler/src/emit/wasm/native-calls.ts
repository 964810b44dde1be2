import binaryen from 'binaryen';
import type { HelperMaker, ModuleEmitter, Ref, Value } from './context.ts';
import { ERROR_TAG } from './errors.ts';
import type { Type } from './heap-types.ts';
import { endsFromOutside, type CrossingKind, type Native } from './natives.ts';
import { externalize, internalize } from './raw.ts';
import { ANY, BOOL, FLOAT, INT, STRING, VOID, type ValueType } from './value-types.ts';
import type { FunctionInfo } from './world.ts';

const { i32, i64, f64, externref, none } = binaryen;

export const CROSSING_TYPES: Readonly<Record<CrossingKind, Type>> = { s: externref, i: f64, w: i64, j: i32, f: f64, b: i32, c: externref, r: externref, v: none };

/** A call of an `extern` function; arguments are of the types in its signature. */
export function emitNativeCall(emitter: ModuleEmitter, fn: FunctionInfo, native: Native, args: readonly Value[]): Value {
  switch (native.kind) {
    case 'inline':
      return native.native.emit(emitter, args);
    case 'library': {
      const target = emitter.world.function(native.fn);
      const { params } = emitter.layout.signature(target);
      return emitter.callFunction(target, args.map((arg, i) => emitter.coerce(arg, params[i])));
    }
    case 'import':
      return callImport(emitter, native, args, emitter.layout.signature(fn).result);
  }
}

type Import = Extract<Native, { kind: 'import' }>;

function callImport(emitter: ModuleEmitter, native: Import, args: readonly Value[], result: ValueType): Value {
  const { crossing } = native;
  const operands = args.map((arg, i) => outward(emitter, arg, crossing.params[i]));
  const type = CROSSING_TYPES[crossing.result];
  const call = endsFromOutside(native) ? emitter.callHelper(`wait ${native.name}`, makeWait(native), operands, type) : emitter.module.call(importOf(emitter, native), operands, type);
  const made = inward(emitter, call, crossing.result);
  return { ref: emitter.coerce(made, result), type: result };
}

function importOf(emitter: ModuleEmitter, { module, name, crossing }: Import): string {
  return emitter.importFunction(module, name, crossing.params.map((kind) => CROSSING_TYPES[kind]), CROSSING_TYPES[crossing.result]);
}

/** Back on the task's stack, such an error is told where that is. */
function makeWait(native: Import): HelperMaker {
  return (emitter, name) => {
    const { module } = emitter;
    const { params, result } = native.crossing;
    const types = params.map((kind) => CROSSING_TYPES[kind]);
    const call = module.call(importOf(emitter, native), types.map((type, i) => module.local.get(i, type)), CROSSING_TYPES[result]);
    const traced = emitter.callLibrary('traced', [{ ref: module.anyref.pop(), type: ANY }]);
    const body = module.try('', call, [ERROR_TAG], [module.throw(ERROR_TAG, [emitter.coerce(traced, ANY)])]);
    module.addFunction(name, binaryen.createType(types), CROSSING_TYPES[result], [], body);
  };
}

export function outward(emitter: ModuleEmitter, { ref, type }: Value, kind: CrossingKind): Ref {
  if (kind === 'i') return emitter.module.f64.convert_s.i64(ref);
  if (kind === 'j') return emitter.module.i32.wrap(ref);
  if (kind === 's') return emitter.coerce({ ref, type }, STRING);
  return kind === 'r' || kind === 'c' ? externalize(emitter.module, emitter.coerce({ ref, type }, ANY)) : ref;
}

export function inward(emitter: ModuleEmitter, ref: Ref, kind: CrossingKind): Value {
  switch (kind) {
    case 'i':
      return { ref: emitter.module.i64.trunc_s_sat.f64(ref), type: INT };
    case 'j':
      return { ref: emitter.module.i64.extend_s(ref), type: INT };
    case 'c':
    case 'r':
      return { ref: internalize(emitter.module, ref), type: ANY };
    default:
      return { ref, type: PLAIN[kind] };
  }
}

const PLAIN = { s: STRING, w: INT, f: FLOAT, b: BOOL, v: VOID } as const;
