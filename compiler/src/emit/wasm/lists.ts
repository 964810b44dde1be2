import binaryen from 'binaryen';
import { boxBool, boxFloat, boxInt, isOfType, unboxBool, unboxFloat, unboxInt } from './boxes.ts';
import type { HelperMaker, ModuleEmitter, Ref } from './context.ts';
import { LIST_LENGTH, type Type } from './heap-types.ts';
import type { ListStorage, UnboxedStorage } from './list-storages.ts';
import { LIST } from './native-classes.ts';
import { ANY, BOOL, FLOAT, INT, type ValueType } from './value-types.ts';

/**
 * A List is a struct of its length and one of up to four arrays: of refs, of floats, of ints or of bools (`storagesOf`). A new List has none; the first
 * element that is added decides. One of numbers or bools that is given anything else becomes one of refs. So a `List<float>` is
 * an array of f64 although generic code knows nothing of it.
 */
const { i32, i64, f64, anyref, none } = binaryen;

const FIRST_CAPACITY = 4;

export const ELEMENT: Readonly<Record<ListStorage, Type>> = { refs: anyref, floats: f64, ints: i64, bools: i32 };
export const ELEMENT_TYPE: Readonly<Record<ListStorage, ValueType>> = { refs: ANY, floats: FLOAT, ints: INT, bools: BOOL };

export function listType(emitter: ModuleEmitter): ValueType {
  return emitter.declared.ofClass(emitter.world.class(LIST));
}

interface Boxing {
  readonly kind: 'float' | 'int' | 'bool';
  readonly box: (emitter: ModuleEmitter, value: Ref) => Ref;
  readonly unbox: (emitter: ModuleEmitter, value: Ref) => Ref;
}

const BOXING: Readonly<Record<UnboxedStorage, Boxing>> = {
  floats: { kind: 'float', box: boxFloat, unbox: unboxFloat },
  ints: { kind: 'int', box: boxInt, unbox: unboxInt },
  bools: { kind: 'bool', box: boxBool, unbox: unboxBool },
};

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
    return this.module.struct.get(LIST_LENGTH, list, i32, false);
  }

  setLength(list: Ref, length: Ref): Ref {
    return this.module.struct.set(LIST_LENGTH, list, length);
  }

  array(list: Ref, storage: ListStorage): Ref {
    const field = this.emitter.types.listField(storage);
    return field === null ? this.noArray(storage) : this.module.struct.get(field, list, this.arrayType(storage), false);
  }

  /** Whether Lists of this program may keep elements so. */
  keeps(storage: ListStorage): boolean {
    return this.emitter.types.listField(storage) !== null;
  }

  /** What they may keep unboxed. */
  get unboxedStorages(): readonly UnboxedStorage[] {
    return this.emitter.types.listStorages.filter((storage) => storage !== 'refs');
  }

  /** Whether the elements are kept so. */
  has(list: Ref, storage: ListStorage): Ref {
    return this.module.i32.eqz(this.module.ref.is_null(this.array(list, storage)));
  }

  setArray(list: Ref, storage: ListStorage, array: Ref): Ref {
    const field = this.emitter.types.listField(storage);
    if (field === null) throw new Error(`no List of this program keeps ${storage}`);
    return this.module.struct.set(field, list, array);
  }

  noArray(storage: ListStorage): Ref {
    return this.module.ref.null(this.arrayType(storage));
  }

  element(array: Ref, index: Ref, storage: ListStorage): Ref {
    return this.module.array.get(array, index, ELEMENT[storage], false);
  }

  box(value: Ref, storage: ListStorage): Ref {
    return storage === 'refs' ? value : BOXING[storage].box(this.emitter, value);
  }

  unbox(value: Ref, storage: ListStorage): Ref {
    return storage === 'refs' ? value : BOXING[storage].unbox(this.emitter, value);
  }

  fits(value: Ref, storage: UnboxedStorage): Ref {
    return isOfType(this.emitter, BOXING[storage].kind, value);
  }

  /** Throws unless 0 ≤ index < length; `locate` says where in the source that is. */
  checkIndex(list: () => Ref, index: () => Ref, locate: (call: Ref) => Ref = (call) => call): Ref {
    const { module } = this;
    return module.if(module.i64.ge_u(index(), module.i64.extend_u(this.length(list()))), module.block(null, [locate(this.outside(list(), index())), module.unreachable()]));
  }

  /** Throws. */
  outside(list: Ref, index: Ref): Ref {
    return this.emitter.callHelper('list.outside', makeOutside, [list, index], none);
  }
}

const makeOutside: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const length = module.i64.extend_u(code.length(module.local.get(0, code.list)));
  const fail = emitter.callLibrary('failIndex', [{ ref: module.local.get(1, i64), type: INT }, { ref: length, type: INT }]);
  module.addFunction(name, binaryen.createType([code.list, i64]), none, [], fail.ref);
};

/** With its elements in at most one array, which they fill up to `length`. */
export function newList(emitter: ModuleEmitter, length: Ref, arrays: Partial<Record<ListStorage, Ref>>): Ref {
  const { module, types, world } = emitter;
  const code = new ListCode(emitter);
  const cls = world.class(LIST);
  const vtable = module.global.get(emitter.vtableName(cls), types.nonNull('vtable'));
  return module.struct.new([vtable, length, ...types.listStorages.map((storage) => arrays[storage] ?? code.noArray(storage))], types.heap(types.instanceName(cls)));
}

