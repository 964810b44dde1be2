import binaryen from 'binaryen';
import type { IrExpression } from '../../ir/ir.ts';
import { FunctionEmitter, type HelperMaker, type ModuleEmitter, type Ref, type Value } from './context.ts';
import { STORAGE, type ListStorage, type UnboxedStorage } from './list-storages.ts';
import { ELEMENT, ELEMENT_TYPE, ListCode, makeGetOther, makeRefs, suffix } from './lists.ts';
import { branchOnNull } from './raw.ts';
import { lookUpAgain } from './views/open-views.ts';

/**
 * Elements of Lists, read and written. The usual way expects the array in which elements of the List's type are kept. Where there
 * is none, a function finds out how they are kept instead; that way is entered by a branch for null, since V8 takes such branches
 * for unlikely: what it holds in registers need not be saved for a call that does not come.
 */
const { i32, i64, anyref, none } = binaryen;

type Intrinsic = Extract<IrExpression, { op: 'intrinsic' }>;

/** What stands where an element is read or written: a call, or the code itself where the build is for speed. */
type Place = FunctionEmitter | ModuleEmitter;

function emitterOf(place: Place): ModuleEmitter {
  return place instanceof FunctionEmitter ? place.emitter : place;
}

function isInline(place: Place): place is FunctionEmitter {
  return place instanceof FunctionEmitter && place.emitter.options.inlines && !place.isCold;
}

/** How the List of an access keeps its elements, where its type says so. */
export function keptBy(fn: FunctionEmitter, { elements, isInside = false }: Intrinsic, { type }: Value): Kept {
  const known = elements ?? (type.kind === 'instance' ? type.elements : undefined);
  return { storage: known ? STORAGE[known] : 'refs', isCertain: known !== undefined && fn.emitter.options.typesHold, isInside };
}

/** The same, where what is read or put there says it too. */
export function keptAs(fn: FunctionEmitter, node: Intrinsic, list: Value, storage: ListStorage): Kept {
  const kept = keptBy(fn, node, list);
  return kept.storage === storage ? kept : { storage };
}

/** How a List keeps its elements: for certain, or usually. */
interface Kept {
  readonly storage: ListStorage;
  readonly isCertain?: boolean;
  /** The index was compared with the length. */
  readonly isInside?: boolean;
}

/** An element by its index: as the List keeps it, or as the caller wants it. */
export function listGet(place: Place, list: Ref, index: Ref, { storage, isCertain = false, isInside = false }: Kept): Value {
  const emitter = emitterOf(place);
  const code = new ListCode(emitter);
  const type = ELEMENT_TYPE[storage];
  if (!code.keeps(storage)) return { ref: code.unbox(listGet(place, list, index, { storage: 'refs', isInside }).ref, storage), type };
  if (!isInline(place)) return { ref: emitter.callHelper(`list.get${suffix(storage)}`, makeGet(storage), [list, index], ELEMENT[storage]), type };
  const access = accessIn(place, code, storage);
  const { module } = code;
  const before = [module.local.set(access.locals.list, list), module.local.set(access.locals.index, index)];
  const get = isCertain ? [...certainWay(access, isInside), code.element(code.array(listOf(access), storage), module.i32.wrap(indexOf(access)), storage)] : [getCode(access)];
  return { ref: module.block(null, [...before, ...get], ELEMENT[storage]), type };
}

export function listSet(place: Place, list: Ref, index: Ref, value: Ref, { storage, isCertain = false }: Kept): Ref {
  const emitter = emitterOf(place);
  const code = new ListCode(emitter);
  if (!code.keeps(storage)) return listSet(place, list, index, code.box(value, storage), { storage: 'refs' });
  if (!isInline(place)) return emitter.callHelper(`list.set${suffix(storage)}`, makeSet(storage), [list, index, value], none);
  const access = accessIn(place, code, storage);
  const { module } = code;
  const kept = place.addRaw(ELEMENT[storage]);
  const before = [module.local.set(access.locals.list, list), module.local.set(access.locals.index, index), module.local.set(kept, value)];
  const get = (): Ref => module.local.get(kept, ELEMENT[storage]);
  if (isCertain) return module.block(null, [...before, ...certainWay(access), module.array.set(code.array(listOf(access), storage), module.i32.wrap(indexOf(access)), get())]);
  return module.block(null, [...before, setCode(access, get, lookUpAgain(place, storage))]);
}

