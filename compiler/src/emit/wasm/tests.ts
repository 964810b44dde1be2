import binaryen from 'binaryen';
import type { IrExpression, RuntimeType } from '../../ir/ir.ts';
import { vtableOf } from './access.ts';
import { isOfType } from './boxes.ts';
import type { FunctionEmitter, HelperMaker, ModuleEmitter, Ref, Value } from './context.ts';
import { VTABLE_FIELDS } from './layout.ts';
import { ANY, BOOL, STRING } from './value-types.ts';
import type { ClassInfo } from './world.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

const { i32, anyref } = binaryen;

export function emitIs(fn: FunctionEmitter, { value, test }: Of<'is'>): Value {
  return { ref: isOf(fn.emitter, fn.reference(value), test), type: BOOL };
}

export function emitIsNull(fn: FunctionEmitter, { value }: Of<'is-null'>): Value {
  return { ref: fn.module.ref.is_null(fn.reference(value).ref), type: BOOL };
}

function isOf(emitter: ModuleEmitter, value: Value, test: RuntimeType): Ref {
  const { module, reached } = emitter;
  switch (test.kind) {
    case 'null':
      return module.ref.is_null(value.ref);
    case 'non-null':
      return module.i32.eqz(module.ref.is_null(value.ref));
    case 'string':
      return value.type.kind === 'string' ? module.i32.eqz(module.ref.is_null(value.ref)) : isOfType(emitter, 'string', emitter.coerce(value, ANY));
    case 'int':
    case 'float':
    case 'bool':
      return reached.boxes.has(test.kind) ? isOfType(emitter, test.kind, emitter.coerce(value, ANY)) : never(emitter, value);
    case 'function':
      return reached.closures.size > 0 ? emitter.callHelper('function.is', makeIsFunction, [emitter.coerce(value, ANY)], i32) : never(emitter, value);
    case 'with-text':
      return never(emitter, value);
    case 'class':
      return isInstance(emitter, value, emitter.world.class(test.cls));
  }
}

function never({ module }: ModuleEmitter, { ref }: Value): Ref {
  return module.block(null, [module.drop(ref), module.i32.const(0)], i32);
}

function isInstance(emitter: ModuleEmitter, value: Value, cls: ClassInfo): Ref {
  const { module, types } = emitter;
  if (cls.ir.kind === 'interface') {
    const name = `is ${emitter.nameOf(cls.key)}`;
    return emitter.callHelper(name, makeImplements(cls), [emitter.coerce(value, ANY)], i32);
  }
  if (value.type.kind === 'string') return never(emitter, value);
  const name = types.instanceName(cls);
  return types.has(name) ? module.ref.test(value.ref, types.nonNull(name)) : never(emitter, value);
}

/** The vtable of each class says which of the interfaces that are asked for it implements. */
function makeImplements(cls: ClassInfo): HelperMaker {
  return (emitter, name) => {
    const { module, types, reached, world } = emitter;
    const value = (): Ref => module.local.get(0, anyref);
    const bit = [...reached.testedInterfaces].indexOf(cls);
    const mask = module.struct.get(VTABLE_FIELDS.length + (bit >> 5), vtableOf(emitter, module.ref.cast(value(), types.nonNull('object'))), i32, false);
    const object = module.i32.and(module.i32.shr_u(mask, module.i32.const(bit & 31)), module.i32.const(1));
    const kinds = world.primitives().filter(([kind, each]) => each.ancestors.has(cls) && (kind === 'string' || reached.boxes.has(kind)));
    const primitive = kinds.map(([kind]) => isOfType(emitter, kind, value())).reduceRight((rest, test) => module.if(test, module.i32.const(1), rest), module.i32.const(0));
    module.addFunction(name, anyref, i32, [], module.if(module.ref.test(value(), types.nonNull('object')), object, primitive));
  };
}

const makeIsFunction: HelperMaker = (emitter, name) => {
  const { module, types, layout } = emitter;
  const value = (): Ref => module.local.get(0, anyref);
  const id = module.struct.get(VTABLE_FIELDS.indexOf('id'), vtableOf(emitter, module.ref.cast(value(), types.nonNull('object'))), i32, false);
  const isFunction = module.i32.ge_s(id, module.i32.const(layout.ids.size));
  module.addFunction(name, anyref, i32, [], module.if(module.ref.test(value(), types.nonNull('object')), isFunction, module.i32.const(0)));
};

const NAMES = { int: 'int', float: 'float', bool: 'bool', string: 'String', function: 'function', null: 'null', 'non-null': 'a value', 'with-text': 'a value' } as const;

/** Gives the value, as what it was tested for; else throws. */
export function emitCast(fn: FunctionEmitter, { value, test, pos }: Of<'cast'>): Value {
  const { emitter, module } = fn;
  const made = fn.reference(value);
  const target = test.kind === 'class' ? emitter.declared.ofClass(emitter.world.class(test.cls)) : test.kind === 'string' ? STRING : ANY;
  const from = made.type.kind === 'null' ? ANY : made.type;
  const wasm = emitter.types.of(from);
  const local = fn.addVariable(from);
  const again = (): Value => ({ ref: module.local.get(local, wasm), type: from });
  const passes = isOf(emitter, { ref: module.local.tee(local, emitter.coerce(made, from), wasm), type: from }, test);
  const expected = test.kind === 'class' ? emitter.world.class(test.cls).ir.name : NAMES[test.kind];
  const fail = fn.at(emitter.callLibrary('failCast', [{ ref: emitter.strings.constant(expected), type: STRING }, again()]).ref, pos);
  const code = [module.if(module.i32.eqz(passes), module.block(null, [fail, module.unreachable()])), emitter.coerce(again(), target)];
  return { ref: module.block(null, code, emitter.types.of(target)), type: target };
}

export function emitNullCheck(fn: FunctionEmitter, { value, what, pos }: Of<'null-check'>): Value {
  const { emitter, module } = fn;
  const made = fn.reference(value);
  const type = made.type.kind === 'null' ? ANY : made.type;
  const wasm = emitter.types.of(type);
  const local = fn.addVariable(type);
  const missing = module.ref.is_null(module.local.tee(local, emitter.coerce(made, type), wasm));
  const fail = fn.at(emitter.callLibrary('failNull', [{ ref: emitter.strings.constant(what), type: STRING }]).ref, pos);
  return { ref: module.block(null, [module.if(missing, module.block(null, [fail, module.unreachable()])), module.local.get(local, wasm)], wasm), type };
}

