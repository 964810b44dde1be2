import binaryen from 'binaryen';
import type { IrExpression } from '../../ir/ir.ts';
import type { FunctionEmitter, HelperMaker, ModuleEmitter, Ref, Value } from './context.ts';
import type { Dispatch } from './layout.ts';
import { emitOfNumbers } from './generic-math.ts';
import { notNull, slotFieldIndex, slotOperands } from './vtables.ts';
import { vtableOf } from './access.ts';
import { isOfType } from './boxes.ts';
import { ANY, BOOL, FLOAT, INT, isWithin, join, OBJECT, VOID, type ValueType } from './value-types.ts';
import { selectorKey, type FunctionInfo } from './world.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;


export function emitCall(fn: FunctionEmitter, value: Of<'call'>): Value {
  const { emitter } = fn;
  const target = emitter.world.function(value.fn);
  const { params } = emitter.layout.signature(target);
  const made = emitOfNumbers(fn, target, value.args) ?? emitter.callFunction(target, value.args.map((arg, i) => fn.value(arg, params[i])));
  fn.at(made.ref, value.pos);
  return made;
}

export function emitVirtualCall(fn: FunctionEmitter, value: Of<'call.virtual'>): Value {
  const key = selectorKey(value.selector);
  const receiver = fn.expression(value.args[0]);
  const universal = definesFor(receiver.type, key) ? undefined : UNIVERSAL[key];
  const made = universal ? universal(fn, receiver, value.args.slice(1)) : dispatch(fn, key, receiver, value.args.slice(1));
  fn.at(made.ref, value.pos);
  return made;
}

/** Whether every object of a static type has a method of its own for it. */
function definesFor(type: ValueType, key: string): boolean {
  return type.kind === 'instance' && type.cls.methods.has(key);
}

type UniversalCall = (fn: FunctionEmitter, receiver: Value, args: readonly IrExpression[]) => Value;

/** What has an answer for every value: the runtime asks for the class's own method first. */
const UNIVERSAL: Readonly<Record<string, UniversalCall>> = {
  'toString()r': ({ emitter }, receiver) => emitter.callLibrary('textOf', [receiver]),
  'equals(r)b': (fn, receiver, [other]) => fn.emitter.callLibrary('equalValues', [receiver, fn.expression(other)]),
  'hashCode()i': ({ emitter }, receiver) => emitter.callLibrary('hashCodeOf', [receiver]),
};

function dispatch(fn: FunctionEmitter, key: string, receiver: Value, args: readonly IrExpression[]): Value {
  const { emitter } = fn;
  const found = emitter.layout.dispatches.get(key);
  if (!found) throw new Error(`nothing was known of ${key}`);
  const isObject = isWithin(receiver.type, OBJECT);
  const answer = answerFor(found, receiver.type);
  if (isObject || found.primitives.length === 0) {
    if (answer) return callAnswer(fn, answer, receiver, args);
    if (found.slot) return callSlot(fn, found.slot, receiver, args);
    return nobodyAnswers(fn, key, receiver, args);
  }
  return callAny(fn, key, found, receiver, args);
}

/** The one function that all objects of a static type answer with; null where there are several. */
function answerFor({ answers, only }: Dispatch, type: ValueType): FunctionInfo | null {
  if (only || type.kind !== 'instance') return only;
  const functions = new Set<FunctionInfo>();
  for (const [cls, fn] of answers) if (cls.ancestors.has(type.cls)) functions.add(fn);
  return functions.size === 1 ? [...functions][0] : null;
}

function callAnswer(fn: FunctionEmitter, answer: FunctionInfo, receiver: Value, args: readonly IrExpression[]): Value {
  const { params } = fn.emitter.layout.signature(answer);
  const [self, ...others] = params;
  const operands = [fn.emitter.coerce(receiver, self), ...args.map((arg, i) => fn.value(arg, others[i]))];
  return fn.emitter.callFunction(answer, operands);
}

function callSlot(fn: FunctionEmitter, slot: NonNullable<Dispatch['slot']>, receiver: Value, args: readonly IrExpression[]): Value {
  const { emitter } = fn;
  const [self, ...others] = slot.signature.params;
  const wasm = emitter.types.slotParam(self, 0);
  const object = fn.addRaw(wasm);
  const first = fn.module.local.tee(object, notNull(emitter, fn.some(receiver, self), self), wasm);
  const operands = [first, ...args.map((arg, i) => fn.value(arg, others[i]))];
  return slotCall(emitter, slot, operands, fn.module.local.get(object, wasm));
}

/** The function is read from the vtable after the arguments are evaluated. */
function slotCall(emitter: ModuleEmitter, slot: NonNullable<Dispatch['slot']>, operands: readonly Ref[], object: Ref): Value {
  const { module, types } = emitter;
  const type = types.ref(`slot ${slot.index}`);
  const target = module.struct.get(slotFieldIndex(emitter, slot), vtableOf(emitter, object), type, false);
  return { ref: module.call_ref(target, [...operands], types.of(slot.signature.result)), type: slot.signature.result };
}

