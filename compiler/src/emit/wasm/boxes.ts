import binaryen from 'binaryen';
import type { HelperMaker, ModuleEmitter, Ref } from './context.ts';
import type { RuntimeType } from '../../ir/ir.ts';
import { externalize } from './raw.ts';

/**
 * Numbers and bools as refs. Small ints and bools are i31: `true` and `false` are its two greatest values, ints within
 * ±2^30 the others; wider ints and floats are structs.
 */
const TRUE = 0x3fffffff;
const FALSE = 0x3ffffffe;
const LOWEST = -0x40000000n;
/** How many ints are small. */
const SMALL = 0x7ffffffen;

const { i32, i64, f64, anyref } = binaryen;

export function boxInt(emitter: ModuleEmitter, value: Ref): Ref {
  return emitter.callHelper('int.box', makeBoxInt, [value], anyref);
}

const makeBoxInt: HelperMaker = ({ module, types }, name) => {
  const value = (): Ref => module.local.get(0, i64);
  const isSmall = module.i64.lt_u(module.i64.sub(value(), module.i64.const(LOWEST)), module.i64.const(SMALL));
  const body = module.if(isSmall, module.ref.i31(module.i32.wrap(value())), module.struct.new([value()], types.heap('int')));
  module.addFunction(name, i64, anyref, [], body);
};

export function unboxInt(emitter: ModuleEmitter, value: Ref): Ref {
  return emitter.callHelper('int.unbox', makeUnboxInt, [value], i64);
}

const makeUnboxInt: HelperMaker = ({ module, types }, name) => {
  const value = (): Ref => module.local.get(0, anyref);
  const small = module.i64.extend_s(module.i31.get_s(module.ref.cast(value(), nonNullI31())));
  const wide = module.struct.get(0, module.ref.cast(value(), types.nonNull('int')), i64, false);
  module.addFunction(name, anyref, i64, [], module.if(module.ref.test(value(), nonNullI31()), small, wide));
};

export function boxFloat({ module, types }: ModuleEmitter, value: Ref): Ref {
  return module.struct.new([value], types.heap('float'));
}

export function unboxFloat({ module, types }: ModuleEmitter, value: Ref): Ref {
  return module.struct.get(0, module.ref.cast(value, types.nonNull('float')), f64, false);
}

export function boxBool({ module }: ModuleEmitter, value: Ref): Ref {
  return module.ref.i31(module.i32.add(module.i32.const(FALSE), value));
}

export function unboxBool({ module }: ModuleEmitter, value: Ref): Ref {
  return module.i32.eq(module.i31.get_s(module.ref.cast(value, nonNullI31())), module.i32.const(TRUE));
}

function nonNullI31(): binaryen.Type {
  return binaryen.getTypeFromHeapType(binaryen.getHeapType(binaryen.i31ref), false);
}

type BuiltInType = Exclude<RuntimeType['kind'], 'class' | 'null' | 'non-null' | 'function' | 'with-text'>;

/** Whether an anyref is a number, bool or String. */
export function isOfType(emitter: ModuleEmitter, kind: BuiltInType, value: Ref): Ref {
  const { module, types, strings } = emitter;
  switch (kind) {
    case 'int':
      return emitter.callHelper('int.is', makeIsInt, [value], i32);
    case 'float':
      return module.ref.test(value, types.nonNull('float'));
    case 'bool':
      return emitter.callHelper('bool.is', makeIsBool, [value], i32);
    case 'string':
      return strings.call('test', externalize(module, value));
  }
}

const makeIsInt: HelperMaker = ({ module, types }, name) => {
  const value = (): Ref => module.local.get(0, anyref);
  const small = module.i32.lt_s(module.i31.get_s(module.ref.cast(value(), nonNullI31())), module.i32.const(FALSE));
  const body = module.if(module.ref.test(value(), nonNullI31()), small, module.ref.test(value(), types.nonNull('int')));
  module.addFunction(name, anyref, i32, [], body);
};

const makeIsBool: HelperMaker = ({ module }, name) => {
  const value = (): Ref => module.local.get(0, anyref);
  const bool = module.i32.ge_s(module.i31.get_s(module.ref.cast(value(), nonNullI31())), module.i32.const(FALSE));
  module.addFunction(name, anyref, i32, [], module.if(module.ref.test(value(), nonNullI31()), bool, module.i32.const(0)));
};
