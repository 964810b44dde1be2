import { Cell, Closure } from '../value/closure.ts';
import { FloatBox } from '../value/float-box.ts';
import {
  andInts, orInts, powerInts, shiftLeft, shiftRight, shiftRightUnsigned, xorInts,
} from '../value/ints.ts';
import { filledList } from '../natives/list.ts';
import { addTo, emptyList, listOfFloats, setIn, valueIn } from '../value/list.ts';
import { NcMap } from '../value/nc-map.ts';
import { classOfObject, isObject, newInstance } from '../value/objects.ts';
import type { CompiledCode, LinkedFunction } from '../value/linked-function.ts';
import { floatText } from '../value/text.ts';
import type { NcInt, NcList, Value } from '../value/value.ts';
import type { ActiveVm } from '../vm/active.ts';
import { pending, SUSPENDED } from '../vm/exits.ts';
import { FRAME_CLOSURES, GLOBAL_NUMBERS, GLOBAL_REFS, NUMBERS, REFS, STATE } from '../vm/machine.ts';
import { isInstance, isOfType } from '../vm/services.ts';
import type { LeftFrames } from './leaving.ts';
import { JIT_STATE } from './state.ts';

/** What an entry gives where a register holds what compiled code does not take. */
export const DECLINED = Symbol('declined');

export interface SupportParts {
  readonly vm: ActiveVm;
  readonly frames: LeftFrames;
  /** More fuel at the end of a slice; true where compiled code is to leave. */
  readonly outOfFuel: () => boolean;
  /** How many turns of loops functions count before they look at the fuel. */
  readonly credit: number;
  readonly codeOf: (fn: LinkedFunction) => CompiledCode;
  /** The code of a method that a receiver's prototype does not have. */
  readonly methodCode: (fn: LinkedFunction, selector: number) => CompiledCode;
}

/** Everything that compiled code calls by name: `$leave` is `leave` here. */
export function supportFor({ vm, frames, outOfFuel, credit, codeOf, methodCode }: SupportParts) {
  return {
    state: JIT_STATE, numbers: NUMBERS, refs: REFS, closures: FRAME_CLOSURES, machine: STATE, globalNumbers: GLOBAL_NUMBERS, globalRefs: GLOBAL_REFS,
    declined: DECLINED, pending, suspended: SUSPENDED, context: vm.context,
    // Through Proxies, since V8 would put all that the end of a slice does into each loop, and keep its constants in registers.
    outOfFuel: new Proxy(outOfFuel, {}), refuel: new Proxy(() => refuel(credit, outOfFuel), {}),
    leave: frames.leave, leaveLoop: frames.leaveLoop, thrown: frames.thrown, wait: frames.wait, give: frames.give, tooDeep: frames.tooDeep, codeOf,
    newInstance, FloatBox, Cell, Closure, nothing: [], addTo, setIn, valueIn, listOfFloats, filledList,
    intOrNaN: (value: number) => (Number.isSafeInteger(value) ? value : NaN), isInstance, isOfType, floatText,
    and: narrowed(andInts), or: narrowed(orInts), xor: narrowed(xorInts), shiftLeft: narrowed(shiftLeft), shiftRight: narrowed(shiftRight),
    shiftRightUnsigned: narrowed(shiftRightUnsigned), power: narrowed(powerInts),
    equal: (left: Value, right: Value) => vm.operations.equal(left, right),
    text: (value: Value) => vm.operations.text(value),
    map: (...items: readonly Value[]) => mapOf(vm, items),
    spawn: (callee: Value) => vm.spawn(callee),
    awaitTask: (task: Value, within: number) => vm.awaitTask(task, within),
    method: (receiver: Value, selector: number) => {
      const fn = methodOf(vm, receiver, selector);
      return fn === null ? null : methodCode(fn, selector);
    },
    ...LISTS,
  };
}

/** Takes a credit's turns, and the one that found it used up, from the fuel. Gives the next credit, or -1 where compiled code is to leave. */
function refuel(credit: number, outOfFuel: () => boolean): number {
  JIT_STATE.fuel -= credit + 1;
  return JIT_STATE.fuel < 0 && outOfFuel() ? -1 : credit;
}

export type Support = ReturnType<typeof supportFor>;

/** An exact form whose result is NaN where compiled code does not take it. */
function narrowed(exact: (a: NcInt, b: NcInt) => NcInt): (a: number, b: number) => number {
  return (a, b) => {
    const result = exact(a, b);
    return typeof result === 'number' ? result : NaN;
  };
}

function mapOf(vm: ActiveVm, items: readonly Value[]): NcMap {
  const map = new NcMap(vm.operations);
  for (let index = 0; index < items.length; index += 2) map.set(items[index], items[index + 1]);
  return map;
}

/** The method that a receiver has for a selector; null where it has none, which the interpreter says then. */
function methodOf(vm: ActiveVm, receiver: Value, selector: number): LinkedFunction | null {
  const cls = isObject(receiver) ? classOfObject(receiver) : vm.classOf(receiver);
  const fn = cls?.methods.get(selector) ?? vm.program.universal.get(selector);
  if (fn === undefined || (receiver === null && cls === null && vm.program.universal.get(selector) === undefined)) return null;
  return fn;
}

/** Lists from their items, all of V8's general kind of elements. */
const LISTS = {
  list0: emptyList,
  list1: (a: Value) => listOf(a),
  list2: (a: Value, b: Value) => listOf(a, b),
  list3: (a: Value, b: Value, c: Value) => listOf(a, b, c),
  list4: (a: Value, b: Value, c: Value, d: Value) => listOf(a, b, c, d),
  list5: (...items: readonly Value[]) => listOf(...items),
  list6: (...items: readonly Value[]) => listOf(...items),
  list7: (...items: readonly Value[]) => listOf(...items),
  list8: (...items: readonly Value[]) => listOf(...items),
} as const;

function listOf(...items: readonly Value[]): NcList {
  const list = emptyList();
  for (const item of items) list.push(item);
  return list;
}
