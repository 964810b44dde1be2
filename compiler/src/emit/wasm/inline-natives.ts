import binaryen from 'binaryen';
import type { Selector } from '../../ir/ir.ts';
import { fieldType, vtableField, vtableOf } from './access.ts';
import type { HelperMaker, ModuleEmitter, Ref, Value } from './context.ts';
import { DERIVED } from './derived.ts';
import { same } from './equality.ts';
import { IDENTITY } from './identities.ts';
import { textOfUnit, unitOf } from './letters/letter-texts.ts';
import { LIST_METHODS, LIST_NATIVES } from './list-natives.ts';
import type { VtableField } from './layout.ts';
import { ERROR, RUNTIME, STACK_FIELD } from './native-classes.ts';
import { REFLECTION_NATIVES } from './reflection.ts';
import type { Reach } from './reach.ts';
import { slotFieldIndex, slotOperands } from './vtables.ts';
import { ANY, ARRAYS_MODULE, BOOL, FLOAT, INT, OBJECT, STRING, VOID, type ValueType } from './value-types.ts';
import { selectorKey } from './world.ts';

/** An `extern` function that is instructions. */
export interface InlineNative {
  /** What else it reaches. */
  readonly reach?: (reach: Reach) => void;
  readonly emit: (emitter: ModuleEmitter, args: readonly Value[]) => Value;
}

const { i32 } = binaryen;

const COMPARE_TO: Selector = { name: 'compareTo', params: ['ref'], result: 'int' };
const EQUALS: Selector = { name: 'equals', params: ['ref'], result: 'bool' };
const HASH_CODE: Selector = { name: 'hashCode', params: [], result: 'int' };
const TO_STRING: Selector = { name: 'toString', params: [], result: 'ref' };

