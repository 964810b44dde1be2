import type { ResultRep } from '../../nbc/module.ts';
import type { LinkedFunction } from '../../value/linked-function.ts';
import { sameReps } from '../../vm/descriptors.ts';
import { linkNativeCall } from '../../vm/calls.ts';
import { NATIVES } from '../../vm/machine.ts';
import type { NativeEntry } from '../../vm/native-entry.ts';
import type { Body } from './body.ts';
import { commonCase, writeIntrinsic } from './natives.ts';
import { ANY_INT } from './ranges.ts';
import { writeVirtualCall } from './virtual-calls.ts';

/**
 * Calls. A compiled function that is left halfway gives `undefined`, and whoever has called it leaves too, each writing down its
 * frame; so that a call needs no exception, and whatever waits, runs out of fuel or goes too deep can do so anywhere.
 */

type Emitter = (body: Body) => void;

function call(body: Body): void {
  const fn = calledFunction(body);
  if (fn === undefined) return body.line(body.leave());
  if (fn.native) return callNative(body, NATIVES[linkNativeCall(body.method.program, body.method.fn.entry + body.at, fn)]);
  body.line(`u = ${body.bind('F', fn)}.code(${[body.depth, ...argumentsOf(body)].join(', ')});`);
  finishCall(body, fn.result);
}

/** Undefined for a call that the interpreter must link, or refuse to. */
function calledFunction(body: Body): LinkedFunction | undefined {
  const { method } = body;
  const ref = method.nbc.functionRefs[body.word(2)];
  const fn = method.calls(body.at);
  if (fn === undefined || fn.captureCount > 0 || fn.result !== ref.result || !sameReps(fn.params, ref.params)) return undefined;
  return fn.native && method.program.natives.find(fn.module, fn.name) === undefined ? undefined : fn;
}

function argumentsOf(body: Body): string[] {
  return body.method.calledWith(body.at).map((rep, index) => body.read(rep, body.word(3) + index));
}

/** What becomes of a call's result, `u`, and what happens where the call was left. */
function finishCall(body: Body, result: ResultRep): void {
  const register = body.register(1);
  body.line(`if (u === undefined) ${body.leaveInCall()}`);
  if (result === 'int') body.setInt(register, 'u', ANY_INT);
  else if (result !== 'void') body.set(result, register, 'u');
}

/** Natives may throw, may wait, and may give an int that compiled code does not take. */
function callNative(body: Body, native: NativeEntry): void {
  if (writeIntrinsic(body, native, body.word(3))) return;
  const values = [body.helper('context'), ...argumentsOf(body)];
  const common = commonCase(body, native, body.word(3));
  const call = body.askProgram(`${body.bind('P', native.fn)}(${values.join(', ')})`);
  const wait = `if (${body.helper('pending')}.suspension !== null) ${body.leaveBy('wait')}`;
  if (common === null) {
    body.line(call);
    body.line(wait);
  } else {
    body.line(`if (${common.test}) u = ${common.value};`);
    body.line(`else { ${call} ${wait} }`);
  }
  const register = body.register(1);
  switch (native.result) {
    case 'void': return;
    case 'bool': return body.set('bool', register, 'u === true');
    case 'float': return body.set('float', register, 'u');
    case 'ref': return body.set('ref', register, 'u === undefined ? null : u');
    case 'int':
      body.line(`if (typeof u !== 'number') { ${body.helper('give')}(u); ${body.leaveInCall()} }`);
      return body.setInt(register, 'u', ANY_INT);
  }
}

function callVirtual(body: Body): void {
  writeVirtualCall(body, argumentsOf(body));
  finishCall(body, body.method.nbc.selectors[body.word(2)].result);
}

function callClosure(body: Body): void {
  const closure = body.ref(2);
  const values = argumentsOf(body);
  // V8 walks along the prototypes for `instanceof`.
  body.line(`if (${closure} === null || ${closure}.constructor !== ${body.helper('Closure')} || ${closure}.fn.arity !== ${values.length}) ${body.leave()}`);
  body.line(`u = (${closure}.fn.code ?? ${body.helper('codeOf')}(${closure}.fn))(${[body.depth, ...values, closure].join(', ')});`);
  finishCall(body, 'ref');
}

/** `await`: the result, or a wait. */
function awaitTask(within: (body: Body) => string): Emitter {
  return (body) => {
    body.line(body.askProgram(`${body.helper('awaitTask')}(${body.ref(2)}, ${within(body)})`));
    body.line(`if (u === ${body.helper('suspended')}) ${body.leaveBy('wait')}`);
    body.set('ref', body.register(1), 'u');
  };
}

function spawn(body: Body): void {
  body.line(body.askProgram(`${body.helper('spawn')}(${body.ref(2)})`));
  body.set('ref', body.register(1), 'u');
}

export const CALLS = {
  call, 'call.virtual': callVirtual, 'call.closure': callClosure,
  spawn, await: awaitTask(() => '-1'), 'await.within': awaitTask((body) => body.int(3)),
} satisfies Readonly<Record<string, Emitter>>;

