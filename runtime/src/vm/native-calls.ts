import type { Slot } from '../value/slot.ts';
import type { Value } from '../value/value.ts';
import { active } from './active.ts';
import { pending, SUSPENDED } from './exits.ts';
import { REFS } from './machine.ts';
import type { NativeEntry } from './native-entry.ts';
import { readRegister } from './registers.ts';

/** Calls a native function with the registers from `at` on. SUSPENDED where it makes its task wait. */
export function callNative(native: NativeEntry, at: number): Slot | typeof SUSPENDED {
  const result = native.refArity < 0 ? callMixed(native, at) : callWithRefs(native, at);
  return pending.suspension === null ? (result as Slot) : SUSPENDED;
}

/** The verifier knows that refs stand there; which ones, the native function asks. */
function ref(index: number): Value {
  return REFS[index] as Value;
}

function callWithRefs(native: NativeEntry, at: number): unknown {
  const { fn } = native;
  const { context } = active;
  switch (native.refArity) {
    case 0: return fn(context);
    case 1: return fn(context, ref(at));
    case 2: return fn(context, ref(at), ref(at + 1));
    case 3: return fn(context, ref(at), ref(at + 1), ref(at + 2));
    default: return callMixed(native, at);
  }
}

function callMixed(native: NativeEntry, at: number): unknown {
  const { fn, params } = native;
  const { context } = active;
  const argument = (index: number): Value => readRegister(params[index], at + index) as Value;
  switch (params.length) {
    case 1: return fn(context, argument(0));
    case 2: return fn(context, argument(0), argument(1));
    case 3: return fn(context, argument(0), argument(1), argument(2));
    default: return fn(context, ...params.map((_, index) => argument(index)));
  }
}