export const suffix = (storage: ListStorage): string => (storage === 'refs' ? '' : `.${storage}`);

/** The element in a ref, whichever array holds it. */
export const makeGetOther: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const read = (storage: ListStorage): Ref => code.box(code.element(code.array(list(), storage), module.local.get(1, i32), storage), storage);
  const body = code.unboxedStorages.reduce((otherwise, storage) => module.if(code.has(list(), storage), read(storage), otherwise), read('refs'));
  module.addFunction(name, binaryen.createType([code.list, i32]), anyref, [], body);
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
    module.br_if('done', code.has(list(), 'refs')),
    module.local.set(2, module.array.new_default(emitter.types.heap('refs'), capacity)),
    module.loop('next', module.if(module.i32.lt_u(index(), code.length(list())), module.block(null, [
      module.array.set(refs(), index(), moved),
      module.local.set(1, module.i32.add(index(), module.i32.const(1))),
      module.br('next'),
    ]))),
    code.setArray(list(), 'refs', refs()),
    ...code.unboxedStorages.map((storage) => code.setArray(list(), storage, code.noArray(storage))),
  ]);
  module.addFunction(name, code.list, none, [i32, code.arrayType('refs')], body);
};

export function listAdd(emitter: ModuleEmitter, list: Ref, value: Ref, storage: ListStorage): Ref {
  const code = new ListCode(emitter);
  if (!code.keeps(storage)) return listAdd(emitter, list, code.box(value, storage), 'refs');
  return emitter.callHelper(`list.add${suffix(storage)}`, makeAdd(storage, `list.add${suffix(storage)}.slow`, makeAddSlow(storage)), [list, value], none);
}

/** Adds what is no number, as its type says: a new List need not look at it. */
export function listAddOther(emitter: ModuleEmitter, list: Ref, value: Ref): Ref {
  return emitter.callHelper('list.add.refs', makeAdd('refs', 'list.add.refs.slow', makeAddOtherSlow), [list, value], none);
}

const makeAddOtherSlow: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const begin = code.setArray(list(), 'refs', module.array.new_default(emitter.types.heap('refs'), module.i32.const(FIRST_CAPACITY)));
  const body = module.block(null, [
    module.if(module.i32.eqz(code.has(list(), 'refs')), module.if(code.unboxedStorages.reduce((any, storage) => module.i32.or(any, code.has(list(), storage)), module.i32.const(0)), makeRefs(emitter, list()), begin)),
    reserveOne(emitter, list(), 'refs'),
    module.array.set(code.array(list(), 'refs'), code.length(list()), module.local.get(1, anyref)),
    code.setLength(list(), module.i32.add(code.length(list()), module.i32.const(1))),
  ]);
  module.addFunction(name, binaryen.createType([code.list, anyref]), none, [], body);
};

function makeAdd(storage: ListStorage, slowName: string, makeSlow: HelperMaker): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const { module } = code;
    const list = (): Ref => module.local.get(0, code.list);
    const value = (): Ref => module.local.get(1, ELEMENT[storage]);
    const array = (): Ref => module.local.get(2, code.arrayType(storage));
    const length = (): Ref => module.local.get(3, i32);
    const body = module.block('slow', [
      module.br_if('slow', module.ref.is_null(module.local.tee(2, code.array(list(), storage), code.arrayType(storage)))),
      module.br_if('slow', module.i32.ge_u(module.local.tee(3, code.length(list()), i32), module.array.len(array()))),
      module.array.set(array(), length(), value()),
      module.local.set(3, module.i32.add(length(), module.i32.const(1))),
      code.setLength(list(), length()),
      module.return(),
    ]);
    const slow = emitter.callHelper(slowName, makeSlow, [list(), value()], none);
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
    const isNone = emitter.types.listStorages.map((each) => module.ref.is_null(code.array(list(), each))).reduce((all, each) => module.i32.and(all, each));
    const begin = (each: ListStorage): Ref => code.setArray(list(), each, module.array.new_default(emitter.types.heap(each), module.i32.const(FIRST_CAPACITY)));
    const again = (): Ref => module.block(null, [listAdd(emitter, list(), value(), storage), module.return()]);
    const grow = (each: ListStorage): Ref => reserveOne(emitter, list(), each);
    const addAs = (each: ListStorage): Ref => module.block(null, [listAdd(emitter, list(), code.unbox(value(), each), each), module.return()]);
    const steps: Ref[] = [];
    if (storage === 'refs') {
      const decide = code.unboxedStorages.reduce((otherwise, each) => module.if(code.fits(value(), each), begin(each), otherwise), begin('refs'));
      steps.push(module.if(isNone, decide));
      for (const each of code.unboxedStorages) steps.push(module.if(code.has(list(), each), module.if(code.fits(value(), each), addAs(each), makeRefs(emitter, list()))));
      steps.push(grow('refs'), again());
    } else {
      steps.push(
        module.if(isNone, begin(storage)),
        module.if(code.has(list(), storage), module.block(null, [grow(storage), again()])),
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
