import binaryen from 'binaryen';
import { boxFloat, boxInt, isOfType, unboxFloat, unboxInt } from './boxes.ts';
import { FunctionEmitter, type HelperMaker, type ModuleEmitter, type Ref, type Value } from './context.ts';
import { LIST_FIELDS, type ListStorage, type Type } from './heap-types.ts';
import { LIST } from './native-classes.ts';
import { ANY, FLOAT, INT, type ValueType } from './value-types.ts';

/**
 * A List is a struct of its length and one of three arrays: of refs, of floats or of ints. A new List has none; the first
 * element that is added decides. A List of numbers that is given anything else becomes one of refs. So a `List<float>` is
 * an array of f64 although generic code knows nothing of it.
 */
const { i32, i64, f64, anyref, none } = binaryen;

const FIRST_CAPACITY = 4;

export const STORAGES: readonly ListStorage[] = ['refs', 'floats', 'ints'];
export const ELEMENT: Readonly<Record<ListStorage, Type>> = { refs: anyref, floats: f64, ints: i64 };
const ELEMENT_TYPE: Readonly<Record<ListStorage, ValueType>> = { refs: ANY, floats: FLOAT, ints: INT };

export function listType(emitter: ModuleEmitter): ValueType {
  return emitter.declared.ofClass(emitter.world.class(LIST));
}

/** The pieces that code on Lists is made of. */
export class ListCode {
  readonly emitter: ModuleEmitter;
  readonly list: Type;

  constructor(emitter: ModuleEmitter) {
    this.emitter = emitter;
    this.list = emitter.types.of(listType(emitter));
  }

  get module(): binaryen.Module {
    return this.emitter.module;
  }

  arrayType(storage: ListStorage): Type {
    return this.emitter.types.ref(storage);
  }

  length(list: Ref): Ref {
    return this.module.struct.get(LIST_FIELDS.length, list, i32, false);
  }

  setLength(list: Ref, length: Ref): Ref {
    return this.module.struct.set(LIST_FIELDS.length, list, length);
  }

  /** How many elements are kept so: all of them, or none. */
  count(list: Ref, storage: ListStorage): Ref {
    return this.module.struct.get(LIST_FIELDS.count[storage], list, i32, false);
  }

  setCount(list: Ref, storage: ListStorage, count: Ref): Ref {
    return this.module.struct.set(LIST_FIELDS.count[storage], list, count);
  }

  /** Each count as its array says. */
  setCounts(list: () => Ref): Ref[] {
    const { module } = this;
    return STORAGES.map((storage) => module.if(module.i32.eqz(module.ref.is_null(this.array(list(), storage))), this.setCount(list(), storage, this.length(list()))));
  }

  array(list: Ref, storage: ListStorage): Ref {
    return this.module.struct.get(LIST_FIELDS[storage], list, this.arrayType(storage), false);
  }

  setArray(list: Ref, storage: ListStorage, array: Ref): Ref {
    return this.module.struct.set(LIST_FIELDS[storage], list, array);
  }

  noArray(storage: ListStorage): Ref {
    return this.module.ref.null(this.arrayType(storage));
  }

  element(array: Ref, index: Ref, storage: ListStorage): Ref {
    return this.module.array.get(array, index, ELEMENT[storage], false);
  }

  box(value: Ref, storage: ListStorage): Ref {
    if (storage === 'refs') return value;
    return storage === 'floats' ? boxFloat(this.emitter, value) : boxInt(this.emitter, value);
  }

  unbox(value: Ref, storage: ListStorage): Ref {
    if (storage === 'refs') return value;
    return storage === 'floats' ? unboxFloat(this.emitter, value) : unboxInt(this.emitter, value);
  }

  fits(value: Ref, storage: 'floats' | 'ints'): Ref {
    return isOfType(this.emitter, storage === 'floats' ? 'float' : 'int', value);
  }

  /** Throws unless 0 ≤ index < length. */
  checkIndex(list: () => Ref, index: () => Ref): Ref {
    const { module } = this;
    const length = (): Ref => module.i64.extend_u(this.length(list()));
    const fail = this.emitter.callLibrary('failIndex', [{ ref: index(), type: INT }, { ref: length(), type: INT }]);
    return module.if(module.i64.ge_u(index(), length()), module.block(null, [fail.ref, module.unreachable()]));
  }
}

