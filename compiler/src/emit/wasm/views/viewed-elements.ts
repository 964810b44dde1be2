import binaryen from 'binaryen';
import type { IrExpression } from '../../../ir/ir.ts';
import { isDroppable } from '../../../optimize/effects.ts';
import type { FunctionEmitter, Ref, Value } from '../context.ts';
import type { Type } from '../heap-types.ts';
import { STORAGE, type ListStorage } from '../list-storages.ts';
import { ELEMENT, ELEMENT_TYPE, ListCode } from '../lists.ts';
import { branchOnNull } from '../raw.ts';
import { lookUpAgain, openView, viewedList, type OpenView } from './open-views.ts';

type Intrinsic = Extract<IrExpression, { op: 'intrinsic' }>;

const { i64, none } = binaryen;

/** An element of a List that was looked up in front of the loop; null where it was not. `otherwise` gives it in the usual way. */
export function viewedGet(fn: FunctionEmitter, node: Intrinsic, storage: ListStorage, otherwise: () => Ref): Value | null {
  const view = openView(fn, fn.plan?.ofAccess.get(node));
  if (view?.view.storage !== storage) return null;
  const { module } = fn;
  const type = ELEMENT_TYPE[storage];
  if (isCertain(fn, node, storage)) {
    const { before, array, index } = certainAccess(fn, view, node, module.drop(fn.coldly(otherwise)));
    return { ref: module.block(null, [...before, module.array.get(array, index, ELEMENT[storage], false)], ELEMENT[storage]), type };
  }
  const use = (array: Ref, index: Ref, done: string): Ref[] => [module.br(done, undefined, module.array.get(array, index, ELEMENT[storage], false))];
  return { ref: access(fn, view, node, { type: ELEMENT[storage], before: [], use, unusual: fn.coldly(otherwise) }), type };
}

/** The same for an element that is written. */
export function viewedSet(fn: FunctionEmitter, node: Intrinsic, storage: ListStorage, value: Ref, otherwise: () => Ref): Ref | null {
  const view = openView(fn, fn.plan?.ofAccess.get(node));
  if (view?.view.storage !== storage) return null;
  const { module } = fn;
  if (isCertain(fn, node, storage)) {
    const { before, array, index } = certainAccess(fn, view, node, fn.coldly(otherwise));
    return module.block(null, [...before, module.array.set(array, index, value)]);
  }
  const kept = fn.addRaw(ELEMENT[storage]);
  const use = (array: Ref, index: Ref, done: string): Ref[] => [module.array.set(array, index, module.local.get(kept, ELEMENT[storage])), module.br(done)];
  const unusual = module.block(null, [fn.coldly(otherwise), ...lookUpAgain(fn, storage)]);
  return access(fn, view, node, { type: none, before: [module.local.set(kept, value)], use, unusual });
}

/** An element that is a List which was itself looked up in front of a loop. */
export function viewedElement(fn: FunctionEmitter, node: Intrinsic, otherwise: () => Ref): Value | null {
  const view = openView(fn, fn.plan?.ofElement.get(node));
  return view ? viewedList(fn, view, fn.coldly(otherwise)) : null;
}

/** Whether the List keeps its elements as the view expects, and its index can be evaluated once more where it is outside. */
function isCertain({ emitter }: FunctionEmitter, { elements, args: [, index] }: Intrinsic, storage: ListStorage): boolean {
  return emitter.options.typesHold && elements !== undefined && STORAGE[elements] === storage && isDroppable(index);
}

interface Certain {
  readonly before: readonly Ref[];
  readonly array: Ref;
  readonly index: Ref;
}

/** One comparison tells that there is a List and the index is inside. Otherwise the whole operation throws what it throws. */
function certainAccess(fn: FunctionEmitter, view: OpenView, { args }: Intrinsic, otherwise: Ref): Certain {
  const { module, emitter } = fn;
  const at = fn.addRaw(i64);
  const index = (): Ref => module.local.get(at, i64);
  const outside = module.i64.ge_u(module.local.tee(at, fn.int(args[1]), i64), module.local.get(view.length, i64));
  const fail = module.if(outside, module.block(null, [otherwise, module.unreachable()]));
  return { before: [fail], array: module.local.get(view.array, emitter.types.ref(view.view.storage)), index: module.i32.wrap(index()) };
}

interface Parts {
  readonly type: Type;
  /** What is evaluated behind the index. */
  readonly before: readonly Ref[];
  readonly use: (array: Ref, index: Ref, done: string) => readonly Ref[];
  /** The whole operation, where there is no such array. */
  readonly unusual: Ref;
}

function access(fn: FunctionEmitter, view: OpenView, { args, pos }: Intrinsic, { type, before, use, unusual }: Parts): Ref {
  const { module, emitter } = fn;
  const code = new ListCode(emitter);
  const some = emitter.types.nonNull(view.view.storage);
  const [array, at] = [fn.addRaw(some), fn.addRaw(i64)];
  const [done, other] = [fn.label('done'), fn.label('other')];
  const index = (): Ref => module.local.get(at, i64);
  const outside = fn.at(code.outside(module.local.get(view.list, code.list), index()), pos);
  return module.block(done, [
    module.block(other, [
      module.local.set(array, branchOnNull(module, other, module.local.get(view.array, code.arrayType(view.view.storage)))),
      module.local.set(at, fn.int(args[1])),
      ...before,
      module.if(module.i64.ge_u(index(), module.local.get(view.length, i64)), module.block(null, [outside, module.unreachable()])),
      ...use(module.local.get(array, some), module.i32.wrap(index()), done),
    ]),
    unusual,
  ], type);
}
