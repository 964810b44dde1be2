import binaryen from 'binaryen';
import { unboxBool, unboxFloat, unboxInt } from './boxes.ts';
import { fieldType } from './access.ts';
import type { HelperMaker, ModuleEmitter, Ref, Value } from './context.ts';
import type { InlineNative } from './inline-natives.ts';
import { listGet } from './list-elements.ts';
import { listType, newList } from './lists.ts';
import { LIBRARY } from './runtime-calls.ts';
import { ANY, STRING, type ValueType } from './value-types.ts';
import type { ClassInfo, FieldInfo } from './world.ts';

const { externref } = binaryen;

/** Classes by their names, for what makes instances from data: each in a chain of comparisons, since that is not done often. */
export const REFLECTION_NATIVES: Readonly<Record<string, InlineNative>> = {
  describeClass: {
    reach: (reach) => {
      reach.reflection();
      reach.list();
    },
    emit: (emitter, [module, name]) => {
      const type = listType(emitter);
      return { ref: emitter.callHelper('reflect.describe', makeDescribe, [module.ref, name.ref], emitter.types.of(type)), type };
    },
  },
  makeInstance: {
    reach: (reach) => {
      reach.reflection();
      reach.function(LIBRARY.failIndex);
      reach.function(LIBRARY.failNoClass);
    },
    emit: (emitter, [module, name, values]) => ({ ref: emitter.callHelper('reflect.make', makeMake, [module.ref, name.ref, values.ref], binaryen.anyref), type: ANY }),
  },
};

const [MODULE, NAME, VALUES] = [0, 1, 2];

/** The kind, then name and type of each field; null where there is no such class. */
const makeDescribe: HelperMaker = (emitter, name) => {
  const { module, strings, types } = emitter;
  const list = types.of(listType(emitter));
  const steps = [...emitter.reached.reflected].map((cls) => {
    const texts = [cls.ir.kind, ...cls.fields.flatMap(({ ir }) => [ir.name, ir.type])];
    const refs = texts.map((text) => emitter.coerce({ ref: strings.constant(text), type: STRING }, ANY));
    const made = newList(emitter, module.i32.const(refs.length), { refs: module.array.new_fixed(types.heap('refs'), refs) });
    return module.if(isClass(emitter, cls), module.return(made));
  });
  module.addFunction(name, binaryen.createType([externref, externref]), list, [], module.block(null, [...steps, module.ref.null(list)], list));
};

/** An instance with values in its fields, without its constructor. */
const makeMake: HelperMaker = (emitter, name) => {
  const { module, types } = emitter;
  const list = types.of(listType(emitter));
  const steps = [...emitter.reached.reflected].filter((cls) => !cls.ir.abstract).map((cls) => {
    const vtable = module.global.get(emitter.vtableName(cls), types.nonNull('vtable'));
    const fields = cls.fields.map((field) => fieldValue(emitter, field, list));
    return module.if(isClass(emitter, cls), module.return(module.struct.new([vtable, ...fields], types.heap(types.instanceName(cls)))));
  });
  const fail = emitter.callLibrary('failNoClass', [{ ref: module.local.get(NAME, externref), type: STRING }]);
  module.addFunction(name, binaryen.createType([externref, externref, list]), binaryen.anyref, [], module.block(null, [...steps, fail.ref, module.unreachable()], binaryen.anyref));
};

function fieldValue(emitter: ModuleEmitter, field: FieldInfo, list: binaryen.Type): Ref {
  const { module } = emitter;
  const value = listGet(emitter, module.local.get(VALUES, list), module.i64.const(BigInt(field.index)), { storage: 'refs' });
  return unboxed(emitter, value, fieldType(emitter, field));
}

function unboxed(emitter: ModuleEmitter, value: Value, type: ValueType): Ref {
  switch (type.kind) {
    case 'int':
      return unboxInt(emitter, value.ref);
    case 'float':
      return unboxFloat(emitter, value.ref);
    case 'bool':
      return unboxBool(emitter, value.ref);
    default:
      return emitter.coerce(value, type);
  }
}

function isClass({ module, strings }: ModuleEmitter, cls: ClassInfo): Ref {
  const is = (local: number, text: string): Ref => strings.call('equals', module.local.get(local, externref), strings.constant(text));
  return module.i32.and(is(MODULE, cls.module), is(NAME, cls.ir.name));
}
