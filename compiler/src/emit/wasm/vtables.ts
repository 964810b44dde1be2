import binaryen from 'binaryen';
import type { ModuleEmitter, Ref, Value } from './context.ts';
import { chains } from './derived.ts';
import { addTypedFunction } from './raw.ts';
import { same } from './equality.ts';
import { FIRST_CAPTURE } from './heap-types.ts';
import { FUNCTION_EQUALITY, VTABLE_FIELDS, type Slot } from './layout.ts';
import type { ValueType } from './value-types.ts';
import type { ClassInfo, FunctionInfo } from './world.ts';

export function slotFieldIndex({ types }: ModuleEmitter, slot: Slot): number {
  return VTABLE_FIELDS.length + types.maskWords + slot.index;
}

/** What arrived as refs of any kind, as what stands in a slot takes it. */
export function slotOperands(emitter: ModuleEmitter, { signature }: Slot, param: (index: number) => Value): Ref[] {
  return signature.params.map((type, i) => (i === 0 ? notNull(emitter, emitter.coerce(param(i), type), type) : emitter.coerce(param(i), type)));
}

/** A receiver as what stands in a slot takes it. */
export function notNull({ module, types }: ModuleEmitter, ref: Ref, type: ValueType): Ref {
  return types.slotParam(type, 0) === types.of(type) ? ref : module.ref.as_non_null(ref);
}

/** One constant object for each class with instances: its facts and its methods. */
export function emitVtables(emitter: ModuleEmitter): void {
  for (const cls of emitter.reached.classes) emitVtable(emitter, cls);
}

function emitVtable(emitter: ModuleEmitter, cls: ClassInfo): void {
  const { module, layout } = emitter;
  const { kind, name, ordinal } = cls.ir;
  const byValue = kind === 'record' || kind === 'enum-case';
  const facts = {
    id: module.i32.const(layout.ids.get(cls) ?? 0),
    name: module.global.get(emitter.strings.constantName(name), binaryen.externref),
    kind: module.i32.const(kindOf(cls)),
    valueFields: module.i32.const(byValue ? cls.fields.length : -1),
    chains: module.i32.const(chains(cls) ? 1 : 0),
    ordinal: module.i32.const(ordinal),
    parent: module.i32.const(cls.superclass ? (layout.ids.get(cls.superclass) ?? -1) : -1),
  };
  addVtable(emitter, emitter.vtableName(cls), facts, masksOf(emitter, cls), slotsOf(emitter, cls));
}

type Facts = Readonly<Record<(typeof VTABLE_FIELDS)[number], Ref>>;

export function addVtable(emitter: ModuleEmitter, name: string, facts: Facts, masks: readonly number[], slots: readonly Ref[]): void {
  const { module, types } = emitter;
  const words = Array.from({ length: types.maskWords }, (_, i) => module.i32.const(masks[i] ?? 0));
  const init = module.struct.new([...VTABLE_FIELDS.map((field) => facts[field]), ...words, ...slots], types.heap('vtable'));
  module.addGlobal(name, types.nonNull('vtable'), false, init);
}

function masksOf({ reached, types }: ModuleEmitter, cls: ClassInfo): number[] {
  const masks = new Array<number>(types.maskWords).fill(0);
  for (const [bit, each] of [...reached.testedInterfaces].entries()) if (cls.ancestors.has(each)) masks[bit >> 5] |= 1 << (bit & 31);
  return masks;
}

function slotsOf(emitter: ModuleEmitter, cls: ClassInfo): Ref[] {
  const filled = new Map<Slot, FunctionInfo>();
  for (const { slot, answers } of emitter.layout.dispatches.values()) {
    const fn = slot && answers.get(cls);
    if (fn) filled.set(slot, fn);
  }
  return emitter.layout.slots.map((slot) => {
    const fn = filled.get(slot);
    return fn ? emitter.module.ref.func(thunkOf(emitter, slot, fn), emitter.types.heap(`slot ${slot.index}`)) : emptySlot(emitter, slot);
  });
}