/** With its elements in at most one array, which they fill up to `length`. */
export function newList(emitter: ModuleEmitter, length: () => Ref, arrays: Partial<Record<ListStorage, Ref>>): Ref {
  const { module, types, world } = emitter;
  const code = new ListCode(emitter);
  const cls = world.class(LIST);
  const vtable = module.global.get(emitter.vtableName(cls), types.nonNull('vtable'));
  const counts = STORAGES.map((storage) => (arrays[storage] === undefined ? module.i32.const(0) : length()));
  return module.struct.new([vtable, length(), ...counts, ...STORAGES.map((storage) => arrays[storage] ?? code.noArray(storage))], types.heap(types.instanceName(cls)));
}

const suffix = (storage: ListStorage): string => (storage === 'refs' ? '' : `.${storage}`);

/** What stands where an element is read or written: a call, or the code itself where the build is for speed. */
type Place = FunctionEmitter | ModuleEmitter;

function emitterOf(place: Place): ModuleEmitter {
  return place instanceof FunctionEmitter ? place.emitter : place;
}

function isInline(place: Place): place is FunctionEmitter {
  return place instanceof FunctionEmitter && place.emitter.options.inlines;
}

/** An element by its index: as the List keeps it, or as the caller wants it. */
export function listGet(place: Place, list: Ref, index: Ref, storage: ListStorage): Value {
  const emitter = emitterOf(place);
  const type = ELEMENT_TYPE[storage];
  if (!isInline(place)) return { ref: emitter.callHelper(`list.get${suffix(storage)}`, makeGet(storage), [list, index], ELEMENT[storage]), type };
  const code = new ListCode(emitter);
  const [l, i] = [place.addRaw(code.list), place.addRaw(i64)];
  const { module } = code;
  const before = [module.local.set(l, list), module.local.set(i, index)];
  return { ref: module.block(null, [...before, getCode(code, () => module.local.get(l, code.list), () => module.local.get(i, i64), storage, place)], ELEMENT[storage]), type };
}

/** One comparison, which tells where the index is outside, or the elements are kept otherwise. */
function getCode(code: ListCode, list: () => Ref, index: () => Ref, storage: ListStorage, place: FunctionEmitter | null = null): Ref {
  const { module, emitter } = code;
  return module.if(
    module.i64.lt_u(index(), module.i64.extend_u(code.count(list(), storage))),
    code.element(code.array(list(), storage), module.i32.wrap(index()), storage),
    located(place, emitter.callHelper(`list.get${suffix(storage)}.slow`, makeGetSlow(storage), [list(), index()], ELEMENT[storage])),
  );
}

/** It may throw: the trace shows where the List was asked. */
function located(place: FunctionEmitter | null, call: Ref): Ref {
  return place ? place.at(call, place.pos) : call;
}

function makeGet(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const { module } = code;
    const body = getCode(code, () => module.local.get(0, code.list), () => module.local.get(1, i64), storage);
    module.addFunction(name, binaryen.createType([code.list, i64]), ELEMENT[storage], [], body);
  };
}

function makeGetSlow(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const { module } = code;
    const list = (): Ref => module.local.get(0, code.list);
    const index = (): Ref => module.local.get(1, i64);
    const kept = code.unbox(emitter.callHelper('list.get.other', makeGetOther, [list(), module.i32.wrap(index())], anyref), storage);
    module.addFunction(name, binaryen.createType([code.list, i64]), ELEMENT[storage], [], module.block(null, [code.checkIndex(list, index), kept], ELEMENT[storage]));
  };
}

/** The element in a ref, whichever array holds it. */
const makeGetOther: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const read = (storage: ListStorage): Ref => code.box(code.element(code.array(list(), storage), module.local.get(1, i32), storage), storage);
  const has = (storage: ListStorage): Ref => module.i32.eqz(module.ref.is_null(code.array(list(), storage)));
  const body = module.if(has('refs'), read('refs'), module.if(has('floats'), read('floats'), read('ints')));
  module.addFunction(name, binaryen.createType([code.list, i32]), anyref, [], body);
};

