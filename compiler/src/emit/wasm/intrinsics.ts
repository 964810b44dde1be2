import binaryen from 'binaryen';
import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, HelperMaker, Ref, Value } from './context.ts';
import { keptAs, keptBy, listGet, listSet } from './list-elements.ts';
import { textOfUnit } from './letters/letter-texts.ts';
import { ListCode, listAdd, listAddOther, listType } from './lists.ts';
import { storageOfKind, type ListStorage } from './list-storages.ts';
import { unboxed } from './makers.ts';
import { ANY, FLOAT, INT, STRING, VOID } from './value-types.ts';
import { viewedElement, viewedGet, viewedSet } from './views/viewed-elements.ts';

type Intrinsic = Extract<IrExpression, { op: 'intrinsic' }>;

const { i64, externref } = binaryen;

export function emitIntrinsic(fn: FunctionEmitter, node: Intrinsic): Value {
  const made = emit(fn, node);
  fn.at(made.ref, node.pos);
  return made;
}

function emit(fn: FunctionEmitter, node: Intrinsic): Value {
  const { name, args } = node;
  const { emitter, module } = fn;
  switch (name) {
    case 'list.get': return emitListGet(fn, node);
    case 'list.set': return { ref: emitListSet(fn, node), type: VOID };
    case 'list.add': {
      const target = list(fn, args[0]);
      const { storage, ref, isOther } = stored(fn, node, args[1]);
      return { ref: isOther ? listAddOther(emitter, target, ref) : listAdd(emitter, target, ref, storage), type: VOID };
    }
    case 'list.length': return { ref: module.i64.extend_u(new ListCode(emitter).length(list(fn, args[0]))), type: INT };
    case 'string.length': return { ref: module.i64.extend_u(emitter.strings.call('length', fn.value(args[0], STRING))), type: INT };
    case 'string.char-code': return { ref: emitter.callHelper('string.char-code', makeCharCode, [fn.value(args[0], STRING), fn.int(args[1])], i64), type: INT };
    case 'string.char-at': return { ref: emitter.callHelper('string.char-at', makeCharAt, [fn.value(args[0], STRING), fn.int(args[1])], externref), type: STRING };
    case 'map.get': return emitter.callLibrary('mapGet', args.map((arg) => fn.expression(arg)));
    case 'map.set': return emitter.callLibrary('mapSet', args.map((arg) => fn.expression(arg)));
    case 'map.has': return emitter.callLibrary('mapHas', args.map((arg) => fn.expression(arg)));
    case 'float.to-int': return { ref: module.i64.trunc_s_sat.f64(fn.float(args[0])), type: INT };
    case 'float.sqrt': return { ref: module.f64.sqrt(fn.float(args[0])), type: FLOAT };
    case 'float.floor': return { ref: module.f64.floor(fn.float(args[0])), type: FLOAT };
    case 'float.ceil': return { ref: module.f64.ceil(fn.float(args[0])), type: FLOAT };
    case 'float.abs': return { ref: module.f64.abs(fn.float(args[0])), type: FLOAT };
    case 'int.abs': return { ref: emitter.callHelper('int.abs', makeAbs, [fn.int(args[0])], i64), type: INT };
  }
}

/** An element of a List of numbers comes as a number. */
function emitListGet(fn: FunctionEmitter, node: Intrinsic): Value {
  const usual = (): Value => {
    const [list, index] = node.args;
    const made = fn.expression(list);
    const ref = fn.emitter.coerce(made, listType(fn.emitter));
    const at = fn.int(index);
    fn.pos = node.pos;
    return listGet(fn, ref, at, keptBy(fn, node, made));
  };
  const again = (): Value => {
    const made = usual();
    return { ...made, ref: fn.at(made.ref, node.pos) };
  };
  return viewedElement(fn, node, () => fn.emitter.coerce(again(), listType(fn.emitter))) ?? viewedGet(fn, node, fn.plan?.ofAccess.get(node)?.storage ?? 'refs', () => again().ref) ?? usual();
}

/** A number or bool that would be boxed for the List is put into it as it is. */
function emitListSet(fn: FunctionEmitter, node: Intrinsic): Ref {
  const { storage, ref } = stored(fn, node, node.args[2]);
  const usual = (value: Ref): Ref => {
    const made = fn.expression(node.args[0]);
    const target = fn.some(made, listType(fn.emitter));
    const index = fn.int(node.args[1]);
    fn.pos = node.pos;
    return listSet(fn, target, index, value, keptAs(fn, node, made, storage));
  };
  return viewedSet(fn, node, storage, ref, () => fn.at(usual(stored(fn, node, node.args[2]).ref), node.pos)) ?? usual(ref);
}

function list(fn: FunctionEmitter, value: IrExpression): Ref {
  return fn.instance(value, listType(fn.emitter));
}

/** A number or bool that would be boxed for the List is put into it as it is, unless it is one of refs. `isOther`: its type says that it is none of these, or the List's that it may be one all the same. */
function stored(fn: FunctionEmitter, { elements }: Intrinsic, value: IrExpression): { readonly storage: ListStorage; readonly ref: Ref; readonly isOther: boolean } {
  if (elements === 'ref') return { storage: 'refs', ref: fn.emitter.coerce(fn.expression(value), ANY), isOther: true };
  const made = fn.expression(unboxed(value));
  const storage = storageOfKind(made.type.kind);
  if (storage !== 'refs') return { storage, ref: made.ref, isOther: false };
  return { storage: 'refs', ref: fn.emitter.coerce(made, ANY), isOther: made.type.kind !== 'any' };
}

const makeCharCode: HelperMaker = (emitter, name) => {
  const { module, strings } = emitter;
  const body = module.block(null, [checkPosition(emitter), module.i64.extend_u(strings.call('charCodeAt', module.local.get(0, externref), module.i32.wrap(module.local.get(1, i64))))], i64);
  module.addFunction(name, binaryen.createType([externref, i64]), i64, [], body);
};

const makeCharAt: HelperMaker = (emitter, name) => {
  const { module, strings } = emitter;
  const code = strings.call('charCodeAt', module.local.get(0, externref), module.i32.wrap(module.local.get(1, i64)));
  const body = module.block(null, [checkPosition(emitter), textOfUnit(emitter, code)], externref);
  module.addFunction(name, binaryen.createType([externref, i64]), externref, [], body);
};

/** Throws unless 0 ≤ index < length. */
function checkPosition(emitter: FunctionEmitter['emitter']): Ref {
  const { module, strings } = emitter;
  const index = (): Ref => module.local.get(1, i64);
  const length = (): Ref => module.i64.extend_u(strings.call('length', module.local.get(0, externref)));
  const fail = emitter.callLibrary('failIndex', [{ ref: index(), type: INT }, { ref: length(), type: INT }]);
  return module.if(module.i64.ge_u(index(), length()), module.block(null, [fail.ref, module.unreachable()]));
}

const makeAbs: HelperMaker = ({ module }, name) => {
  const value = (): Ref => module.local.get(0, i64);
  const negated = module.i64.sub(module.i64.const(0n), value());
  module.addFunction(name, i64, i64, [], module.select(module.i64.lt_s(value(), module.i64.const(0n)), negated, value()));
};