export function emptySlot({ module, types }: ModuleEmitter, slot: Slot): Ref {
  return module.ref.null(types.ref(`slot ${slot.index}`));
}

/** A function of the slot's own type, which casts what it is given and calls the method. */
function thunkOf(emitter: ModuleEmitter, slot: Slot, fn: FunctionInfo): string {
  const name = emitter.nameOf(`slot ${slot.index} ${fn.key}`);
  const { module, types } = emitter;
  if (emitter.thunks.has(name)) return name;
  emitter.thunks.add(name);
  const { params, result } = slot.signature;
  const wanted = emitter.layout.signature(fn).params;
  const args = params.map((type, i): Value => ({ ref: module.local.get(i, types.slotParam(type, i)), type }));
  const made = emitter.callFunction(fn, args.map((arg, i) => emitter.coerce(arg, wanted[i])));
  addTypedFunction(module, name, types.heap(`slot ${slot.index}`), [], emitter.coerce(made, result));
  return name;
}

/** Functions are objects too, each with a number. */
export function emitClosureVtables(emitter: ModuleEmitter): void {
  const { module, layout } = emitter;
  let id = layout.ids.size;
  const equality = layout.dispatches.get(FUNCTION_EQUALITY)?.slot;
  for (const fn of emitter.reached.closures.values()) {
    const constant = (value: number): Ref => module.i32.const(value);
    const facts = { id: constant(id++), name: module.global.get(emitter.strings.constantName('function'), binaryen.externref), kind: constant(KINDS.function), valueFields: constant(-1), chains: constant(0), ordinal: constant(0), parent: constant(FUNCTION_PARENT) };
    addVtable(emitter, `vtable ${emitter.nameOf(fn.key)}`, facts, [], layout.slots.map((slot) => (slot === equality ? module.ref.func(functionEquality(emitter, slot, fn), emitter.types.heap(`slot ${slot.index}`)) : emptySlot(emitter, slot))));
  }
}

/** Whether another closure over the same function has captured the same. */
function functionEquality(emitter: ModuleEmitter, slot: Slot, fn: FunctionInfo): string {
  const { module, types, declared } = emitter;
  const name = emitter.nameOf(`captures equal ${fn.key}`);
  const struct = types.ref(types.closureName(fn));
  const captured = (side: number, i: number, type: ValueType): Value => {
    const closure = module.ref.cast(module.local.get(side, types.slotParam(slot.signature.params[side], side)), struct);
    return { ref: module.struct.get(FIRST_CAPTURE + i, closure, types.of(type), false), type };
  };
  const tests = fn.ir.captures.map((rep, i) => {
    const type = declared.of(rep, fn.ir.captureTypes?.[i]);
    return equalPlain(emitter, captured(0, i, type), captured(1, i, type));
  });
  const body = tests.reduce((all, test) => module.i32.and(all, test), module.i32.const(1));
  addTypedFunction(module, name, types.heap(`slot ${slot.index}`), [], body);
  return name;
}

function equalPlain(emitter: ModuleEmitter, a: Value, b: Value): Ref {
  const { module } = emitter;
  switch (a.type.kind) {
    case 'int':
      return module.i64.eq(a.ref, b.ref);
    case 'float':
      return module.f64.eq(a.ref, b.ref);
    case 'bool':
      return module.i32.eq(a.ref, b.ref);
    default:
      return same(emitter, a, b);
  }
}

/** What vtables say of how values are compared and written: `objects.nc` reads it. */
const KINDS = { other: 0, case: 1, List: 2, Map: 3, Set: 4, StringBuilder: 5, function: 6, Bytes: 7, native: 8 } as const;

function kindOf({ ir }: ClassInfo): number {
  if (ir.kind === 'enum-case') return KINDS.case;
  if (ir.kind !== 'native') return KINDS.other;
  switch (ir.name) {
    case 'List':
    case 'Map':
    case 'Set':
    case 'StringBuilder':
    case 'Bytes':
      return KINDS[ir.name];
    default:
      return KINDS.native;
  }
}

/** Stands for a superclass's number in the vtables of functions. */
export const FUNCTION_PARENT = -2;

