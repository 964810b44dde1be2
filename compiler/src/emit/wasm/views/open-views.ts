import { append } from '../../../base/lists.ts';
import binaryen from 'binaryen';
import type { IrExpression } from '../../../ir/ir.ts';
import type { FunctionEmitter, Ref, Value } from '../context.ts';
import type { ListStorage } from '../list-storages.ts';
import { ListCode, listType } from '../lists.ts';
import { branchOnNull } from '../raw.ts';
import { isWithin, type ValueType } from '../value-types.ts';
import type { View } from './plan.ts';

const { i64, anyref } = binaryen;

/** The variables of a view while its loop runs. Both refs are null where there was no such List, whose length is 0 then, or it keeps its elements otherwise. */
export interface OpenView {
  readonly view: View;
  readonly list: number;
  readonly array: number;
  readonly length: number;
}

/** What is looked up in front of a loop. */
export function openViews(fn: FunctionEmitter, label: number): Ref[] {
  const { types } = fn.emitter;
  const views = fn.plan?.ofLoop.get(label) ?? [];
  const opened = views.map((view) => ({ view, list: fn.addVariable(listType(fn.emitter)), array: fn.addRaw(types.ref(view.storage)), length: fn.addRaw(i64) }));
  const code = opened.map((each) => lookUp(fn, each));
  append(fn.views, opened);
  return code;
}

export function closeViews(fn: FunctionEmitter, label: number): void {
  while (fn.views.at(-1)?.view.loop === label) fn.views.pop();
}

export function openView(fn: FunctionEmitter, view: View | undefined): OpenView | undefined {
  return view && fn.views.find((each) => each.view === view);
}

/**
 * To be done where an element was written in the unusual way: it may have changed how some List keeps its elements. A number that
 * is put where numbers of the other kind are makes refs of all.
 */
export function lookUpAgain(fn: FunctionEmitter, written: ListStorage): Ref[] {
  return fn.views.filter(({ view }) => view.storage !== written || view.path.hasElements).map((each) => lookUp(fn, each));
}

/** Nothing of this throws, since the loop may do other things before it asks for an element, or not ask at all. */
function lookUp(fn: FunctionEmitter, { view, list, array, length }: OpenView): Ref {
  const { module, emitter } = fn;
  const code = new ListCode(emitter);
  const [found, none] = [fn.label('found'), fn.label('none')];
  const get = (): Ref => module.local.get(list, code.list);
  return module.block(found, [
    module.block(none, [
      module.local.set(list, safely(fn, view.path.expression, listType(emitter), none)),
      module.local.set(array, code.array(get(), view.storage)),
      module.local.set(length, module.i64.extend_u(code.length(get()))),
      module.br(found),
    ]),
    module.local.set(list, module.ref.null(code.list)),
    module.local.set(array, code.noArray(view.storage)),
    module.local.set(length, module.i64.const(0n)),
  ]);
}

/** The value, which is not null and of the type that is asked for; else it leaves the block. */
function safely(fn: FunctionEmitter, value: IrExpression, type: ValueType, none: string): Ref {
  const { module, emitter } = fn;
  const made = read(fn, value, none);
  if (isWithin(made.type, type)) return branchOnNull(module, none, made.ref);
  const some = emitter.types.someOf(type);
  const local = fn.addRaw(anyref);
  const test = module.ref.test(module.local.tee(local, emitter.coerce(made, { kind: 'any' }), anyref), some);
  return module.block(null, [module.br_if(none, module.i32.eqz(test)), module.ref.cast(module.local.get(local, anyref), some)], some);
}

function read(fn: FunctionEmitter, value: IrExpression, none: string): Value {
  const { emitter, module } = fn;
  if (value.op === 'field.get') {
    const field = emitter.world.field(value.field);
    const type = emitter.declared.of(field.ir.rep, field.ir.refType);
    const object = safely(fn, value.object, emitter.declared.ofClass(emitter.world.class(value.field.owner)), none);
    return { ref: module.struct.get(field.index + 1, object, emitter.types.of(type), false), type };
  }
  if (value.op === 'intrinsic') return element(fn, value.args[0], value.args[1], none);
  return fn.expression(value);
}

function element(fn: FunctionEmitter, of: IrExpression, index: IrExpression, none: string): Value {
  const { module, emitter } = fn;
  const code = new ListCode(emitter);
  const list = fn.addVariable(listType(emitter));
  const at = fn.addRaw(i64);
  const get = (): Ref => module.local.get(list, code.list);
  const outside = module.i64.ge_u(module.local.tee(at, fn.int(index), i64), module.i64.extend_u(code.length(get())));
  const array = branchOnNull(module, none, code.array(get(), 'refs'));
  const ref = module.block(null, [
    module.local.set(list, safely(fn, of, listType(emitter), none)),
    module.br_if(none, outside),
    module.array.get(array, module.i32.wrap(module.local.get(at, i64)), anyref, false),
  ], anyref);
  return { ref, type: { kind: 'any' } };
}

/** The List that a view is of; else what gives it in the usual way. */
export function viewedList(fn: FunctionEmitter, { list }: OpenView, otherwise: Ref): Value {
  const { module, emitter } = fn;
  const type = listType(emitter);
  const wasm = emitter.types.of(type);
  const [done, none] = [fn.label('done'), fn.label('none')];
  const found = module.br(done, undefined, branchOnNull(module, none, module.local.get(list, wasm)));
  return { ref: module.block(done, [module.block(none, [found]), otherwise], wasm), type };
}