export const INLINE: ReadonlyMap<string, InlineNative> = new Map([
  ...inModule(`${RUNTIME}.objects`, {
    isObject: { emit: ({ module, types }, [value]) => ({ ref: module.ref.test(value.ref, types.nonNull('object')), type: BOOL }) },
    classId: fact('id'),
    parentId: fact('parent'),
    valueFields: fact('valueFields'),
    stackOf: { emit: (emitter, [error]) => ({ ref: emitter.module.struct.get(stackField(emitter), error.ref, binaryen.anyref, false), type: ANY }) },
    setStack: { emit: (emitter, [error, stack]) => ({ ref: emitter.module.struct.set(stackField(emitter), error.ref, stack.ref), type: VOID }) },
    plainTrace: { emit: (emitter, [error]) => plainTrace(emitter, error) },
    ordinalOf: fact('ordinal'),
    className: { emit: (emitter, [value]) => ({ ref: vtableField(emitter, emitter.coerce(value, OBJECT), 'name'), type: STRING }) },
    hasToString: asks(TO_STRING), callToString: calls(TO_STRING),
    hasEquals: asks(EQUALS), callEquals: calls(EQUALS),
    hasHashCode: asks(HASH_CODE), callHashCode: calls(HASH_CODE),
    hasCompareTo: asks(COMPARE_TO), callCompareTo: calls(COMPARE_TO),
    derivedText: calls(DERIVED.text), derivedEquals: calls(DERIVED.equals), derivedHash: calls(DERIVED.hash), lastField: calls(DERIVED.last), fieldMap: calls(DERIVED.fields),
    identity: IDENTITY,
    kindOf: fact('kind'), chains: fact('chains'), derivedKey: calls(DERIVED.key),
  }),
  ...inModule('noodlecore.core.universal', { isSame: { emit: (emitter, [a, b]) => ({ ref: same(emitter, a, b), type: BOOL }) } }),
  ...inModule(ARRAYS_MODULE, { ...arrayNatives('Refs', 'refs'), ...arrayNatives('Indices', 'indices'), ...arrayNatives('ByteArray', 'bytes'), ...arrayNatives('Units', 'units') }),
  ...inModule(`${RUNTIME}.lists`, LIST_NATIVES),
  ...inModule('noodlecore.core.list', LIST_METHODS),
  ...inModule('noodlecore.json', REFLECTION_NATIVES),
  ...inModule(`${RUNTIME}.texts`, {
    substring: { emit: ({ module, strings }, [text, from, to]) => ({ ref: strings.call('substring', text.ref, module.i32.wrap(from.ref), module.i32.wrap(to.ref)), type: STRING }) },
    charCode: { emit: ({ module, strings }, [text, index]) => ({ ref: module.i64.extend_u(strings.call('charCodeAt', text.ref, module.i32.wrap(index.ref))), type: INT }) },
    fromCharCode: { emit: (emitter, [code]) => ({ ref: textOfUnit(emitter, emitter.module.i32.wrap(code.ref)), type: STRING }) },
    letterOf: { emit: (emitter, [text]) => ({ ref: emitter.module.i64.extend_u(emitter.module.i32.add(unitOf(emitter, text.ref), emitter.module.i32.const(1))), type: INT }) },
    unitAt: { emit: (emitter, [units, index]) => ({ ref: emitter.callHelper('text.unit-at', makeUnitAt, [units.ref, index.ref], binaryen.i64), type: INT }) },
    unitsOf: { emit: (emitter, [text]) => ({ ref: emitter.callHelper('text.units-of', makeUnitsOf, [text.ref], emitter.types.ref('units')), type: { kind: 'array', of: 'units' } }) },
    intoUnits: { emit: ({ module, strings }, [text, units, to]) => ({ ref: module.drop(strings.call('intoCharCodeArray', text.ref, units.ref, module.i32.wrap(to.ref))), type: VOID }) },
    ofUnits: { emit: ({ module, strings }, [units, from, to]) => ({ ref: strings.call('fromCharCodeArray', units.ref, module.i32.wrap(from.ref), module.i32.wrap(to.ref)), type: STRING }) },
    compare: { emit: ({ module, strings }, [a, b]) => ({ ref: module.i64.extend_s(strings.call('compare', a.ref, b.ref)), type: INT }) },
  }),
  ...inModule('noodlecore.core.int', {
    'int.bitCount': ofInt((module, value) => module.i64.popcnt(value)),
    'int.leadingZeros': ofInt((module, value) => module.i64.clz(value)),
    'int.trailingZeros': ofInt((module, value) => module.i64.ctz(value)),
  }),
  ...inModule('noodlecore.core.float', {
    'float.toInt': { emit: ({ module }, [value]) => ({ ref: module.i64.trunc_s_sat.f64(value.ref), type: INT }) },
    'float.toBits': { emit: (emitter, [value]) => ({ ref: emitter.callHelper('float.bits', makeBits, [value.ref], binaryen.i64), type: INT }) },
    'float.fromBits': { emit: ({ module }, [value]) => ({ ref: module.f64.reinterpret(value.ref), type: FLOAT }) },
  }),
  ...inModule('noodlecore.core.math', {
    'Math.floor': ofFloat((module, value) => module.f64.floor(value)),
    'Math.ceil': ofFloat((module, value) => module.f64.ceil(value)),
    'Math.trunc': ofFloat((module, value) => module.f64.trunc(value)),
    'Math.sqrt': ofFloat((module, value) => module.f64.sqrt(value)),
  }),
]);

function inModule(module: string, natives: Readonly<Record<string, InlineNative>>): [string, InlineNative][] {
  return Object.entries(natives).map(([name, native]) => [`${module}:${name}`, native]);
}

/** Of all the bits that NaN may have, those that Java shows: machines differ in what 0.0 / 0.0 gives. */
const BITS_OF_NAN = 0x7ff8000000000000n;