/** No class with instances has the method, so control cannot come here. */
function nobodyAnswers(fn: FunctionEmitter, key: string, receiver: Value, args: readonly IrExpression[]): Value {
  const { module, emitter } = fn;
  const effects = [receiver, ...args.map((arg) => fn.expression(arg))].map((value) => emitter.coerce(value, VOID));
  const result = RESULTS[key.slice(key.lastIndexOf(')') + 1)] ?? VOID;
  return { ref: module.block(null, [...effects, module.unreachable()], emitter.types.of(result)), type: result };
}

const RESULTS: Readonly<Record<string, ValueType>> = { i: INT, f: FLOAT, b: BOOL, r: ANY, v: VOID };

/** A receiver that may be a number or a String too: a function of its own finds out. */
function callAny(fn: FunctionEmitter, key: string, found: Dispatch, receiver: Value, args: readonly IrExpression[]): Value {
  const { emitter } = fn;
  const { params, result } = anySignature(emitter, found);
  const operands = [emitter.coerce(receiver, ANY), ...args.map((arg, i) => fn.value(arg, params[i + 1]))];
  const ref = emitter.callHelper(`dispatch ${emitter.nameOf(key)}`, makeAnyDispatch(found), operands, emitter.types.of(result));
  return { ref, type: result };
}

function anySignature(emitter: ModuleEmitter, { answers, primitives }: Dispatch): { readonly params: readonly ValueType[]; readonly result: ValueType } {
  const signatures = [...answers.values(), ...primitives.map(([, fn]) => fn)].map((fn) => emitter.layout.signature(fn));
  const [first] = signatures;
  return {
    params: first.params.map((_, i) => (i === 0 ? ANY : signatures.map((each) => each.params[i]).reduce(join))),
    result: signatures.map((each) => each.result).reduce(join),
  };
}

function makeAnyDispatch(found: Dispatch): HelperMaker {
  return (emitter, name) => {
    const { module, types } = emitter;
    const { params, result } = anySignature(emitter, found);
    const param = (i: number): Value => ({ ref: module.local.get(i, types.of(params[i])), type: params[i] });
    const give = (value: Value): Ref => {
      const ref = emitter.coerce(value, result);
      return result.kind === 'void' ? module.block(null, [ref, module.return()]) : module.return(ref);
    };
    const callWithParams = (fn: FunctionInfo): Value => {
      const { params: wanted } = emitter.layout.signature(fn);
      return emitter.callFunction(fn, wanted.map((type, i) => emitter.coerce(param(i), type)));
    };
    const steps = found.primitives.map(([kind, fn]) => module.if(isOfType(emitter, kind, param(0).ref), give(callWithParams(fn))));
    if (found.only) steps.push(give(callWithParams(found.only)));
    else if (found.slot) {
      const { slot } = found;
      const operands = slotOperands(emitter, slot, param);
      steps.push(give(slotCall(emitter, slot, operands, emitter.coerce(param(0), OBJECT))));
    } else steps.push(module.unreachable());
    module.addFunction(name, binaryen.createType(params.map((type) => types.of(type))), types.of(result), [], module.block(null, steps, types.of(result)));
  };
}

export function emitClosureCall(fn: FunctionEmitter, value: Of<'call.closure'>): Value {
  const { emitter, module } = fn;
  const type: ValueType = { kind: 'function', arity: value.args.length };
  const wasm = emitter.types.of(type);
  const callee = fn.addVariable(type);
  const first = module.local.tee(callee, fn.instance(value.callee, type), wasm);
  const operands = [first, ...value.args.map((arg) => fn.any(arg))];
  const code = module.struct.get(1, module.local.get(callee, wasm), emitter.types.nonNull(`code ${value.args.length}`), false);
  return { ref: fn.at(module.call_ref(code, operands, binaryen.anyref), value.pos), type: ANY };
}

export function emitClosure(fn: FunctionEmitter, value: Of<'closure'>): Value {
  const { emitter, module } = fn;
  const target = emitter.world.function(value.fn);
  const arity = target.ir.paramCount;
  const captures = value.captures.map((capture, i) => fn.value(capture, emitter.declared.of(target.ir.captures[i], target.ir.captureTypes?.[i])));
  const vtable = module.global.get(`vtable ${emitter.nameOf(target.key)}`, emitter.types.nonNull('vtable'));
  const code = module.ref.func(emitter.nameOf(target.key), emitter.types.heap(`code ${arity}`));
  const ref = module.struct.new([vtable, code, ...captures], emitter.types.heap(emitter.types.closureName(target)));
  return { ref, type: { kind: 'function', arity } };
}

