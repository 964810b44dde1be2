import type { LinkedFunction } from '../value/linked-function.ts';
import type { UserMethods } from '../value/value-operations.ts';
import { classOfObject } from '../value/objects.ts';
import type { RtClass } from '../value/rt-class.ts';
import type { Slot } from '../value/slot.ts';
import type { NcObject, Value } from '../value/value.ts';
import { COMPARE_TO, EQUALS, HASH_CODE, TO_STRING } from './selectors.ts';

interface Caller {
  invoke(fn: LinkedFunction, args: readonly Slot[]): Slot;
  classOf(value: Value): RtClass | null;
}

/** The universal methods as classes declare them, called from native code. */
export function userMethods(caller: Caller): UserMethods {
  return {
    toString(object) {
      const fn = declaredMethod(object, TO_STRING);
      return fn === undefined ? undefined : String(caller.invoke(fn, [object]));
    },
    equals(object, other) {
      const fn = declaredMethod(object, EQUALS);
      return fn === undefined ? undefined : caller.invoke(fn, [object, other]) === true;
    },
    hashCode(object) {
      const fn = declaredMethod(object, HASH_CODE);
      return fn === undefined ? undefined : toInt32(caller.invoke(fn, [object]));
    },
    compareTo(value, other) {
      const fn = caller.classOf(value)?.methods.get(COMPARE_TO);
      return fn === undefined ? undefined : Number(caller.invoke(fn, [value, other]));
    },
  };
}

function declaredMethod(object: NcObject, selector: number): LinkedFunction | undefined {
  return classOfObject(object).methods.get(selector);
}

function toInt32(value: Slot): number {
  if (typeof value === 'bigint') return Number(BigInt.asIntN(32, value));
  return typeof value === 'number' ? value | 0 : 0;
}