const makeBits: HelperMaker = ({ module }, name) => {
  const value = (): Ref => module.local.get(0, binaryen.f64);
  module.addFunction(name, binaryen.f64, binaryen.i64, [], module.select(module.f64.eq(value(), value()), module.i64.reinterpret(value()), module.i64.const(BITS_OF_NAN)));
};

function ofInt(emit: (module: binaryen.Module, value: Ref) => Ref): InlineNative {
  return { emit: ({ module }, [value]) => ({ ref: emit(module, value.ref), type: INT }) };
}

function ofFloat(emit: (module: binaryen.Module, value: Ref) => Ref): InlineNative {
  return { emit: ({ module }, [value]) => ({ ref: emit(module, value.ref), type: FLOAT }) };
}

/** Where an Error keeps the host's account of the stack, until somebody asks for its trace. */
function stackField({ world }: ModuleEmitter): number {
  return world.field({ owner: ERROR, name: STACK_FIELD }).index + 1;
}

/** The List in an Error as it stands, empty where nobody has asked for the trace. */
function plainTrace(emitter: ModuleEmitter, error: Value): Value {
  const field = emitter.world.field({ owner: ERROR, name: 'trace' });
  const type = fieldType(emitter, field);
  return { ref: emitter.module.struct.get(field.index + 1, error.ref, emitter.types.of(type), false), type };
}

/** A fact of an object's class. */
function fact(field: VtableField): InlineNative {
  return { emit: (emitter, [value]) => ({ ref: emitter.module.i64.extend_s(vtableField(emitter, emitter.coerce(value, OBJECT), field)), type: INT }) };
}

/** Whether an object's class answers a selector. */
function asks(selector: Selector): InlineNative {
  return {
    reach: (reach) => reach.asked(selector),
    emit: (emitter, [value]) => {
      const { module, types, layout } = emitter;
      const slot = layout.dispatches.get(selectorKey(selector))?.slot;
      if (!slot) return { ref: module.block(null, [module.drop(value.ref), module.i32.const(0)], i32), type: BOOL };
      const target = module.struct.get(slotFieldIndex(emitter, slot), vtableOf(emitter, emitter.coerce(value, OBJECT)), types.ref(`slot ${slot.index}`), false);
      return { ref: module.i32.eqz(module.ref.is_null(target)), type: BOOL };
    },
  };
}

/** Calls what an object's class answers a selector with. The object stands in front; it is read twice. */
function calls(selector: Selector): InlineNative {
  return {
    reach: (reach) => reach.asked(selector),
    emit: (emitter, args) => {
      const slot = emitter.layout.dispatches.get(selectorKey(selector))?.slot;
      const { module, types } = emitter;
      const result = RESULTS[selector.result];
      if (!slot) return { ref: module.block(null, [...args.map((arg) => module.drop(arg.ref)), module.unreachable()], types.of(result)), type: result };
      const operands = args.map((arg) => emitter.coerce(arg, anyOrNumber(arg.type)));
      const ref = emitter.callHelper(`call ${selectorKey(selector)}`, (_, name) => {
        const params = [ANY, ...selector.params.map((rep) => RESULTS[rep])];
        const param = (i: number): Value => ({ ref: module.local.get(i, types.of(params[i])), type: params[i] });
        const code = module.struct.get(slotFieldIndex(emitter, slot), vtableOf(emitter, emitter.coerce(param(0), OBJECT)), types.ref(`slot ${slot.index}`), false);
        const made = { ref: module.call_ref(code, slotOperands(emitter, slot, param), types.of(slot.signature.result)), type: slot.signature.result };
        module.addFunction(name, binaryen.createType(params.map((type) => types.of(type))), types.of(result), [], emitter.coerce(made, result));
      }, operands, types.of(result));
      return { ref, type: result };
    },
  };
}

const RESULTS: Readonly<Record<Selector['result'], ValueType>> = { int: INT, float: FLOAT, bool: BOOL, ref: ANY, void: VOID };