export function listSet(place: Place, list: Ref, index: Ref, value: Ref, storage: ListStorage): Ref {
  const emitter = emitterOf(place);
  if (!isInline(place)) return emitter.callHelper(`list.set${suffix(storage)}`, makeSet(storage), [list, index, value], none);
  const code = new ListCode(emitter);
  const { module } = code;
  const [l, i, v] = [place.addRaw(code.list), place.addRaw(i64), place.addRaw(ELEMENT[storage])];
  const read = (local: number, type: Type) => (): Ref => module.local.get(local, type);
  return module.block(null, [module.local.set(l, list), module.local.set(i, index), module.local.set(v, value), setCode(code, read(l, code.list), read(i, i64), read(v, ELEMENT[storage]), storage, place)]);
}

function setCode(code: ListCode, list: () => Ref, index: () => Ref, value: () => Ref, storage: ListStorage, place: FunctionEmitter | null = null): Ref {
  const { module, emitter } = code;
  return module.if(
    module.i64.lt_u(index(), module.i64.extend_u(code.count(list(), storage))),
    module.array.set(code.array(list(), storage), module.i32.wrap(index()), value()),
    located(place, emitter.callHelper(`list.set${suffix(storage)}.slow`, makeSetSlow(storage), [list(), index(), value()], none)),
  );
}

function makeSet(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const { module } = code;
    const read = (local: number, type: Type) => (): Ref => module.local.get(local, type);
    const body = setCode(code, read(0, code.list), read(1, i64), read(2, ELEMENT[storage]), storage);
    module.addFunction(name, binaryen.createType([code.list, i64, ELEMENT[storage]]), none, [], body);
  };
}

function makeSetSlow(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const { module } = code;
    const list = (): Ref => module.local.get(0, code.list);
    const index = (): Ref => module.local.get(1, i64);
    const value = code.box(module.local.get(2, ELEMENT[storage]), storage);
    const other = emitter.callHelper('list.set.other', makeSetOther, [list(), module.i32.wrap(index()), value], none);
    module.addFunction(name, binaryen.createType([code.list, i64, ELEMENT[storage]]), none, [], module.block(null, [code.checkIndex(list, index), other]));
  };
}

/** Into the array that there is, where the value fits it; else the List becomes one of refs. */
const makeSetOther: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const index = (): Ref => module.local.get(1, i32);
  const value = (): Ref => module.local.get(2, anyref);
  const write = (storage: ListStorage): Ref => module.array.set(code.array(list(), storage), index(), code.unbox(value(), storage));
  const tryIn = (storage: 'floats' | 'ints'): Ref => {
    const fits = module.if(code.fits(value(), storage), module.block(null, [write(storage), module.return()]));
    return module.if(module.i32.eqz(module.ref.is_null(code.array(list(), storage))), fits);
  };
  const body = module.block(null, [tryIn('floats'), tryIn('ints'), makeRefs(emitter, list()), write('refs')]);
  module.addFunction(name, binaryen.createType([code.list, i32, anyref]), none, [], body);
};

/** Makes sure that the elements are kept as refs. */
export function makeRefs(emitter: ModuleEmitter, list: Ref): Ref {
  return emitter.callHelper('list.to-refs', makeToRefs, [list], none);
}

const makeToRefs: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const index = (): Ref => module.local.get(1, i32);
  const refs = (): Ref => module.local.get(2, code.arrayType('refs'));
  const capacity = module.i32.add(code.length(list()), module.i32.const(FIRST_CAPACITY));
  const moved = emitter.callHelper('list.get.other', makeGetOther, [list(), index()], anyref);
  const body = module.block('done', [
    module.br_if('done', module.i32.eqz(module.ref.is_null(code.array(list(), 'refs')))),
    module.local.set(2, module.array.new_default(emitter.types.heap('refs'), capacity)),
    module.loop('next', module.if(module.i32.lt_u(index(), code.length(list())), module.block(null, [
      module.array.set(refs(), index(), moved),
      module.local.set(1, module.i32.add(index(), module.i32.const(1))),
      module.br('next'),
    ]))),
    code.setArray(list(), 'refs', refs()),
    code.setArray(list(), 'floats', code.noArray('floats')),
    code.setArray(list(), 'ints', code.noArray('ints')),
    code.setCount(list(), 'refs', code.length(list())),
    code.setCount(list(), 'floats', module.i32.const(0)),
    code.setCount(list(), 'ints', module.i32.const(0)),
  ]);
  module.addFunction(name, code.list, none, [i32, code.arrayType('refs')], body);
};

export function listAdd(emitter: ModuleEmitter, list: Ref, value: Ref, storage: ListStorage): Ref {
  return emitter.callHelper(`list.add${suffix(storage)}`, makeAdd(storage), [list, value], none);
}