/** Where the array is as the List's type says, if the List is not empty. */
function certainWay(access: Access, isInside = false): Ref[] {
  return isInside ? [] : [access.code.checkIndex(() => listOf(access), () => indexOf(access), access.locate)];
}

/** One element of one List, in variables of the function around. */
interface Access {
  readonly code: ListCode;
  readonly storage: ListStorage;
  readonly locals: { readonly list: number; readonly index: number; readonly array: number };
  readonly labels: { readonly done: string; readonly other: string };
  /** What may throw shows in traces where the List was asked. */
  readonly locate: (call: Ref) => Ref;
}

function accessIn(place: FunctionEmitter, code: ListCode, storage: ListStorage): Access {
  const { pos } = place;
  return {
    code,
    storage,
    locals: { list: place.addRaw(code.list), index: place.addRaw(i64), array: place.addRaw(code.emitter.types.nonNull(storage)) },
    labels: { done: place.label('done'), other: place.label('other') },
    locate: (call) => place.at(call, pos),
  };
}

function getCode(access: Access): Ref {
  const { code, storage, labels } = access;
  const { module, emitter } = code;
  const other = emitter.callHelper(`list.get${suffix(storage)}.slow`, makeGetSlow(storage), [listOf(access), indexOf(access)], ELEMENT[storage]);
  const element = code.element(arrayOf(access), module.i32.wrap(indexOf(access)), storage);
  return module.block(labels.done, [usualWay(access, [module.br(labels.done, undefined, element)]), access.locate(other)], ELEMENT[storage]);
}

/** @param after what has to be done where the element was written in the unusual way */
function setCode(access: Access, value: () => Ref, after: readonly Ref[] = []): Ref {
  const { code, storage, labels } = access;
  const { module, emitter } = code;
  const other = emitter.callHelper(`list.set${suffix(storage)}.slow`, makeSetSlow(storage), [listOf(access), indexOf(access), value()], none);
  const set = module.array.set(arrayOf(access), module.i32.wrap(indexOf(access)), value());
  return module.block(labels.done, [usualWay(access, [set, module.br(labels.done)]), access.locate(other), ...after], none);
}

/** Where the array is there, and the index within the List. */
function usualWay(access: Access, use: readonly Ref[]): Ref {
  const { code, storage, locals, labels } = access;
  const { module } = code;
  return module.block(labels.other, [
    module.local.set(locals.array, branchOnNull(module, labels.other, code.array(listOf(access), storage))),
    code.checkIndex(() => listOf(access), () => indexOf(access), access.locate),
    ...use,
  ]);
}

function listOf({ code, locals }: Access): Ref {
  return code.module.local.get(locals.list, code.list);
}

function indexOf({ code, locals }: Access): Ref {
  return code.module.local.get(locals.index, i64);
}

function arrayOf({ code, locals, storage }: Access): Ref {
  return code.module.local.get(locals.array, code.emitter.types.nonNull(storage));
}

// ---- functions

function accessOfParameters(code: ListCode, storage: ListStorage, array: number): Access {
  return { code, storage, locals: { list: 0, index: 1, array }, labels: { done: 'done', other: 'other' }, locate: (call) => call };
}

function makeGet(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const body = getCode(accessOfParameters(code, storage, 2));
    code.module.addFunction(name, binaryen.createType([code.list, i64]), ELEMENT[storage], [emitter.types.nonNull(storage)], body);
  };
}

function makeSet(storage: ListStorage): HelperMaker {
  return (emitter, name) => {
    const code = new ListCode(emitter);
    const body = setCode(accessOfParameters(code, storage, 3), () => code.module.local.get(2, ELEMENT[storage]));
    code.module.addFunction(name, binaryen.createType([code.list, i64, ELEMENT[storage]]), none, [emitter.types.nonNull(storage)], body);
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
  const tryIn = (storage: UnboxedStorage): Ref => {
    const fits = module.if(code.fits(value(), storage), module.block(null, [write(storage), module.return()]));
    return module.if(code.has(list(), storage), fits);
  };
  const body = module.block(null, [...code.unboxedStorages.map(tryIn), makeRefs(emitter, list()), write('refs')]);
  module.addFunction(name, binaryen.createType([code.list, i32, anyref]), none, [], body);
};

