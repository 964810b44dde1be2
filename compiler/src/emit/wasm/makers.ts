import binaryen from 'binaryen';
import type { IrExpression } from '../../ir/ir.ts';
import { isNeverNull } from '../../optimize/effects.ts';
import { fieldType, unassigned } from './access.ts';
import type { FunctionEmitter, HelperMaker, Ref, Value } from './context.ts';
import { storageOfConversion, storageOfKind, type ListStorage } from './list-storages.ts';
import { listAdd, listType, newList } from './lists.ts';
import { ANY, STRING, type ValueType } from './value-types.ts';
import type { ClassInfo } from './world.ts';

const { anyref, externref } = binaryen;

/** Expressions that make something: objects, Lists, Maps, texts. */
type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

export function emitNew(fn: FunctionEmitter, value: Of<'new'>): Value {
  const { emitter } = fn;
  const cls = emitter.world.class(value.cls);
  return make(fn, cls, cls.fields.map((field) => unassigned(emitter, fieldType(emitter, field), field.ir.late)));
}

export function emitNewFields(fn: FunctionEmitter, value: Of<'new.fields'>): Value {
  const { emitter } = fn;
  const cls = emitter.world.class(value.cls);
  return make(fn, cls, value.values.map((each, i) => fn.value(each, fieldType(emitter, cls.fields[i]))));
}

function make({ emitter, module }: FunctionEmitter, cls: ClassInfo, fields: readonly Ref[]): Value {
  const type: ValueType = { kind: 'instance', cls };
  const vtable = module.global.get(emitter.vtableName(cls), emitter.types.nonNull('vtable'));
  return { ref: module.struct.new([vtable, ...fields], emitter.types.heap(emitter.types.instanceName(cls))), type };
}

/** Elements that are all floats, all ints or all bools are not boxed. */
export function emitList(fn: FunctionEmitter, { elements }: Of<'list'>): Value {
  const { emitter, module } = fn;
  const type = listType(emitter);
  const length = module.i32.const(elements.length);
  if (elements.length === 0) return { ref: newList(emitter, length, {}), type };
  const values = elements.map((each) => fn.expression(unboxed(each)));
  const known = storageOf(values);
  const storage = emitter.types.listField(known) === null ? 'refs' : known;
  const refs = values.map((value) => (storage === 'refs' ? emitter.coerce(value, ANY) : value.ref));
  // In generic code nobody knows what the elements are: each is added, so that numbers are kept as numbers.
  if (values.every(({ type: each }) => each.kind === 'any')) return { ref: emitter.callHelper(`list.of.${refs.length}`, makeListOf(refs.length), refs, emitter.types.of(type)), type };
  return { ref: newList(emitter, length, { [storage]: module.array.new_fixed(emitter.types.heap(storage), refs) }), type };
}

function makeListOf(count: number): HelperMaker {
  return (emitter, name) => {
    const { module, types } = emitter;
    const list = types.of(listType(emitter));
    const get = (): Ref => module.local.get(count, list);
    const added = Array.from({ length: count }, (_, i) => listAdd(emitter, get(), module.local.get(i, anyref), 'refs'));
    const body = module.block(null, [module.local.set(count, newList(emitter, module.i32.const(0), {})), ...added, get()], list);
    module.addFunction(name, binaryen.createType(added.map(() => anyref)), list, [list], body);
  };
}

function storageOf(values: readonly Value[]): ListStorage {
  const [first, ...rest] = values.map(({ type }) => storageOfKind(type.kind));
  return rest.every((each) => each === first) ? first : 'refs';
}

/** A number or bool in front of its box. */
export function unboxed(value: IrExpression): IrExpression {
  return value.op === 'convert' && value.rep === 'ref' && storageOfConversion(value.conversion) !== undefined ? value.value : value;
}

export function emitMap(fn: FunctionEmitter, { entries }: Of<'map'>): Value {
  const { emitter, module } = fn;
  const made = emitter.callLibrary('newMap', []);
  if (entries.length === 0) return made;
  const local = fn.addVariable(made.type);
  const wasm = emitter.types.of(made.type);
  const map = (): Value => ({ ref: module.local.get(local, wasm), type: made.type });
  const code: Ref[] = [module.local.set(local, made.ref)];
  for (let i = 0; i < entries.length; i += 2) {
    code.push(emitter.callLibrary('mapSet', [map(), fn.expression(entries[i]), fn.expression(entries[i + 1])]).ref);
  }
  return { ref: module.block(null, [...code, map().ref], wasm), type: made.type };
}

export function emitConcat(fn: FunctionEmitter, { parts }: Of<'concat'>): Value {
  const texts = parts.map((part) => fn.value(part, STRING));
  return { ref: texts.reduce((left, right) => fn.emitter.callHelper('text.concat', makeConcat, [left, right], externref)), type: STRING };
}

/** The longest text that V8 makes; a longer one would be an exception of JavaScript's. */
const LONGEST_TEXT = 536_870_888;

const makeConcat: HelperMaker = (emitter, name) => {
  const { module, strings } = emitter;
  const text = (index: number): Ref => module.local.get(index, externref);
  const length = module.i32.add(strings.call('length', text(0)), strings.call('length', text(1)));
  const fail = module.block(null, [emitter.callLibrary('failTooLong', []).ref, module.unreachable()]);
  const body = [module.if(module.i32.gt_u(length, module.i32.const(LONGEST_TEXT)), fail), strings.call('concat', text(0), text(1))];
  module.addFunction(name, binaryen.createType([externref, externref]), externref, [], module.block(null, body, externref));
};

/** As the tree says what the value is: a number that was to come in a ref is boxed for the general function. */
export function emitText(fn: FunctionEmitter, { value, pos }: Of<'to-string'>): Value {
  const { emitter, module } = fn;
  const made = fn.expression(value);
  switch (value.rep) {
    case 'int':
      return emitter.callLibrary('intText', [made]);
    case 'float':
      return emitter.callLibrary('floatText', [made]);
    case 'bool':
      return { ref: module.if(made.ref, emitter.strings.constant('true'), emitter.strings.constant('false')), type: STRING };
    default: {
      if (made.type.kind === 'string' && isNeverNull(value)) return made;
      const text = emitter.callLibrary('textOf', [made]);
      fn.at(text.ref, pos);
      return text;
    }
  }
}