function makeAdd(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const { module } = code;
    const list = (): Ref => module.local.get(0, code.list);
    const value = (): Ref => module.local.get(1, ELEMENT[storage]);
    const array = (): Ref => module.local.get(2, code.arrayType(storage));
    const length = (): Ref => module.local.get(3, i32);
    const body = module.block('slow', [
      module.br_if('slow', module.ref.is_null(module.local.tee(2, code.array(list(), storage), code.arrayType(storage)))),
      module.br_if('slow', module.i32.ge_u(module.local.tee(3, code.count(list(), storage), i32), module.array.len(array()))),
      module.array.set(array(), length(), value()),
      module.local.set(3, module.i32.add(length(), module.i32.const(1))),
      code.setLength(list(), length()),
      code.setCount(list(), storage, length()),
      module.return(),
    ]);
    const slow = emitter.callHelper(`list.add${suffix(storage)}.slow`, makeAddSlow(storage), [list(), value()], none);
    module.addFunction(name, binaryen.createType([code.list, ELEMENT[storage]]), none, [code.arrayType(storage), i32], module.block(null, [body, slow]));
  };
}

/** Makes room, decides how the elements are kept, or changes it; then adds again. */
function makeAddSlow(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const { module } = code;
    const list = (): Ref => module.local.get(0, code.list);
    const value = (): Ref => module.local.get(1, ELEMENT[storage]);
    const isNone = module.i32.and(module.ref.is_null(code.array(list(), 'refs')), module.i32.and(module.ref.is_null(code.array(list(), 'floats')), module.ref.is_null(code.array(list(), 'ints'))));
    const has = (each: ListStorage): Ref => module.i32.eqz(module.ref.is_null(code.array(list(), each)));
    const begin = (each: ListStorage): Ref => code.setArray(list(), each, module.array.new_default(emitter.types.heap(each), module.i32.const(FIRST_CAPACITY)));
    const again = (): Ref => module.block(null, [listAdd(emitter, list(), value(), storage), module.return()]);
    const grow = (each: ListStorage): Ref => reserveOne(emitter, list(), each);
    const addAs = (each: ListStorage): Ref => module.block(null, [listAdd(emitter, list(), code.unbox(value(), each), each), module.return()]);
    const steps: Ref[] = [];
    if (storage === 'refs') {
      const decide = module.if(code.fits(value(), 'floats'), begin('floats'), module.if(code.fits(value(), 'ints'), begin('ints'), begin('refs')));
      steps.push(module.if(isNone, decide));
      for (const each of ['floats', 'ints'] as const) steps.push(module.if(has(each), module.if(code.fits(value(), each), addAs(each), makeRefs(emitter, list()))));
      steps.push(grow('refs'), again());
    } else {
      steps.push(
        module.if(isNone, begin(storage)),
        module.if(has(storage), module.block(null, [grow(storage), again()])),
        listAdd(emitter, list(), code.box(value(), storage), 'refs'),
      );
    }
    module.addFunction(name, binaryen.createType([code.list, ELEMENT[storage]]), none, [], module.block(null, steps));
  };
}

/** Doubles the array where it is full. */
function reserveOne(emitter: ModuleEmitter, list: Ref, storage: ListStorage): Ref {
  return emitter.callHelper(`list.grow${suffix(storage)}`, makeGrow(storage), [list], none);
}

function makeGrow(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const { module } = code;
    const list = (): Ref => module.local.get(0, code.list);
    const old = (): Ref => module.local.get(1, code.arrayType(storage));
    const fresh = (): Ref => module.local.get(2, code.arrayType(storage));
    const capacity = module.i32.add(module.i32.mul(module.array.len(old()), module.i32.const(2)), module.i32.const(FIRST_CAPACITY));
    const body = module.block('done', [
      module.local.set(1, code.array(list(), storage)),
      module.br_if('done', module.i32.lt_u(code.length(list()), module.array.len(old()))),
      module.local.set(2, module.array.new_default(emitter.types.heap(storage), capacity)),
      module.array.copy(fresh(), module.i32.const(0), old(), module.i32.const(0), code.length(list())),
      code.setArray(list(), storage, fresh()),
    ]);
    module.addFunction(name, code.list, none, [code.arrayType(storage), code.arrayType(storage)], body);
  };
}
