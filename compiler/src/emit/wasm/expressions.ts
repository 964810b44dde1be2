import { assertNever } from '../../base/assert-never.ts';
import type { IrExpression } from '../../ir/ir.ts';
import { emitCellGet, emitCellNew, emitFieldGet, emitGlobalGet, emitOrdinal } from './access.ts';
import { emitCall, emitClosure, emitClosureCall, emitVirtualCall } from './calls.ts';
import { isChain, jumpIf } from './conditions.ts';
import type { FunctionEmitter, Ref, Value } from './context.ts';
import { emitIntrinsic } from './intrinsics.ts';
import { emitConcat, emitList, emitMap, emitNew, emitNewFields, emitText } from './makers.ts';
import type { Type } from './heap-types.ts';
import { isNever } from './never.ts';
import { emitBinary, emitConversion, emitUnary } from './operators.ts';
import { emitAwait, emitSpawn } from './tasks.ts';
import { emitCast, emitIs, emitIsNull, emitNullCheck } from './tests.ts';
import { BOOL, FLOAT, INT, join, NULL, STRING, VOID } from './value-types.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

export function emitExpression(fn: FunctionEmitter, value: IrExpression): Value {
  const { module, emitter } = fn;
  switch (value.op) {
    case 'int': return { ref: module.i64.const(BigInt(value.value)), type: INT };
    case 'float': return { ref: module.f64.const(value.value), type: FLOAT };
    case 'bool': return { ref: module.i32.const(value.value ? 1 : 0), type: BOOL };
    case 'string': return { ref: emitter.strings.constant(value.value), type: STRING };
    case 'null': return { ref: emitter.null(NULL), type: NULL };
    case 'local.get': return emitLocalGet(fn, value);
    case 'capture.get': return emitCaptureGet(fn, value);
    case 'global.get': return emitGlobalGet(fn, value);
    case 'field.get': return emitFieldGet(fn, value);
    case 'cell.new': return emitCellNew(fn, value);
    case 'cell.get': return emitCellGet(fn, value);
    case 'unary': return emitUnary(fn, value);
    case 'binary': return emitBinary(fn, value);
    case 'convert': return emitConversion(fn, value);
    case 'call': return emitCall(fn, value);
    case 'call.virtual': return emitVirtualCall(fn, value);
    case 'call.closure': return emitClosureCall(fn, value);
    case 'intrinsic': return emitIntrinsic(fn, value);
    case 'new': return emitNew(fn, value);
    case 'new.fields': return emitNewFields(fn, value);
    case 'closure': return emitClosure(fn, value);
    case 'list': return emitList(fn, value);
    case 'map': return emitMap(fn, value);
    case 'concat': return emitConcat(fn, value);
    case 'to-string': return emitText(fn, value);
    case 'is': return emitIs(fn, value);
    case 'cast': return emitCast(fn, value);
    case 'is-null': return emitIsNull(fn, value);
    case 'null-check': return emitNullCheck(fn, value);
    case 'conditional': return emitConditional(fn, value);
    case 'sequence': return emitSequence(fn, value);
    case 'enum.ordinal': return emitOrdinal(fn, value);
    case 'spawn': return emitSpawn(fn, value);
    case 'await': return emitAwait(fn, value);
    default: return assertNever(value);
  }
}

function emitLocalGet(fn: FunctionEmitter, { local }: Of<'local.get'>): Value {
  const { index, type } = fn.places[local];
  return { ref: fn.local(index, type), type };
}

function emitCaptureGet(fn: FunctionEmitter, { rep, index }: Of<'capture.get'>): Value {
  const { emitter, module } = fn;
  const type = emitter.declared.of(rep, fn.info.ir.captureTypes?.[index]);
  const struct = emitter.types.ref(emitter.types.closureName(fn.info));
  if (fn.closure === null) throw new Error(`${fn.info.key} has no captured values`);
  return { ref: module.struct.get(index + 2, module.local.get(fn.closure, struct), emitter.types.of(type), false), type };
}

function emitConditional(fn: FunctionEmitter, value: Of<'conditional'>): Value {
  if (isNever(fn, value.condition)) return after(fn, fn.bool(value.condition), fn.expression(value.otherwise));
  const condition = conditionOf(fn, value.condition);
  const then = fn.expression(value.then);
  const otherwise = fn.expression(value.otherwise);
  const type = join(then.type, otherwise.type);
  const [a, b] = [then, otherwise].map((side) => fn.emitter.coerce(side, type));
  return { ref: condition(a, b, fn.emitter.types.of(type)), type };
}

/** Makes one value or the other. */
type Choice = (then: Ref, otherwise: Ref, type: Type) => Ref;

function conditionOf(fn: FunctionEmitter, condition: IrExpression): Choice {
  const { module } = fn;
  if (!isChain(fn, condition)) {
    const test = fn.bool(condition);
    return (then, otherwise) => module.if(test, then, otherwise);
  }
  const [end, other] = [fn.label('end'), fn.label('other')];
  const jumps = jumpIf(fn, condition, false, other);
  return (then, otherwise, type) => module.block(end, [module.block(other, [...jumps, module.br(end, undefined, then)]), otherwise], type);
}

function after({ module, emitter }: FunctionEmitter, effect: Ref, value: Value): Value {
  return { ref: module.block(null, [module.drop(effect), value.ref], emitter.types.of(value.type)), type: value.type };
}

function emitSequence(fn: FunctionEmitter, { body, value }: Of<'sequence'>): Value {
  const statements = fn.statements(body);
  if (!value) return { ref: fn.module.block(null, statements), type: VOID };
  const last = fn.expression(value);
  return { ref: fn.module.block(null, [...statements, last.ref], fn.emitter.types.of(last.type)), type: last.type };
}
