import binaryen from 'binaryen';
import type { IrExpression, IrStatement } from '../../ir/ir.ts';
import type { FunctionEmitter, ModuleEmitter, Ref, Value } from './context.ts';
import { VTABLE_FIELDS, type VtableField } from './layout.ts';
import { isTrace } from './runtime-calls.ts';
import { INT, OBJECT, STRING, type ValueType } from './value-types.ts';
import type { FieldInfo, GlobalInfo } from './world.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;
type StatementOf<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

const { i32 } = binaryen;

export function emitFieldGet(fn: FunctionEmitter, value: Of<'field.get'>): Value {
  const { emitter, module } = fn;
  if (isTrace(value.field)) return emitter.callLibrary('traceOf', [fn.expression(value.object)]);
  const field = emitter.world.field(value.field);
  const type = fieldType(emitter, field);
  const owner = emitter.declared.ofClass(emitter.world.class(value.field.owner));
  if (!hasInstances(emitter, owner)) return { ref: module.block(null, [module.drop(fn.expression(value.object).ref), module.unreachable()], emitter.types.of(type)), type };
  const object = fn.instance(value.object, owner);
  const read = { ref: fn.at(module.struct.get(field.index + 1, object, emitter.types.of(type), false), value.pos), type };
  if (!value.late) return read;
  const names = [value.field.name, (field.owner ?? emitter.world.class(value.field.owner)).ir.name];
  const fail = emitter.callLibrary('failLateField', names.map((name) => ({ ref: emitter.strings.constant(name), type: STRING })));
  return checkedLate(fn, read, fn.at(fail.ref, value.pos));
}

export function emitFieldSet(fn: FunctionEmitter, { object, field: ref, value, pos }: StatementOf<'field.set'>): Ref {
  const { emitter, module } = fn;
  const field = emitter.world.field(ref);
  const owner = emitter.declared.ofClass(emitter.world.class(ref.owner));
  if (!hasInstances(emitter, owner)) return module.block(null, [module.drop(fn.expression(object).ref), module.drop(fn.expression(value).ref), module.unreachable()]);
  const target = fn.instance(object, owner);
  return fn.at(module.struct.set(field.index + 1, target, fn.value(value, fieldType(emitter, field))), pos);
}

/** Of a class without instances nothing can be read: there is no value. */
function hasInstances({ types }: ModuleEmitter, type: ValueType): boolean {
  return types.has(types.nameOf(type));
}

export function fieldType(emitter: ModuleEmitter, { ir }: FieldInfo): ValueType {
  return emitter.declared.of(ir.rep, ir.refType);
}

/** A late place holds null until it is assigned; where null can be a value, a mark that no program can make. */
export function unassigned(emitter: ModuleEmitter, type: ValueType, late: boolean): Ref {
  if (!late || type.kind !== 'any') return emitter.zero(type);
  return emitter.module.struct.new([emitter.module.i32.const(0)], emitter.types.heap('cell bool'));
}

function checkedLate(fn: FunctionEmitter, { ref, type }: Value, fail: Ref): Value {
  const { emitter, module } = fn;
  const wasm = emitter.types.of(type);
  const local = fn.addVariable(type);
  const test = module.local.tee(local, ref, wasm);
  const missing = type.kind === 'any' ? module.ref.test(test, emitter.types.nonNull('cell bool')) : module.ref.is_null(test);
  return { ref: module.block(null, [module.if(missing, module.block(null, [fail, module.unreachable()])), module.local.get(local, wasm)], wasm), type };
}

export function globalType(emitter: ModuleEmitter, { ir }: GlobalInfo): ValueType {
  return emitter.declared.of(ir.rep, ir.refType);
}

/** A late number has a flag beside it. */
export function hasFlag({ ir }: GlobalInfo): boolean {
  return ir.late && ir.rep !== 'ref';
}

export function emitGlobalGet(fn: FunctionEmitter, value: Of<'global.get'>): Value {
  const { emitter, module } = fn;
  const global = emitter.world.global(value.global);
  const type = globalType(emitter, global);
  const name = emitter.nameOf(global.key);
  const read = { ref: module.global.get(name, emitter.types.of(type)), type };
  if (!value.late || !global.ir.late) return read;
  const fail = fn.at(emitter.callLibrary('failLateGlobal', [{ ref: emitter.strings.constant(value.global.name), type: STRING }]).ref, value.pos);
  if (!hasFlag(global)) return checkedLate(fn, read, fail);
  const missing = module.i32.eqz(module.global.get(`${name} assigned`, i32));
  return { ref: module.block(null, [module.if(missing, module.block(null, [fail, module.unreachable()])), read.ref], emitter.types.of(type)), type };
}

export function emitGlobalSet(fn: FunctionEmitter, { global: ref, value }: StatementOf<'global.set'>): Ref {
  const { emitter, module } = fn;
  const global = emitter.world.global(ref);
  const name = emitter.nameOf(global.key);
  const set = module.global.set(name, fn.value(value, globalType(emitter, global)));
  return hasFlag(global) ? module.block(null, [set, module.global.set(`${name} assigned`, module.i32.const(1))]) : set;
}

export function emitCellNew(fn: FunctionEmitter, value: Of<'cell.new'>): Value {
  const { emitter, module } = fn;
  const rep = value.value.rep === 'void' ? 'ref' : value.value.rep;
  const content = fn.value(value.value, fn.typeOfRep(rep));
  return { ref: module.struct.new([content], emitter.types.heap(`cell ${rep}`)), type: { kind: 'cell', rep } };
}

export function emitCellGet(fn: FunctionEmitter, value: Of<'cell.get'>): Value {
  const type = fn.typeOfRep(value.rep);
  const cell = fn.instance(value.cell, { kind: 'cell', rep: value.rep });
  return { ref: fn.module.struct.get(0, cell, fn.emitter.types.of(type), false), type };
}

export function emitCellSet(fn: FunctionEmitter, { cell, value }: StatementOf<'cell.set'>): Ref {
  const rep = value.rep === 'void' ? 'ref' : value.rep;
  return fn.module.struct.set(0, fn.instance(cell, { kind: 'cell', rep }), fn.value(value, fn.typeOfRep(rep)));
}

export function vtableOf({ module, types }: ModuleEmitter, object: Ref): Ref {
  return module.struct.get(0, object, types.nonNull('vtable'), false);
}

export function vtableField(emitter: ModuleEmitter, object: Ref, field: VtableField): Ref {
  const type = field === 'name' ? binaryen.externref : i32;
  return emitter.module.struct.get(VTABLE_FIELDS.indexOf(field), vtableOf(emitter, object), type, false);
}

export function emitOrdinal(fn: FunctionEmitter, { value }: Of<'enum.ordinal'>): Value {
  return { ref: fn.module.i64.extend_s(vtableField(fn.emitter, fn.instance(value, OBJECT), 'ordinal')), type: INT };
}

