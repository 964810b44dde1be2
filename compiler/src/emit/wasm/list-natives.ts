import binaryen from 'binaryen';
import type { HelperMaker, ModuleEmitter, Ref, Value } from './context.ts';
import type { ListStorage } from './list-storages.ts';
import type { InlineNative } from './inline-natives.ts';
import { ListCode, listType, newList } from './lists.ts';
import { ANY, VOID } from './value-types.ts';

const { i32, none, anyref } = binaryen;

/** What the .nc half of List is made of: whole stretches of elements, however they are kept. Arguments were checked there. */
export const LIST_NATIVES: Readonly<Record<string, InlineNative>> = {
  truncate: { emit: (emitter, [list, length]) => call(emitter, 'list.truncate', makeTruncate, [list.ref, index(emitter, length)]) },
  moveItems: { emit: (emitter, [list, to, from, count]) => call(emitter, 'list.move', makeMove, [list.ref, ...[to, from, count].map((each) => index(emitter, each))]) },
  sliceOf: {
    reach: (reach) => reach.list(),
    emit: (emitter, [list, from, to]) => {
      const type = listType(emitter);
      return { ref: emitter.callHelper('list.slice', makeSlice, [list.ref, index(emitter, from), index(emitter, to)], emitter.types.of(type)), type };
    },
  },
  filledList: {
    reach: (reach) => reach.list(),
    emit: (emitter, [count, value]) => {
      const type = listType(emitter);
      return { ref: emitter.callHelper('list.filled', makeFilled, [index(emitter, count), value.ref], emitter.types.of(type)), type };
    },
  },
};

/** Methods of List that are worth instructions of their own. */
export const LIST_METHODS: Readonly<Record<string, InlineNative>> = {
  'List.pop': {
    reach: (reach) => reach.library('listPop'),
    emit: (emitter, [list]) => ({ ref: emitter.callHelper('list.pop', makePop, [list.ref], anyref), type: ANY }),
  },
};

/** A ref is forgotten by the List. Numbers, and an empty List, take the long way. */
const makePop: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const last = (): Ref => module.local.get(1, i32);
  const item = (): Ref => module.local.get(2, anyref);
  const refs = (): Ref => code.array(list(), 'refs');
  const slow = emitter.callLibrary('listPop', [{ ref: list(), type: listType(emitter) }]);
  const body = module.block(null, [
    module.if(module.i32.or(module.ref.is_null(refs()), module.i32.eqz(module.local.tee(1, code.length(list()), i32))), module.return(slow.ref)),
    module.local.set(1, module.i32.sub(last(), module.i32.const(1))),
    module.local.set(2, module.array.get(refs(), last(), anyref, false)),
    module.array.set(refs(), last(), module.ref.null(anyref)),
    code.setLength(list(), last()),
    item(),
  ], anyref);
  module.addFunction(name, code.list, anyref, [i32, anyref], body);
};

function index({ module }: ModuleEmitter, value: Value): Ref {
  return module.i32.wrap(value.ref);
}

function call(emitter: ModuleEmitter, name: string, make: HelperMaker, args: readonly Ref[]): Value {
  return { ref: emitter.callHelper(name, make, args, none), type: VOID };
}

/** Runs the piece for each array that there may be. */
function each({ module, emitter }: ListCode, arrayOf: (storage: ListStorage) => Ref, piece: (storage: ListStorage) => Ref): Ref[] {
  return emitter.types.listStorages.map((storage) => module.if(module.i32.eqz(module.ref.is_null(arrayOf(storage))), piece(storage)));
}

/** Refs behind the end are forgotten, so that what they hold can be collected. */
const makeTruncate: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const length = (): Ref => module.local.get(1, i32);
  const refs = (): Ref => code.array(list(), 'refs');
  const forget = module.array.fill(refs(), length(), module.ref.null(anyref), module.i32.sub(code.length(list()), length()));
  const body = module.block(null, [module.if(code.has(list(), 'refs'), forget), code.setLength(list(), length())]);
  module.addFunction(name, binaryen.createType([code.list, i32]), none, [], body);
};

const makeMove: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const [to, from, count] = [1, 2, 3].map((i) => () => module.local.get(i, i32));
  const body = each(code, (storage) => code.array(list(), storage), (storage) => module.array.copy(code.array(list(), storage), to(), code.array(list(), storage), from(), count()));
  module.addFunction(name, binaryen.createType([code.list, i32, i32, i32]), none, [], module.block(null, body));
};

const makeSlice: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const list = (): Ref => module.local.get(0, code.list);
  const made = (): Ref => module.local.get(3, code.list);
  const from = (): Ref => module.local.get(1, i32);
  const count = (): Ref => module.i32.sub(module.local.get(2, i32), from());
  const copy = (storage: ListStorage): Ref => module.block(null, [
    code.setArray(made(), storage, module.array.new_default(emitter.types.heap(storage), count())),
    module.array.copy(code.array(made(), storage), module.i32.const(0), code.array(list(), storage), from(), count()),
  ]);
  const copies = each(code, (storage) => code.array(list(), storage), copy);
  const body = [
    module.local.set(3, newList(emitter, count(), {})),
    module.if(count(), module.block(null, copies)),
    made(),
  ];
  module.addFunction(name, binaryen.createType([code.list, i32, i32]), code.list, [code.list], module.block(null, body, code.list));
};

const makeFilled: HelperMaker = (emitter, name) => {
  const code = new ListCode(emitter);
  const { module } = code;
  const count = (): Ref => module.local.get(0, i32);
  const value = (): Ref => module.local.get(1, anyref);
  const made = (storage: ListStorage): Ref => newList(emitter, count(), { [storage]: module.array.new(emitter.types.heap(storage), count(), code.unbox(value(), storage)) });
  const body = module.if(
    module.i32.eqz(count()),
    newList(emitter, count(), {}),
    code.unboxedStorages.reduce((otherwise, storage) => module.if(code.fits(value(), storage), made(storage), otherwise), made('refs')),
  );
  module.addFunction(name, binaryen.createType([i32, anyref]), code.list, [], body);
};