function anyOrNumber(type: ValueType): ValueType {
  return type.kind === 'int' || type.kind === 'float' || type.kind === 'bool' ? type : ANY;
}

/** A letter, or -1 where there is no array, or no such index in it. */
const makeUnitAt: HelperMaker = ({ module, types }, name) => {
  const units = (): Ref => module.local.get(0, types.ref('units'));
  const index = (): Ref => module.local.get(1, binaryen.i64);
  const body = module.block('none', [
    module.br_if('none', module.ref.is_null(units())),
    module.br_if('none', module.i64.ge_u(index(), module.i64.extend_u(module.array.len(units())))),
    module.return(module.i64.extend_u(module.array.get(units(), module.i32.wrap(index()), i32, false))),
  ]);
  module.addFunction(name, binaryen.createType([types.ref('units'), binaryen.i64]), binaryen.i64, [], module.block(null, [body, module.i64.const(-1n)], binaryen.i64));
};

/** Binaryen takes what no code of the module writes for zero, so one letter is written here. */
const makeUnitsOf: HelperMaker = ({ module, types, strings }, name) => {
  const text = (): Ref => module.local.get(0, binaryen.externref);
  const units = (): Ref => module.local.get(1, types.ref('units'));
  const write = module.array.set(units(), module.i32.const(0), strings.call('charCodeAt', text(), module.i32.const(0)));
  const body = module.block(null, [
    module.local.set(1, module.array.new_default(types.heap('units'), strings.call('length', text()))),
    module.drop(strings.call('intoCharCodeArray', text(), units(), module.i32.const(0))),
    module.if(module.array.len(units()), write),
    units(),
  ], types.ref('units'));
  module.addFunction(name, binaryen.externref, types.ref('units'), [types.ref('units')], body);
};

/** Small elements are held as i32: indices with their sign, bytes without. */
function arrayNatives(cls: string, of: 'refs' | 'indices' | 'bytes' | 'units'): Record<string, InlineNative> {
  const type: ValueType = { kind: 'array', of };
  const element: ValueType = of === 'refs' ? ANY : INT;
  const index = ({ module }: ModuleEmitter, value: Value): Ref => module.i32.wrap(value.ref);
  const stored = ({ module }: ModuleEmitter, value: Value): Ref => (of === 'refs' ? value.ref : module.i32.wrap(value.ref));
  const read = ({ module }: ModuleEmitter, array: Ref, at: Ref): Ref => {
    if (of === 'refs') return module.array.get(array, at, binaryen.anyref, false);
    return of === 'bytes' || of === 'units' ? module.i64.extend_u(module.array.get(array, at, i32, false)) : module.i64.extend_s(module.array.get(array, at, i32, false));
  };
  return {
    [`${cls}.constructor`]: { emit: (emitter, [length]) => ({ ref: emitter.module.array.new_default(emitter.types.heap(of), index(emitter, length)), type }) },
    [`${cls}.length`]: { emit: ({ module }, [array]) => ({ ref: module.i64.extend_u(module.array.len(array.ref)), type: INT }) },
    [`${cls}.get`]: { emit: (emitter, [array, at]) => ({ ref: read(emitter, array.ref, index(emitter, at)), type: element }) },
    [`${cls}.set`]: { emit: (emitter, [array, at, value]) => ({ ref: emitter.module.array.set(array.ref, index(emitter, at), stored(emitter, value)), type: VOID }) },
    [`${cls}.fill`]: { emit: (emitter, [array, from, value, count]) => ({ ref: emitter.module.array.fill(array.ref, index(emitter, from), stored(emitter, value), index(emitter, count)), type: VOID }) },
    [`${cls}.copy`]: {
      emit: (emitter, [target, at, source, from, count]) => ({ ref: emitter.module.array.copy(target.ref, index(emitter, at), source.ref, index(emitter, from), index(emitter, count)), type: VOID }),
    },
  };
}

