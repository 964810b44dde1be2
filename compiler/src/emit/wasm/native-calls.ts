import binaryen from 'binaryen';
import type { ModuleEmitter, Ref, Value } from './context.ts';
import type { Type } from './heap-types.ts';
import type { CrossingKind, Native } from './natives.ts';
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

function callImport(emitter: ModuleEmitter, { module, name, crossing }: Extract<Native, { kind: 'import' }>, args: readonly Value[], result: ValueType): Value {
  const internal = emitter.importFunction(module, name, crossing.params.map((kind) => CROSSING_TYPES[kind]), CROSSING_TYPES[crossing.result]);
  const call = emitter.module.call(internal, args.map((arg, i) => outward(emitter, arg, crossing.params[i])), CROSSING_TYPES[crossing.result]);
  const made = inward(emitter, call, crossing.result);
  return { ref: emitter.coerce(made, result), type: result };
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
