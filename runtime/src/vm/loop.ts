import { Cell, Closure } from '../value/closure.ts';
import { FloatBox } from '../value/float-box.ts';
import { addTo, DECIDES, setIn, valueIn } from '../value/list.ts';
import { newInstance } from '../value/objects.ts';
import { floatText } from '../value/text.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { NcMap } from '../value/nc-map.ts';
import type { RtClass } from '../value/rt-class.ts';
import { FIELD_KEYS } from '../value/shaped.ts';
import type { Slot } from '../value/slot.ts';
import type { ArrayInstance, NcList, Value } from '../value/value.ts';
import type { NativeEntry } from './native-entry.ts';
import { concatenate, emptyMap, newClosure, newList, newWithFields } from './allocations.ts';
import { findVirtual } from './calls.ts';
import { I } from './instructions.ts';
import { caught, finish, slowly, storeResult, SUSPENDED, wait } from './exits.ts';
import {
  BASE, CAPACITY, CELLS, CLASSES, CLOSURES, CODE, CONSTANTS, DEPTH, FRAME, FRAME_CLOSURES, FRAMES, GLOBAL_NUMBERS, GLOBAL_REFS, INSTANCES, LISTS, MAPS,
  METHOD_CACHE_KEYS, METHOD_CACHE_MASK, METHOD_CACHE_TARGETS, NATIVES, NUMBER_CONSTANTS, NUMBERS, OBJECTS, PC, REFS, SHAPED, SITE_CLASSES,
  SITE_SELECTORS, SITE_TARGETS, STATE, STRINGS, VALUES,
} from './machine.ts';
import { callNative } from './native-calls.ts';
import { awaitTask, isInstance, isOfType } from './services.ts';

/**
 * The interpreter: one function, one switch, and nothing in it that V8 must guess. What keeps it fast, all of it measured:
 * - the arrays are this closure's only instance, so TurboFan puts their addresses into the code; that needs the function to be
 *   left and entered again now and then (every time slice), because code made while a loop runs (OSR) cannot have them;
 * - every index ends in `| 0`: no overflow checks, no tagged numbers;
 * - registers of numbers are a Float64Array: no allocation for floats, and ints leave the fast path only beyond 2^53;
 * - a case does what is common and goes on with `continue`; `break` leaves for the slow form, which runs the same instruction in
 *   another function, or prepares it (links, fills a cache, makes room) to be tried again: calls that come back into the switch would
 *   make V8 keep its variables on the stack, half as fast;
 * - what V8 has not seen yet it does not compile, and when that comes, all of this is compiled again. So both ways of a branch
 *   share their code: the offset is read first, and the condition only chooses between two numbers. A jump backward costs fuel.
 *
 * `pc` stays at an instruction's first word until the instruction is done: where something throws, it says where.
 * What may call back into the machine gets `pc`, `b` and `fp` through STATE first.
 *
 * Gives DONE, SLICE_OVER, WAITING or SLOW; see exits.ts.
 */
export const runInstructions = createLoop();

/** Constants of this closure are constants of the compiled code; imports would be loads. */
function createLoop(): (fuel: number) => number {
  const code = CODE;
  const N = NUMBERS;
  const R = REFS;
  const values = VALUES;
  const objects = OBJECTS;
  const instances = INSTANCES;
  const shaped = SHAPED;
  const keys = FIELD_KEYS;
  const lists = LISTS;
  const strings = STRINGS;
  const maps = MAPS;
  const closures = CLOSURES;
  const cells = CELLS;
  const frames = FRAMES;
  const frameClosures = FRAME_CLOSURES;
  const state = STATE;
  const classes = CLASSES;
  const constants = CONSTANTS;
  const numberConstants = NUMBER_CONSTANTS;
  const natives = NATIVES;
  const globalNumbers = GLOBAL_NUMBERS;
  const globalRefs = GLOBAL_REFS;
  const siteClasses = SITE_CLASSES;
  const siteSelectors = SITE_SELECTORS;
  const siteTargets = SITE_TARGETS;
  const methodCacheKeys = METHOD_CACHE_KEYS;
  const methodCacheTargets = METHOD_CACHE_TARGETS;
  const cacheMask = METHOD_CACHE_MASK;
  const pcAt = PC;
  const baseAt = BASE;
  const frameAt = FRAME;
  const capacityAt = CAPACITY;
  const depthAt = DEPTH;
  const suspended: typeof SUSPENDED = SUSPENDED;
  const callOpcode = I.call;
  const virtualOpcode = I['call.virtual'];
  const polyOpcode = I['call.virtual.poly'];
  const listGetOpcode = I['list.get'];
  const FloatBoxes = FloatBox;
  const asValue = valueIn;
  const put = setIn;
  const append = addTo;
  const decides = DECIDES;
  const Closures = Closure;
  const Cells = Cell;

  return function loop(slice: number): number {
    let fuel = slice | 0;
    let pc = state[pcAt];
    let b = state[baseAt];
    let fp = state[frameAt];
    // Shared by all instructions: a constant of its own for each would be two hundred variables for V8 to keep apart.
    let size = 0;
    let x = 0;
    let left = 0;
    let right = 0;
    let result = 0;
    let count = 0;
    let position = 0;
    let index = 0;
    let target = 0;
    let entry = 0;
    let base = 0;
    let back = 0;
    let site = 0;
    let cacheKey = 0;
    let place = 0;
    let first = 0;
    let from = 0;
    let value: Slot = null;
    let other: Slot = null;
    let item: Value = null;
    let given: Slot | typeof SUSPENDED;
    let list: NcList;
    let floats: number[];
    let text: string;
    let map: NcMap;
    let cls: RtClass;
    let blank: ArrayInstance;
    let closure: Closure;
    let fn: LinkedFunction;
    let native: NativeEntry;
    for (;;) {
      try {
        for (;;) {
          returnVoid: {
            returnNumber: {
              returnRef: {
                call: {
                  callClosure: {
                    switch (code[pc]) {
                      case 0: { // move.int
                        x = N[b + code[pc + 2 | 0] | 0];
                        N[b + code[pc + 1 | 0] | 0] = x;
                        if (x !== x) R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 1: { // move.number
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 2: { // move.ref
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 3: { // move.any
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0];
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 4: { // const.number
                        N[b + code[pc + 1 | 0] | 0] = numberConstants[code[pc + 2 | 0]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 5: { // const.big
                        N[b + code[pc + 1 | 0] | 0] = NaN;
                        R[b + code[pc + 1 | 0] | 0] = constants[code[pc + 2 | 0]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 6: { // const.ref
                        R[b + code[pc + 1 | 0] | 0] = constants[code[pc + 2 | 0]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 7: { // int
                        N[b + code[pc + 1 | 0] | 0] = code[pc + 2 | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 8: { // null
                        R[b + code[pc + 1 | 0] | 0] = null;
                        pc = pc + 2 | 0;
                        continue;
                      }
                      case 9: { // true
                        N[b + code[pc + 1 | 0] | 0] = 1;
                        pc = pc + 2 | 0;
                        continue;
                      }
                      case 10: { // false
                        N[b + code[pc + 1 | 0] | 0] = 0;
                        pc = pc + 2 | 0;
                        continue;
                      }
                      case 11: { // int.add
                        result = N[b + code[pc + 2 | 0] | 0] + N[b + code[pc + 3 | 0] | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 12: { // int.sub
                        result = N[b + code[pc + 2 | 0] | 0] - N[b + code[pc + 3 | 0] | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 13: { // int.mul
                        result = N[b + code[pc + 2 | 0] | 0] * N[b + code[pc + 3 | 0] | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result === 0 ? 0 : result;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 14: { // int.div
                        result = Math.trunc(N[b + code[pc + 2 | 0] | 0] / N[b + code[pc + 3 | 0] | 0]);
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result === 0 ? 0 : result;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 15: { // int.rem
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        result = left - Math.trunc(left / right) * right;
                        if (result === result) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 16: // int.pow
                        break;
                      case 17: { // int.and
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        if ((left | 0) === left && (right | 0) === right) {
                          N[b + code[pc + 1 | 0] | 0] = left & right;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 18: { // int.or
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        if ((left | 0) === left && (right | 0) === right) {
                          N[b + code[pc + 1 | 0] | 0] = left | right;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 19: { // int.xor
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        if ((left | 0) === left && (right | 0) === right) {
                          N[b + code[pc + 1 | 0] | 0] = left ^ right;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 20: { // int.shl
                        count = N[b + code[pc + 3 | 0] | 0];
                        result = N[b + code[pc + 2 | 0] | 0] * (1 << count);
                        if (count >= 0 && count < 31 && result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result === 0 ? 0 : result;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 21: { // int.shr
                        left = N[b + code[pc + 2 | 0] | 0];
                        count = N[b + code[pc + 3 | 0] | 0];
                        if ((left | 0) === left && count >= 0 && count < 32) {
                          N[b + code[pc + 1 | 0] | 0] = left >> count;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 22: { // int.ushr
                        left = N[b + code[pc + 2 | 0] | 0];
                        count = N[b + code[pc + 3 | 0] | 0];
                        if (left >>> 0 === left && count >= 0 && count < 32) {
                          N[b + code[pc + 1 | 0] | 0] = left >>> count;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 23: { // int.add-imm
                        result = N[b + code[pc + 2 | 0] | 0] + code[pc + 3 | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 24: { // int.neg
                        result = 0 - N[b + code[pc + 2 | 0] | 0];
                        if (result === result) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 25: { // int.not
                        result = -1 - N[b + code[pc + 2 | 0] | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 26: { // int.abs
                        result = Math.abs(N[b + code[pc + 2 | 0] | 0]);
                        if (result === result) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 27: { // float.add
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] + N[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 28: { // float.sub
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] - N[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 29: { // float.mul
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] * N[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 30: { // float.div
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] / N[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 31: { // float.rem
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] % N[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 32: { // float.pow
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] ** N[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 33: { // float.neg
                        N[b + code[pc + 1 | 0] | 0] = -N[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 34: { // float.abs
                        N[b + code[pc + 1 | 0] | 0] = Math.abs(N[b + code[pc + 2 | 0] | 0]);
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 35: { // float.sqrt
                        N[b + code[pc + 1 | 0] | 0] = Math.sqrt(N[b + code[pc + 2 | 0] | 0]);
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 36: { // float.floor
                        N[b + code[pc + 1 | 0] | 0] = Math.floor(N[b + code[pc + 2 | 0] | 0]);
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 37: { // float.ceil
                        N[b + code[pc + 1 | 0] | 0] = Math.ceil(N[b + code[pc + 2 | 0] | 0]);
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 38: { // bool.not
                        N[b + code[pc + 1 | 0] | 0] = 1 - N[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 39: { // int.eq
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        x = left - right;
                        if (x === x) {
                          N[b + code[pc + 1 | 0] | 0] = left === right ? 1 : 0;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 40: { // int.ne
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        x = left - right;
                        if (x === x) {
                          N[b + code[pc + 1 | 0] | 0] = left !== right ? 1 : 0;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 41: { // int.lt
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        x = left - right;
                        if (x === x) {
                          N[b + code[pc + 1 | 0] | 0] = left < right ? 1 : 0;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 42: { // int.le
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        x = left - right;
                        if (x === x) {
                          N[b + code[pc + 1 | 0] | 0] = left <= right ? 1 : 0;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 43: { // float.eq
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] === N[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 44: { // float.ne
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] !== N[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 45: { // float.lt
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] < N[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 46: { // float.le
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] <= N[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 47: { // bool.eq
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] === N[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 48: { // bool.ne
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] !== N[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 49: { // string.eq
                        N[b + code[pc + 1 | 0] | 0] = strings[b + code[pc + 2 | 0] | 0] === strings[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 50: { // string.ne
                        N[b + code[pc + 1 | 0] | 0] = strings[b + code[pc + 2 | 0] | 0] !== strings[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 51: { // string.lt
                        N[b + code[pc + 1 | 0] | 0] = strings[b + code[pc + 2 | 0] | 0] < strings[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 52: { // string.le
                        N[b + code[pc + 1 | 0] | 0] = strings[b + code[pc + 2 | 0] | 0] <= strings[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 53: { // ref.same
                        N[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0] === R[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 54: { // ref.eq
                        value = R[b + code[pc + 2 | 0] | 0];
                        other = R[b + code[pc + 3 | 0] | 0];
                        if (value === other) {
                          N[b + code[pc + 1 | 0] | 0] = 1;
                          pc = pc + 4 | 0;
                          continue;
                        } else if (typeof value === 'string' || value === null || other === null) {
                          N[b + code[pc + 1 | 0] | 0] = 0;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 55: { // int.to-float
                        x = N[b + code[pc + 2 | 0] | 0];
                        if (x === x) {
                          N[b + code[pc + 1 | 0] | 0] = x;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 56: { // float.to-int
                        result = Math.trunc(N[b + code[pc + 2 | 0] | 0]);
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result === 0 ? 0 : result;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 57: { // box.int
                        // What is read from a Float64Array is a double to V8, in an object too, and so is what compiled code makes of it.
                        x = N[b + code[pc + 2 | 0] | 0];
                        R[b + code[pc + 1 | 0] | 0] = (x | 0) === x ? x | 0 : x === x ? x : R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 58: { // box.float
                        x = N[b + code[pc + 2 | 0] | 0];
                        R[b + code[pc + 1 | 0] | 0] = Math.trunc(x) === x ? new FloatBoxes(x) : x;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 59: { // box.bool
                        R[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] !== 0;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 60: { // unbox.int
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (typeof value === 'number' && Math.trunc(value) === value) {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 61: { // unbox.float
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          pc = pc + 3 | 0;
                          continue;
                        } else if (value instanceof FloatBoxes) {
                          N[b + code[pc + 1 | 0] | 0] = value.value;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 62: { // unbox.bool
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (typeof value === 'boolean') {
                          N[b + code[pc + 1 | 0] | 0] = value ? 1 : 0;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 63: { // jump
                        size = code[pc + 1 | 0];
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 64: { // jump.true
                        size = code[pc + 2 | 0];
                        if (!(N[b + code[pc + 1 | 0] | 0] !== 0)) size = 3;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 65: { // jump.false
                        size = code[pc + 2 | 0];
                        if (!(N[b + code[pc + 1 | 0] | 0] === 0)) size = 3;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 66: { // jump.null
                        size = code[pc + 2 | 0];
                        if (!(R[b + code[pc + 1 | 0] | 0] === null)) size = 3;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 67: { // jump.not-null
                        size = code[pc + 2 | 0];
                        if (!(R[b + code[pc + 1 | 0] | 0] !== null)) size = 3;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 68: { // jump.int.eq
                        left = N[b + code[pc + 1 | 0] | 0];
                        right = N[b + code[pc + 2 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left === right)) size = 4;
                        x = left - right;
                        if (x !== x) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 69: { // jump.int.ne
                        left = N[b + code[pc + 1 | 0] | 0];
                        right = N[b + code[pc + 2 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left !== right)) size = 4;
                        x = left - right;
                        if (x !== x) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 70: { // jump.int.lt
                        left = N[b + code[pc + 1 | 0] | 0];
                        right = N[b + code[pc + 2 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left < right)) size = 4;
                        x = left - right;
                        if (x !== x) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 71: { // jump.int.le
                        left = N[b + code[pc + 1 | 0] | 0];
                        right = N[b + code[pc + 2 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left <= right)) size = 4;
                        x = left - right;
                        if (x !== x) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 72: { // jump.int.gt
                        left = N[b + code[pc + 1 | 0] | 0];
                        right = N[b + code[pc + 2 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left > right)) size = 4;
                        x = left - right;
                        if (x !== x) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 73: { // jump.int.ge
                        left = N[b + code[pc + 1 | 0] | 0];
                        right = N[b + code[pc + 2 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left >= right)) size = 4;
                        x = left - right;
                        if (x !== x) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 74: { // jump.int.eq-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left === code[pc + 2 | 0])) size = 4;
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 75: { // jump.int.ne-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left !== code[pc + 2 | 0])) size = 4;
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 76: { // jump.int.lt-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left < code[pc + 2 | 0])) size = 4;
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 77: { // jump.int.le-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left <= code[pc + 2 | 0])) size = 4;
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 78: { // jump.int.gt-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left > code[pc + 2 | 0])) size = 4;
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 79: { // jump.int.ge-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (!(left >= code[pc + 2 | 0])) size = 4;
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 80: { // jump.float.eq
                        size = code[pc + 3 | 0];
                        if (!(N[b + code[pc + 1 | 0] | 0] === N[b + code[pc + 2 | 0] | 0])) size = 4;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 81: { // jump.float.ne
                        size = code[pc + 3 | 0];
                        if (!(N[b + code[pc + 1 | 0] | 0] !== N[b + code[pc + 2 | 0] | 0])) size = 4;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 82: { // jump.float.lt
                        size = code[pc + 3 | 0];
                        if (!(N[b + code[pc + 1 | 0] | 0] < N[b + code[pc + 2 | 0] | 0])) size = 4;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 83: { // jump.float.not-lt
                        size = code[pc + 3 | 0];
                        if (!(!(N[b + code[pc + 1 | 0] | 0] < N[b + code[pc + 2 | 0] | 0]))) size = 4;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 84: { // jump.float.le
                        size = code[pc + 3 | 0];
                        if (!(N[b + code[pc + 1 | 0] | 0] <= N[b + code[pc + 2 | 0] | 0])) size = 4;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 85: { // jump.float.not-le
                        size = code[pc + 3 | 0];
                        if (!(!(N[b + code[pc + 1 | 0] | 0] <= N[b + code[pc + 2 | 0] | 0]))) size = 4;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 86: { // switch
                        left = N[b + code[pc + 1 | 0] | 0];
                        entry = left - code[pc + 2 | 0] | 0;
                        size = entry >= 0 && entry < code[pc + 3 | 0] && left - entry === code[pc + 2 | 0] ? code[pc + 5 + entry | 0] : code[pc + 4 | 0];
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 87: { // field.get.number
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (typeof value === 'number') N[b + code[pc + 1 | 0] | 0] = value;
                        else {
                          N[b + code[pc + 1 | 0] | 0] = NaN;
                          R[b + code[pc + 1 | 0] | 0] = value;
                        }
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 88: { // field.get.float
                        floats = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0] >> 16] as number[];
                        N[b + code[pc + 1 | 0] | 0] = floats[code[pc + 3 | 0] & 0xffff];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 89: { // field.get.bool
                        N[b + code[pc + 1 | 0] | 0] = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] === true ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 90: { // field.get.ref
                        R[b + code[pc + 1 | 0] | 0] = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 91: { // field.get-late.ref
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (value !== undefined) {
                          R[b + code[pc + 1 | 0] | 0] = value;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 92: { // field.set.int
                        x = N[b + code[pc + 3 | 0] | 0];
                        objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = (x | 0) === x ? x | 0 : x === x ? x : R[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 93: { // field.set.float
                        floats = objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0] >> 16] as number[];
                        floats[code[pc + 2 | 0] & 0xffff] = N[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 94: { // field.set.bool
                        objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = N[b + code[pc + 3 | 0] | 0] !== 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 95: { // field.set.ref
                        objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = R[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 96: { // global.get.int
                        x = globalNumbers[code[pc + 2 | 0]];
                        N[b + code[pc + 1 | 0] | 0] = x;
                        if (x !== x) R[b + code[pc + 1 | 0] | 0] = globalRefs[code[pc + 2 | 0]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 97: { // global.get.number
                        N[b + code[pc + 1 | 0] | 0] = globalNumbers[code[pc + 2 | 0]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 98: { // global.get.ref
                        R[b + code[pc + 1 | 0] | 0] = globalRefs[code[pc + 2 | 0]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 99: // global.get-late.int
                        break;
                      case 100: // global.get-late.number
                        break;
                      case 101: // global.get-late.ref
                        break;
                      case 102: { // global.set.int
                        x = N[b + code[pc + 2 | 0] | 0];
                        globalNumbers[code[pc + 1 | 0]] = x;
                        globalRefs[code[pc + 1 | 0]] = x === x ? null : R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 103: { // global.set.number
                        globalNumbers[code[pc + 1 | 0]] = N[b + code[pc + 2 | 0] | 0];
                        globalRefs[code[pc + 1 | 0]] = null;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 104: { // global.set.ref
                        globalRefs[code[pc + 1 | 0]] = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 105: { // cell.new.int
                        x = N[b + code[pc + 2 | 0] | 0];
                        R[b + code[pc + 1 | 0] | 0] = new Cells((x | 0) === x ? x | 0 : x === x ? x : R[b + code[pc + 2 | 0] | 0], 0);
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 106: { // cell.new.float
                        R[b + code[pc + 1 | 0] | 0] = new Cells(N[b + code[pc + 2 | 0] | 0], 1);
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 107: { // cell.new.bool
                        R[b + code[pc + 1 | 0] | 0] = new Cells(N[b + code[pc + 2 | 0] | 0] !== 0, 2);
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 108: { // cell.new.ref
                        R[b + code[pc + 1 | 0] | 0] = new Cells(R[b + code[pc + 2 | 0] | 0], 3);
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 109: { // cell.get.number
                        value = cells[b + code[pc + 2 | 0] | 0].value;
                        if (typeof value === 'number') N[b + code[pc + 1 | 0] | 0] = value;
                        else {
                          N[b + code[pc + 1 | 0] | 0] = NaN;
                          R[b + code[pc + 1 | 0] | 0] = value;
                        }
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 110: { // cell.get.bool
                        N[b + code[pc + 1 | 0] | 0] = cells[b + code[pc + 2 | 0] | 0].value === true ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 111: { // cell.get.ref
                        R[b + code[pc + 1 | 0] | 0] = cells[b + code[pc + 2 | 0] | 0].value;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 112: { // cell.set.int
                        x = N[b + code[pc + 2 | 0] | 0];
                        cells[b + code[pc + 1 | 0] | 0].value = (x | 0) === x ? x | 0 : x === x ? x : R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 113: { // cell.set.float
                        cells[b + code[pc + 1 | 0] | 0].value = N[b + code[pc + 2 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 114: { // cell.set.bool
                        cells[b + code[pc + 1 | 0] | 0].value = N[b + code[pc + 2 | 0] | 0] !== 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 115: { // cell.set.ref
                        cells[b + code[pc + 1 | 0] | 0].value = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 116: { // capture.number
                        value = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]];
                        if (typeof value === 'number') N[b + code[pc + 1 | 0] | 0] = value;
                        else {
                          N[b + code[pc + 1 | 0] | 0] = NaN;
                          R[b + code[pc + 1 | 0] | 0] = value;
                        }
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 117: { // capture.bool
                        N[b + code[pc + 1 | 0] | 0] = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]] === true ? 1 : 0;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 118: { // capture.ref
                        R[b + code[pc + 1 | 0] | 0] = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 119: { // new
                        R[b + code[pc + 1 | 0] | 0] = newInstance(classes[code[pc + 2 | 0]]);
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 120: { // new.1
                        cls = classes[code[pc + 2 | 0]];
                        R[b + code[pc + 1 | 0] | 0] = [cls, cls.blank[1]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 121: { // new.2
                        cls = classes[code[pc + 2 | 0]];
                        blank = cls.blank;
                        R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 122: { // new.3
                        cls = classes[code[pc + 2 | 0]];
                        blank = cls.blank;
                        R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 123: { // new.4
                        cls = classes[code[pc + 2 | 0]];
                        blank = cls.blank;
                        R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 124: { // new.5
                        cls = classes[code[pc + 2 | 0]];
                        blank = cls.blank;
                        R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4], blank[5]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 125: { // new.6
                        cls = classes[code[pc + 2 | 0]];
                        blank = cls.blank;
                        R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4], blank[5], blank[6]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 126: { // new.7
                        cls = classes[code[pc + 2 | 0]];
                        blank = cls.blank;
                        R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4], blank[5], blank[6], blank[7]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 127: { // new.8
                        cls = classes[code[pc + 2 | 0]];
                        blank = cls.blank;
                        R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4], blank[5], blank[6], blank[7], blank[8]];
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 128: { // new.fields
                        R[b + code[pc + 1 | 0] | 0] = newWithFields(classes[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
                        pc = pc + 5 | 0;
                        continue;
                      }
                      case 129: { // closure
                        R[b + code[pc + 1 | 0] | 0] = newClosure(code[pc + 2 | 0], b + code[pc + 3 | 0] | 0);
                        pc = pc + 5 | 0;
                        continue;
                      }
                      case 130: { // list
                        R[b + code[pc + 1 | 0] | 0] = newList(b + code[pc + 2 | 0] | 0, code[pc + 3 | 0]);
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 131: { // map
                        if (code[pc + 3 | 0] === 0) {
                          R[b + code[pc + 1 | 0] | 0] = emptyMap();
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 132: { // concat
                        R[b + code[pc + 1 | 0] | 0] = concatenate(b + code[pc + 2 | 0] | 0, code[pc + 3 | 0]);
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 133: { // concat.2
                        first = b + code[pc + 2 | 0] | 0;
                        R[b + code[pc + 1 | 0] | 0] = strings[first] + strings[first + 1 | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 134: { // text.int
                        x = N[b + code[pc + 2 | 0] | 0];
                        if (x === x) {
                          R[b + code[pc + 1 | 0] | 0] = '' + x;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 135: { // text.float
                        R[b + code[pc + 1 | 0] | 0] = floatText(N[b + code[pc + 2 | 0] | 0]);
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 136: { // text.bool
                        R[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] !== 0 ? 'true' : 'false';
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 137: { // text
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (typeof value === 'string') {
                          R[b + code[pc + 1 | 0] | 0] = value;
                          pc = pc + 3 | 0;
                          continue;
                        } else if (typeof value === 'number' && Math.trunc(value) === value) {
                          R[b + code[pc + 1 | 0] | 0] = '' + value;
                          pc = pc + 3 | 0;
                          continue;
                        }
                        break;
                      }
                      case 138: { // call
                        target = code[pc + 2 | 0];
                        break call;
                      }
                      case 139: // call.unlinked
                        break;
                      case 140: { // call.native.int
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        given = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
                        if (given === suspended) return wait(fuel);
                        if (typeof given === 'number') N[b + code[pc + 1 | 0] | 0] = given;
                        else storeResult(natives[code[pc + 2 | 0]], b + code[pc + 1 | 0] | 0, given);
                        pc = pc + 5 | 0;
                        continue;
                      }
                      case 141: { // call.native.float
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        given = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
                        if (given === suspended) return wait(fuel);
                        if (typeof given === 'number') N[b + code[pc + 1 | 0] | 0] = given;
                        else storeResult(natives[code[pc + 2 | 0]], b + code[pc + 1 | 0] | 0, given);
                        pc = pc + 5 | 0;
                        continue;
                      }
                      case 142: { // call.native.bool
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        given = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
                        if (given === suspended) return wait(fuel);
                        N[b + code[pc + 1 | 0] | 0] = given === true ? 1 : 0;
                        pc = pc + 5 | 0;
                        continue;
                      }
                      case 143: { // call.native.ref
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        given = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
                        if (given === suspended) return wait(fuel);
                        R[b + code[pc + 1 | 0] | 0] = given === undefined ? null : given;
                        pc = pc + 5 | 0;
                        continue;
                      }
                      case 144: { // call.native.void
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        given = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
                        if (given === suspended) return wait(fuel);
                        pc = pc + 5 | 0;
                        continue;
                      }
                      case 145: { // stub.native
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        native = natives[code[pc + 1 | 0]];
                        given = callNative(native, b);
                        if (given === suspended) return wait(fuel);
                        fp = fp - 1 | 0;
                        back = frames[fp];
                        if (back < 0) return finish(given, fp, fuel);
                        b = b - code[back - 2 | 0] | 0;
                        storeResult(native, b + code[back - 4 | 0] | 0, given);
                        pc = back;
                        continue;
                      }
                      case 146: { // call.virtual
                        site = code[pc + 2 | 0];
                        if (siteClasses[site] !== objects[b + code[pc + 3 | 0] | 0][0]) {
                          break;
                        }
                        target = siteTargets[site];
                        break call;
                      }
                      case 147: { // call.virtual.poly
                        cls = instances[b + code[pc + 3 | 0] | 0][0];
                        // Lists and Strings answer too: empty ones have nothing there, and what others have there has no `methodKey`.
                        if (cls === undefined || cls === null) {
                          break;
                        }
                        cacheKey = cls.methodKey | siteSelectors[code[pc + 2 | 0]];
                        place = (cacheKey ^ cacheKey >>> 13) & cacheMask;
                        if (methodCacheKeys[place] !== cacheKey) {
                          break;
                        }
                        target = methodCacheTargets[place];
                        break call;
                      }
                      case 148: // call.virtual.unlinked
                        break;
                      case 149: { // call.virtual.any
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        target = findVirtual(pc, b);
                        break call;
                      }
                      case 150: { // call.closure
                        closure = closures[b + code[pc + 2 | 0] | 0];
                        break callClosure;
                      }
                      case 151: { // return.int
                        from = b + code[pc + 1 | 0] | 0;
                        x = N[from];
                        if (x !== x) other = R[from];
                        fp = fp - 1 | 0;
                        back = frames[fp];
                        if (back < 0) return finish(x === x ? x : other, fp, fuel);
                        b = b - code[back - 2 | 0] | 0;
                        N[b + code[back - 4 | 0] | 0] = x;
                        if (x !== x) R[b + code[back - 4 | 0] | 0] = other;
                        pc = back;
                        continue;
                      }
                      case 152: { // return.number
                        x = N[b + code[pc + 1 | 0] | 0];
                        break returnNumber;
                      }
                      case 153: { // return.ref
                        value = R[b + code[pc + 1 | 0] | 0];
                        break returnRef;
                      }
                      case 154: { // return.void
                        break returnVoid;
                      }
                      case 155: // throw
                        break;
                      case 156: // unreachable
                        break;
                      case 157: { // is
                        N[b + code[pc + 1 | 0] | 0] = isInstance(R[b + code[pc + 2 | 0] | 0], classes[code[pc + 3 | 0]]) ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 158: { // is-type
                        N[b + code[pc + 1 | 0] | 0] = isOfType(R[b + code[pc + 2 | 0] | 0], code[pc + 3 | 0]) ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 159: { // cast
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (isInstance(value, classes[code[pc + 3 | 0]])) {
                          R[b + code[pc + 1 | 0] | 0] = value;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 160: { // cast-type
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (isOfType(value, code[pc + 3 | 0])) {
                          R[b + code[pc + 1 | 0] | 0] = value;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 161: { // null-check
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (value !== null) {
                          R[b + code[pc + 1 | 0] | 0] = value;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 162: { // ordinal
                        N[b + code[pc + 1 | 0] | 0] = instances[b + code[pc + 2 | 0] | 0][0].ordinal;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 163: { // list.get
                        list = lists[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          item = list[index];
                          R[b + code[pc + 1 | 0] | 0] = typeof item === 'number' && list.floats === true ? asValue(item) : item;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 164: { // list.set
                        list = lists[b + code[pc + 1 | 0] | 0];
                        position = N[b + code[pc + 2 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          if (list.floats === undefined) list[index] = values[b + code[pc + 3 | 0] | 0];
                          else put(list, index, values[b + code[pc + 3 | 0] | 0]);
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 165: { // list.length
                        N[b + code[pc + 1 | 0] | 0] = lists[b + code[pc + 2 | 0] | 0].length;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 166: { // list.add
                        list = lists[b + code[pc + 1 | 0] | 0];
                        if (list.length !== decides && list.floats === undefined) list.push(values[b + code[pc + 2 | 0] | 0]);
                        else append(list, values[b + code[pc + 2 | 0] | 0]);
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 167: { // string.length
                        N[b + code[pc + 1 | 0] | 0] = strings[b + code[pc + 2 | 0] | 0].length;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 168: { // string.char-code
                        text = strings[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < text.length) {
                          N[b + code[pc + 1 | 0] | 0] = text.charCodeAt(index);
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 169: { // string.char-at
                        text = strings[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < text.length) {
                          R[b + code[pc + 1 | 0] | 0] = text[index];
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 170: { // map.get
                        item = values[b + code[pc + 3 | 0] | 0];
                        map = maps[b + code[pc + 2 | 0] | 0];
                        // Keys that are no objects JavaScript compares as the language does; others may ask the program.
                        if (typeof item === 'object') {
                          state[pcAt] = pc;
                          state[baseAt] = b;
                          state[frameAt] = fp;
                          value = map.get(item);
                        } else value = map.entries.get(item);
                        R[b + code[pc + 1 | 0] | 0] = value === undefined ? null : value;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 171: { // map.set
                        item = values[b + code[pc + 2 | 0] | 0];
                        map = maps[b + code[pc + 1 | 0] | 0];
                        if (typeof item === 'object') {
                          state[pcAt] = pc;
                          state[baseAt] = b;
                          state[frameAt] = fp;
                          map.set(item, values[b + code[pc + 3 | 0] | 0]);
                        } else map.own.set(item, values[b + code[pc + 3 | 0] | 0]);
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 172: { // map.has
                        item = values[b + code[pc + 3 | 0] | 0];
                        map = maps[b + code[pc + 2 | 0] | 0];
                        if (typeof item === 'object') {
                          state[pcAt] = pc;
                          state[baseAt] = b;
                          state[frameAt] = fp;
                          x = map.has(item) ? 1 : 0;
                        } else x = map.entries.has(item) ? 1 : 0;
                        N[b + code[pc + 1 | 0] | 0] = x;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 173: // spawn
                        break;
                      case 174: { // await
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        given = awaitTask(R[b + code[pc + 2 | 0] | 0], -1);
                        if (given === suspended) return wait(fuel);
                        R[b + code[pc + 1 | 0] | 0] = given;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 175: { // await.within
                        state[pcAt] = pc;
                        state[baseAt] = b;
                        state[frameAt] = fp;
                        given = awaitTask(R[b + code[pc + 2 | 0] | 0], N[b + code[pc + 3 | 0] | 0]);
                        if (given === suspended) return wait(fuel);
                        R[b + code[pc + 1 | 0] | 0] = given;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 176: // compiled
                        break;
                      case 177: { // shaped.get.number
                        value = shaped[b + code[pc + 2 | 0] | 0][keys[code[pc + 3 | 0]]];
                        if (typeof value === 'number') N[b + code[pc + 1 | 0] | 0] = value;
                        else {
                          N[b + code[pc + 1 | 0] | 0] = NaN;
                          R[b + code[pc + 1 | 0] | 0] = value;
                        }
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 178: { // shaped.get.bool
                        N[b + code[pc + 1 | 0] | 0] = shaped[b + code[pc + 2 | 0] | 0][keys[code[pc + 3 | 0]]] === true ? 1 : 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 179: { // shaped.get.ref
                        R[b + code[pc + 1 | 0] | 0] = shaped[b + code[pc + 2 | 0] | 0][keys[code[pc + 3 | 0]]];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 180: { // shaped.get-late.ref
                        value = shaped[b + code[pc + 2 | 0] | 0][keys[code[pc + 3 | 0]]];
                        if (value !== undefined) {
                          R[b + code[pc + 1 | 0] | 0] = value;
                          pc = pc + 4 | 0;
                          continue;
                        }
                        break;
                      }
                      case 181: { // shaped.set.int
                        x = N[b + code[pc + 3 | 0] | 0];
                        shaped[b + code[pc + 1 | 0] | 0][keys[code[pc + 2 | 0]]] = (x | 0) === x ? x | 0 : x === x ? x : R[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 182: { // shaped.set.float
                        shaped[b + code[pc + 1 | 0] | 0][keys[code[pc + 2 | 0]]] = N[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 183: { // shaped.set.bool
                        shaped[b + code[pc + 1 | 0] | 0][keys[code[pc + 2 | 0]]] = N[b + code[pc + 3 | 0] | 0] !== 0;
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 184: { // shaped.set.ref
                        shaped[b + code[pc + 1 | 0] | 0][keys[code[pc + 2 | 0]]] = R[b + code[pc + 3 | 0] | 0];
                        pc = pc + 4 | 0;
                        continue;
                      }
                      case 185: { // shaped.ordinal
                        N[b + code[pc + 1 | 0] | 0] = shaped[b + code[pc + 2 | 0] | 0].cls.ordinal;
                        pc = pc + 3 | 0;
                        continue;
                      }
                      case 186: { // call.virtual.shaped
                        cls = shaped[b + code[pc + 3 | 0] | 0].cls;
                        if (cls === undefined) {
                          break;
                        }
                        cacheKey = cls.methodKey | siteSelectors[code[pc + 2 | 0]];
                        place = (cacheKey ^ cacheKey >>> 13) & cacheMask;
                        if (methodCacheKeys[place] !== cacheKey) {
                          break;
                        }
                        target = methodCacheTargets[place];
                        break call;
                      }
                      case 187: { // field.get-late.ref+list.get
                        list = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as NcList;
                        position = N[b + code[pc + 7 | 0] | 0];
                        index = position | 0;
                        if (list !== undefined && index === position && index >= 0 && index < list.length) {
                          item = list[index];
                          R[b + code[pc + 5 | 0] | 0] = typeof item === 'number' && list.floats === true ? asValue(item) : item;
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 188: { // field.get-late.ref+field.get.ref
                        blank = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as ArrayInstance;
                        if (blank !== undefined) {
                          R[b + code[pc + 5 | 0] | 0] = blank[code[pc + 7 | 0]] as Slot;
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 189: { // field.get-late.ref+field.get.number
                        blank = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as ArrayInstance;
                        if (blank !== undefined) {
                          value = blank[code[pc + 7 | 0]] as Slot;
                          if (typeof value === 'number') {
                            N[b + code[pc + 5 | 0] | 0] = value;
                            pc = pc + 8 | 0;
                            continue;
                          }
                        }
                        break;
                      }
                      case 190: { // field.get-late.ref+field.get.float
                        blank = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as ArrayInstance;
                        if (blank !== undefined) {
                          floats = blank[code[pc + 7 | 0] >> 16] as number[];
                          N[b + code[pc + 5 | 0] | 0] = floats[code[pc + 7 | 0] & 0xffff];
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 191: { // field.get-late.ref+list.length
                        list = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as NcList;
                        if (list !== undefined) {
                          N[b + code[pc + 5 | 0] | 0] = list.length;
                          pc = pc + 7 | 0;
                          continue;
                        }
                        break;
                      }
                      case 192: { // field.get.ref+null-check
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (value !== null) {
                          R[b + code[pc + 5 | 0] | 0] = value;
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 193: { // null-check+field.get.ref
                        blank = instances[b + code[pc + 2 | 0] | 0];
                        if (blank !== null) {
                          R[b + code[pc + 5 | 0] | 0] = blank[code[pc + 7 | 0]] as Slot;
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 194: { // list.get+unbox.int
                        list = lists[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          value = list[index];
                          if (typeof value === 'number' && Math.trunc(value) === value && list.floats === undefined) {
                            N[b + code[pc + 5 | 0] | 0] = value;
                            pc = pc + 7 | 0;
                            continue;
                          }
                        }
                        break;
                      }
                      case 195: { // list.get+unbox.float
                        list = lists[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          value = list[index];
                          if (typeof value === 'number') {
                            N[b + code[pc + 5 | 0] | 0] = value;
                            pc = pc + 7 | 0;
                            continue;
                          } else if (value instanceof FloatBoxes) {
                            N[b + code[pc + 5 | 0] | 0] = value.value;
                            pc = pc + 7 | 0;
                            continue;
                          }
                        }
                        break;
                      }
                      case 196: { // list.get+unbox.bool
                        list = lists[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          value = list[index];
                          if (typeof value === 'boolean') {
                            N[b + code[pc + 5 | 0] | 0] = value ? 1 : 0;
                            pc = pc + 7 | 0;
                            continue;
                          }
                        }
                        break;
                      }
                      case 197: { // list.get+field.get.ref
                        list = lists[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          R[b + code[pc + 5 | 0] | 0] = (list[index] as ArrayInstance)[code[pc + 7 | 0]] as Slot;
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 198: { // list.get+field.get.number
                        list = lists[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          value = (list[index] as ArrayInstance)[code[pc + 7 | 0]] as Slot;
                          if (typeof value === 'number') {
                            N[b + code[pc + 5 | 0] | 0] = value;
                            pc = pc + 8 | 0;
                            continue;
                          }
                        }
                        break;
                      }
                      case 199: { // list.get+field.get.float
                        list = lists[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          floats = (list[index] as ArrayInstance)[code[pc + 7 | 0] >> 16] as number[];
                          N[b + code[pc + 5 | 0] | 0] = floats[code[pc + 7 | 0] & 0xffff];
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 200: { // capture.ref+cell.get.number
                        value = ((frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]] as Cell).value;
                        if (typeof value === 'number') {
                          N[b + code[pc + 4 | 0] | 0] = value;
                          pc = pc + 7 | 0;
                          continue;
                        }
                        break;
                      }
                      case 201: { // capture.ref+cell.get.ref
                        R[b + code[pc + 4 | 0] | 0] = ((frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]] as Cell).value;
                        pc = pc + 7 | 0;
                        continue;
                      }
                      case 202: { // field.get.bool+jump.false
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        N[b + code[pc + 1 | 0] | 0] = value === true ? 1 : 0;
                        size = 4 + code[pc + 6 | 0] | 0;
                        if (!(value !== true)) size = 7;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 203: { // field.get.bool+jump.true
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        N[b + code[pc + 1 | 0] | 0] = value === true ? 1 : 0;
                        size = 4 + code[pc + 6 | 0] | 0;
                        if (!(value === true)) size = 7;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 204: { // field.get.ref+jump.null
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        R[b + code[pc + 1 | 0] | 0] = value;
                        size = 4 + code[pc + 6 | 0] | 0;
                        if (!(value === null)) size = 7;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 205: { // field.get.ref+jump.not-null
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        R[b + code[pc + 1 | 0] | 0] = value;
                        size = 4 + code[pc + 6 | 0] | 0;
                        if (!(value !== null)) size = 7;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 206: { // unbox.bool+jump.true
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (typeof value === 'boolean') {
                          N[b + code[pc + 1 | 0] | 0] = value ? 1 : 0;
                          size = 3 + code[pc + 5 | 0] | 0;
                          if (!value) size = 6;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 207: { // unbox.bool+jump.false
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (typeof value === 'boolean') {
                          N[b + code[pc + 1 | 0] | 0] = value ? 1 : 0;
                          size = 3 + code[pc + 5 | 0] | 0;
                          if (value) size = 6;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 208: { // ordinal+switch
                        x = instances[b + code[pc + 2 | 0] | 0][0].ordinal;
                        N[b + code[pc + 1 | 0] | 0] = x;
                        entry = x - code[pc + 5 | 0] | 0;
                        size = 3 + (entry >= 0 && entry < code[pc + 6 | 0] ? code[pc + 8 + entry | 0] : code[pc + 7 | 0]) | 0;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 209: { // int.add-imm+jump.int.lt
                        result = N[b + code[pc + 2 | 0] | 0] + code[pc + 3 | 0];
                        right = N[b + code[pc + 6 | 0] | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991 && right === right) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(result < right)) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 210: { // int.add-imm+jump.int.lt-imm
                        result = N[b + code[pc + 2 | 0] | 0] + code[pc + 3 | 0];
                        right = code[pc + 6 | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(result < right)) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 211: { // int.add-imm+jump.int.le
                        result = N[b + code[pc + 2 | 0] | 0] + code[pc + 3 | 0];
                        right = N[b + code[pc + 6 | 0] | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991 && right === right) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(result <= right)) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 212: { // int.add-imm+list.length+jump.int.lt
                        result = N[b + code[pc + 2 | 0] | 0] + code[pc + 3 | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          right = lists[b + code[pc + 6 | 0] | 0].length;
                          N[b + code[pc + 5 | 0] | 0] = right;
                          size = 7 + code[pc + 10 | 0] | 0;
                          if (!(result < right)) size = 11;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 213: { // list.length+jump.int.lt
                        left = N[b + code[pc + 4 | 0] | 0];
                        right = lists[b + code[pc + 2 | 0] | 0].length;
                        if (left === left) {
                          N[b + code[pc + 1 | 0] | 0] = right;
                          size = 3 + code[pc + 6 | 0] | 0;
                          if (!(left < right)) size = 7;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 214: { // int.add-imm+string.length+jump.int.lt
                        result = N[b + code[pc + 2 | 0] | 0] + code[pc + 3 | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = result;
                          right = strings[b + code[pc + 6 | 0] | 0].length;
                          N[b + code[pc + 5 | 0] | 0] = right;
                          size = 7 + code[pc + 10 | 0] | 0;
                          if (!(result < right)) size = 11;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 215: { // string.length+jump.int.lt
                        left = N[b + code[pc + 4 | 0] | 0];
                        right = strings[b + code[pc + 2 | 0] | 0].length;
                        if (left === left) {
                          N[b + code[pc + 1 | 0] | 0] = right;
                          size = 3 + code[pc + 6 | 0] | 0;
                          if (!(left < right)) size = 7;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 216: { // jump.int.eq-imm+jump.int.eq-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (left !== code[pc + 2 | 0]) {
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (left !== code[pc + 6 | 0]) size = 8;
                        }
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 217: { // jump.int.eq-imm+jump.int.eq-imm+jump.int.ne-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (left !== code[pc + 2 | 0]) {
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (left !== code[pc + 6 | 0]) {
                            size = 8 + code[pc + 11 | 0] | 0;
                            if (left === code[pc + 10 | 0]) size = 12;
                          }
                        }
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 218: { // jump.int.eq-imm+jump.int.ne-imm
                        left = N[b + code[pc + 1 | 0] | 0];
                        size = code[pc + 3 | 0];
                        if (left !== code[pc + 2 | 0]) {
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (left === code[pc + 6 | 0]) size = 8;
                        }
                        if (left !== left) break;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 219: { // string.char-code+jump.int.eq-imm+jump.int.eq-imm
                        text = strings[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < text.length) {
                          left = text.charCodeAt(index);
                          N[b + code[pc + 1 | 0] | 0] = left;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (left !== code[pc + 6 | 0]) {
                            size = 8 + code[pc + 11 | 0] | 0;
                            if (left !== code[pc + 10 | 0]) size = 12;
                          }
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 220: { // move.ref+move.ref
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        R[b + code[pc + 4 | 0] | 0] = R[b + code[pc + 5 | 0] | 0];
                        pc = pc + 6 | 0;
                        continue;
                      }
                      case 221: { // move.ref+move.int
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        x = N[b + code[pc + 5 | 0] | 0];
                        N[b + code[pc + 4 | 0] | 0] = x;
                        if (x !== x) R[b + code[pc + 4 | 0] | 0] = R[b + code[pc + 5 | 0] | 0];
                        pc = pc + 6 | 0;
                        continue;
                      }
                      case 222: { // move.int+move.int
                        x = N[b + code[pc + 2 | 0] | 0];
                        N[b + code[pc + 1 | 0] | 0] = x;
                        if (x === x) {
                          x = N[b + code[pc + 5 | 0] | 0];
                          N[b + code[pc + 4 | 0] | 0] = x;
                          if (x !== x) R[b + code[pc + 4 | 0] | 0] = R[b + code[pc + 5 | 0] | 0];
                          pc = pc + 6 | 0;
                          continue;
                        }
                        break;
                      }
                      case 223: { // int+int.rem
                        left = N[b + code[pc + 5 | 0] | 0];
                        right = code[pc + 2 | 0];
                        result = left - Math.trunc(left / right) * right;
                        if (result === result) {
                          N[b + code[pc + 1 | 0] | 0] = right;
                          N[b + code[pc + 4 | 0] | 0] = result;
                          pc = pc + 7 | 0;
                          continue;
                        }
                        break;
                      }
                      case 224: { // int+int.div
                        right = code[pc + 2 | 0];
                        result = Math.trunc(N[b + code[pc + 5 | 0] | 0] / right);
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = right;
                          N[b + code[pc + 4 | 0] | 0] = result === 0 ? 0 : result;
                          pc = pc + 7 | 0;
                          continue;
                        }
                        break;
                      }
                      case 225: { // int+int.mul
                        right = code[pc + 2 | 0];
                        result = N[b + code[pc + 5 | 0] | 0] * right;
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          N[b + code[pc + 1 | 0] | 0] = right;
                          N[b + code[pc + 4 | 0] | 0] = result === 0 ? 0 : result;
                          pc = pc + 7 | 0;
                          continue;
                        }
                        break;
                      }
                      case 226: { // int+int.and
                        left = N[b + code[pc + 5 | 0] | 0];
                        right = code[pc + 2 | 0];
                        if ((left | 0) === left) {
                          N[b + code[pc + 1 | 0] | 0] = right;
                          N[b + code[pc + 4 | 0] | 0] = left & right;
                          pc = pc + 7 | 0;
                          continue;
                        }
                        break;
                      }
                      case 227: { // true+field.set.bool
                        N[b + code[pc + 1 | 0] | 0] = 1;
                        objects[b + code[pc + 3 | 0] | 0][code[pc + 4 | 0]] = true;
                        pc = pc + 6 | 0;
                        continue;
                      }
                      case 228: { // false+field.set.bool
                        N[b + code[pc + 1 | 0] | 0] = 0;
                        objects[b + code[pc + 3 | 0] | 0][code[pc + 4 | 0]] = false;
                        pc = pc + 6 | 0;
                        continue;
                      }
                      case 229: { // null+field.set.ref
                        R[b + code[pc + 1 | 0] | 0] = null;
                        objects[b + code[pc + 3 | 0] | 0][code[pc + 4 | 0]] = null;
                        pc = pc + 6 | 0;
                        continue;
                      }
                      case 230: { // null+return.ref
                        value = null;
                        break returnRef;
                      }
                      case 231: { // const.ref+return.ref
                        value = constants[code[pc + 2 | 0]];
                        break returnRef;
                      }
                      case 232: { // true+return.number
                        x = 1;
                        break returnNumber;
                      }
                      case 233: { // false+return.number
                        x = 0;
                        break returnNumber;
                      }
                      case 234: { // box.int+return.ref
                        x = N[b + code[pc + 2 | 0] | 0];
                        if (x !== x) {
                          break;
                        }
                        value = (x | 0) === x ? x | 0 : x;
                        break returnRef;
                      }
                      case 235: { // box.bool+return.ref
                        value = N[b + code[pc + 2 | 0] | 0] !== 0;
                        break returnRef;
                      }
                      case 236: { // field.get.ref+return.ref
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        break returnRef;
                      }
                      case 237: { // field.get.number+return.number
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (typeof value !== 'number') {
                          break;
                        }
                        x = value;
                        break returnNumber;
                      }
                      case 238: { // field.get.float+return.number
                        floats = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0] >> 16] as number[];
                        x = floats[code[pc + 3 | 0] & 0xffff];
                        break returnNumber;
                      }
                      case 239: { // field.get.bool+return.number
                        x = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] === true ? 1 : 0;
                        break returnNumber;
                      }
                      case 240: { // field.get.number+int.add-imm+field.set.int
                        blank = instances[b + code[pc + 2 | 0] | 0];
                        index = code[pc + 3 | 0];
                        value = blank[index] as Slot;
                        if (typeof value === 'number') {
                          result = value + code[pc + 7 | 0];
                          if (result <= 9007199254740991 && result >= -9007199254740991) {
                            blank[index] = result;
                            N[b + code[pc + 1 | 0] | 0] = result;
                            pc = pc + 12 | 0;
                            continue;
                          }
                        }
                        break;
                      }
                      case 241: { // field.get.number+field.get.number
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        other = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]];
                        if (typeof value === 'number' && typeof other === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          N[b + code[pc + 5 | 0] | 0] = other;
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 242: { // field.get.float+field.get.float
                        floats = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0] >> 16] as number[];
                        N[b + code[pc + 1 | 0] | 0] = floats[code[pc + 3 | 0] & 0xffff];
                        floats = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0] >> 16] as number[];
                        N[b + code[pc + 5 | 0] | 0] = floats[code[pc + 7 | 0] & 0xffff];
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 243: { // field.get.float+field.get.float+float.sub
                        floats = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0] >> 16] as number[];
                        x = floats[code[pc + 3 | 0] & 0xffff];
                        N[b + code[pc + 1 | 0] | 0] = x;
                        floats = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0] >> 16] as number[];
                        N[b + code[pc + 5 | 0] | 0] = floats[code[pc + 7 | 0] & 0xffff];
                        N[b + code[pc + 9 | 0] | 0] = x - floats[code[pc + 7 | 0] & 0xffff];
                        pc = pc + 12 | 0;
                        continue;
                      }
                      case 244: { // field.get.float+float.mul
                        floats = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0] >> 16] as number[];
                        N[b + code[pc + 1 | 0] | 0] = floats[code[pc + 3 | 0] & 0xffff];
                        N[b + code[pc + 5 | 0] | 0] = N[b + code[pc + 6 | 0] | 0] * N[b + code[pc + 7 | 0] | 0];
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 245: { // float.mul+float.mul
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] * N[b + code[pc + 3 | 0] | 0];
                        N[b + code[pc + 5 | 0] | 0] = N[b + code[pc + 6 | 0] | 0] * N[b + code[pc + 7 | 0] | 0];
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 246: { // float.mul+float.add
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] * N[b + code[pc + 3 | 0] | 0];
                        N[b + code[pc + 5 | 0] | 0] = N[b + code[pc + 6 | 0] | 0] + N[b + code[pc + 7 | 0] | 0];
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 247: { // float.mul+float.sub
                        N[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] * N[b + code[pc + 3 | 0] | 0];
                        N[b + code[pc + 5 | 0] | 0] = N[b + code[pc + 6 | 0] | 0] - N[b + code[pc + 7 | 0] | 0];
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 248: { // float.add+field.set.float
                        x = N[b + code[pc + 2 | 0] | 0] + N[b + code[pc + 3 | 0] | 0];
                        N[b + code[pc + 1 | 0] | 0] = x;
                        floats = objects[b + code[pc + 5 | 0] | 0][code[pc + 6 | 0] >> 16] as number[];
                        floats[code[pc + 6 | 0] & 0xffff] = x;
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 249: { // float.sub+field.set.float
                        x = N[b + code[pc + 2 | 0] | 0] - N[b + code[pc + 3 | 0] | 0];
                        N[b + code[pc + 1 | 0] | 0] = x;
                        floats = objects[b + code[pc + 5 | 0] | 0][code[pc + 6 | 0] >> 16] as number[];
                        floats[code[pc + 6 | 0] & 0xffff] = x;
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 250: { // move.ref+call
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        if (code[pc] === callOpcode) {
                          target = code[pc + 2 | 0];
                          break call;
                        }
                        continue;
                      }
                      case 251: { // move.ref+move.ref+call
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        R[b + code[pc + 4 | 0] | 0] = R[b + code[pc + 5 | 0] | 0];
                        pc = pc + 6 | 0;
                        if (code[pc] === callOpcode) {
                          target = code[pc + 2 | 0];
                          break call;
                        }
                        continue;
                      }
                      case 252: { // move.ref+move.int+call
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        x = N[b + code[pc + 5 | 0] | 0];
                        N[b + code[pc + 4 | 0] | 0] = x;
                        if (x !== x) R[b + code[pc + 4 | 0] | 0] = R[b + code[pc + 5 | 0] | 0];
                        pc = pc + 6 | 0;
                        if (code[pc] === callOpcode) {
                          target = code[pc + 2 | 0];
                          break call;
                        }
                        continue;
                      }
                      case 253: { // move.ref+call.virtual
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        site = code[pc + 2 | 0];
                        if (code[pc] === virtualOpcode && siteClasses[site] === objects[b + code[pc + 3 | 0] | 0][0]) {
                          target = siteTargets[site];
                          break call;
                        }
                        continue;
                      }
                      case 254: { // move.ref+call.virtual.poly
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        cls = instances[b + code[pc + 3 | 0] | 0][0];
                        if (code[pc] === polyOpcode && cls !== undefined && cls !== null) {
                          cacheKey = cls.methodKey | siteSelectors[code[pc + 2 | 0]];
                          place = (cacheKey ^ cacheKey >>> 13) & cacheMask;
                          if (methodCacheKeys[place] === cacheKey) {
                            target = methodCacheTargets[place];
                            break call;
                          }
                        }
                        continue;
                      }
                      case 255: { // move.ref+call.closure
                        R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        closure = closures[b + code[pc + 2 | 0] | 0];
                        break callClosure;
                      }
                      case 256: { // box.int+call.closure
                        x = N[b + code[pc + 2 | 0] | 0];
                        R[b + code[pc + 1 | 0] | 0] = (x | 0) === x ? x | 0 : x === x ? x : R[b + code[pc + 2 | 0] | 0];
                        pc = pc + 3 | 0;
                        closure = closures[b + code[pc + 2 | 0] | 0];
                        break callClosure;
                      }
                      case 257: { // list.get+call.closure
                        list = lists[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          item = list[index];
                          R[b + code[pc + 1 | 0] | 0] = typeof item === 'number' && list.floats === true ? asValue(item) : item;
                          pc = pc + 4 | 0;
                          closure = closures[b + code[pc + 2 | 0] | 0];
                          break callClosure;
                        }
                        break;
                      }
                      case 258: { // field.get.ref+field.get.ref
                        R[b + code[pc + 1 | 0] | 0] = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        R[b + code[pc + 5 | 0] | 0] = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]];
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 259: { // field.get.ref+field.get.number
                        R[b + code[pc + 1 | 0] | 0] = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        value = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]];
                        if (typeof value === 'number') {
                          N[b + code[pc + 5 | 0] | 0] = value;
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 260: { // field.get.number+field.get.ref
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          R[b + code[pc + 5 | 0] | 0] = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]];
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 261: { // field.get.ref+list.get
                        list = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as NcList;
                        position = N[b + code[pc + 7 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < list.length) {
                          item = list[index];
                          R[b + code[pc + 1 | 0] | 0] = list;
                          R[b + code[pc + 5 | 0] | 0] = typeof item === 'number' && list.floats === true ? asValue(item) : item;
                          pc = pc + 8 | 0;
                          continue;
                        }
                        break;
                      }
                      case 262: { // field.get.ref+field.get.number+string.char-at
                        text = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as string;
                        value = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]];
                        if (typeof value === 'number') {
                          index = value | 0;
                          if (index === value && index >= 0 && index < text.length) {
                            N[b + code[pc + 5 | 0] | 0] = index;
                            R[b + code[pc + 1 | 0] | 0] = text[index];
                            pc = pc + 12 | 0;
                            continue;
                          }
                        }
                        break;
                      }
                      case 263: { // field.get.ref+field.get.number+string.char-code
                        text = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as string;
                        value = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]];
                        if (typeof value === 'number') {
                          index = value | 0;
                          if (index === value && index >= 0 && index < text.length) {
                            N[b + code[pc + 5 | 0] | 0] = index;
                            N[b + code[pc + 1 | 0] | 0] = text.charCodeAt(index);
                            pc = pc + 12 | 0;
                            continue;
                          }
                        }
                        break;
                      }
                      case 264: { // field.get.ref+field.get.number+string.char-code+jump.int.eq-imm
                        text = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as string;
                        value = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]];
                        if (typeof value === 'number') {
                          index = value | 0;
                          if (index === value && index >= 0 && index < text.length) {
                            N[b + code[pc + 5 | 0] | 0] = index;
                            left = text.charCodeAt(index);
                            N[b + code[pc + 1 | 0] | 0] = left;
                            size = 12 + code[pc + 15 | 0] | 0;
                            if (left !== code[pc + 14 | 0]) size = 16;
                            pc = pc + size | 0;
                            if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                            continue;
                          }
                        }
                        break;
                      }
                      case 265: { // field.get.ref+field.get.number+string.char-code+jump.int.ne-imm
                        text = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] as string;
                        value = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]];
                        if (typeof value === 'number') {
                          index = value | 0;
                          if (index === value && index >= 0 && index < text.length) {
                            N[b + code[pc + 5 | 0] | 0] = index;
                            left = text.charCodeAt(index);
                            N[b + code[pc + 1 | 0] | 0] = left;
                            size = 12 + code[pc + 15 | 0] | 0;
                            if (left === code[pc + 14 | 0]) size = 16;
                            pc = pc + size | 0;
                            if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                            continue;
                          }
                        }
                        break;
                      }
                      case 266: { // string.char-code+jump.int.eq-imm
                        text = strings[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < text.length) {
                          left = text.charCodeAt(index);
                          N[b + code[pc + 1 | 0] | 0] = left;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(left === code[pc + 6 | 0])) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 267: { // string.char-code+jump.int.ne-imm
                        text = strings[b + code[pc + 2 | 0] | 0];
                        position = N[b + code[pc + 3 | 0] | 0];
                        index = position | 0;
                        if (index === position && index >= 0 && index < text.length) {
                          left = text.charCodeAt(index);
                          N[b + code[pc + 1 | 0] | 0] = left;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(left !== code[pc + 6 | 0])) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 268: { // field.get.number+field.get.ref+string.length+jump.int.lt
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        text = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]] as string;
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          right = text.length;
                          N[b + code[pc + 9 | 0] | 0] = right;
                          size = 11 + code[pc + 14 | 0] | 0;
                          if (!(value < right)) size = 15;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 269: { // field.get.number+field.get.ref+string.length+jump.int.ge
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        text = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]] as string;
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          right = text.length;
                          N[b + code[pc + 9 | 0] | 0] = right;
                          size = 11 + code[pc + 14 | 0] | 0;
                          if (!(value >= right)) size = 15;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 270: { // field.get.number+field.get.ref+list.length+jump.int.lt
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        list = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]] as NcList;
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          right = list.length;
                          N[b + code[pc + 9 | 0] | 0] = right;
                          size = 11 + code[pc + 14 | 0] | 0;
                          if (!(value < right)) size = 15;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 271: { // field.get.number+field.get.ref+list.length+jump.int.ge
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        list = objects[b + code[pc + 6 | 0] | 0][code[pc + 7 | 0]] as NcList;
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          right = list.length;
                          N[b + code[pc + 9 | 0] | 0] = right;
                          size = 11 + code[pc + 14 | 0] | 0;
                          if (!(value >= right)) size = 15;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 272: { // const.ref+string.eq+jump.true
                        text = constants[code[pc + 2 | 0]] as string;
                        R[b + code[pc + 1 | 0] | 0] = text;
                        x = strings[b + code[pc + 5 | 0] | 0] === text ? 1 : 0;
                        N[b + code[pc + 4 | 0] | 0] = x;
                        size = 7 + code[pc + 9 | 0] | 0;
                        if (x === 0) size = 10;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 273: { // string.eq+jump.true
                        x = strings[b + code[pc + 2 | 0] | 0] === strings[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        N[b + code[pc + 1 | 0] | 0] = x;
                        size = 4 + code[pc + 6 | 0] | 0;
                        if (x === 0) size = 7;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 274: { // const.ref+string.eq+jump.false
                        text = constants[code[pc + 2 | 0]] as string;
                        R[b + code[pc + 1 | 0] | 0] = text;
                        x = strings[b + code[pc + 5 | 0] | 0] === text ? 1 : 0;
                        N[b + code[pc + 4 | 0] | 0] = x;
                        size = 7 + code[pc + 9 | 0] | 0;
                        if (x === 1) size = 10;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 275: { // string.eq+jump.false
                        x = strings[b + code[pc + 2 | 0] | 0] === strings[b + code[pc + 3 | 0] | 0] ? 1 : 0;
                        N[b + code[pc + 1 | 0] | 0] = x;
                        size = 4 + code[pc + 6 | 0] | 0;
                        if (x === 1) size = 7;
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 276: { // int.lt+box.bool+return.ref
                        left = N[b + code[pc + 2 | 0] | 0];
                        right = N[b + code[pc + 3 | 0] | 0];
                        x = left - right;
                        if (x !== x) break;
                        value = left < right;
                        break returnRef;
                      }
                      case 277: { // unbox.int+capture.ref
                        value = R[b + code[pc + 2 | 0] | 0];
                        if (typeof value === 'number' && Math.trunc(value) === value) {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          R[b + code[pc + 4 | 0] | 0] = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 5 | 0]];
                          pc = pc + 6 | 0;
                          continue;
                        }
                        break;
                      }
                      case 278: { // unbox.int+capture.number
                        value = R[b + code[pc + 2 | 0] | 0];
                        other = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 5 | 0]];
                        if (typeof value === 'number' && Math.trunc(value) === value && typeof other === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          N[b + code[pc + 4 | 0] | 0] = other;
                          pc = pc + 6 | 0;
                          continue;
                        }
                        break;
                      }
                      case 279: { // capture.ref+capture.ref
                        R[b + code[pc + 1 | 0] | 0] = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]];
                        R[b + code[pc + 4 | 0] | 0] = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 5 | 0]];
                        pc = pc + 6 | 0;
                        continue;
                      }
                      case 280: { // field.set.ref+field.set.ref
                        objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = R[b + code[pc + 3 | 0] | 0];
                        objects[b + code[pc + 5 | 0] | 0][code[pc + 6 | 0]] = R[b + code[pc + 7 | 0] | 0];
                        pc = pc + 8 | 0;
                        continue;
                      }
                      case 281: { // field.set.ref+return.void
                        objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = R[b + code[pc + 3 | 0] | 0];
                        break returnVoid;
                      }
                      case 282: { // field.set.ref+return.ref
                        objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = R[b + code[pc + 3 | 0] | 0];
                        value = R[b + code[pc + 5 | 0] | 0];
                        break returnRef;
                      }
                      case 283: { // jump.null+field.set.ref
                        size = code[pc + 2 | 0];
                        if (!(R[b + code[pc + 1 | 0] | 0] === null)) {
                          objects[b + code[pc + 4 | 0] | 0][code[pc + 5 | 0]] = R[b + code[pc + 6 | 0] | 0];
                          size = 7;
                        }
                        pc = pc + size | 0;
                        if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                        continue;
                      }
                      case 284: { // field.get.number+jump.int.eq-imm
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(value === code[pc + 6 | 0])) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 285: { // field.get.number+jump.int.ne-imm
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(value !== code[pc + 6 | 0])) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 286: { // field.get.number+jump.int.lt-imm
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(value < code[pc + 6 | 0])) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 287: { // field.get.number+jump.int.ge-imm
                        value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        if (typeof value === 'number') {
                          N[b + code[pc + 1 | 0] | 0] = value;
                          size = 4 + code[pc + 7 | 0] | 0;
                          if (!(value >= code[pc + 6 | 0])) size = 8;
                          pc = pc + size | 0;
                          if (size <= 0 && (fuel = fuel - 1 | 0) < 0) break;
                          continue;
                        }
                        break;
                      }
                      case 288: { // int+field.set.int
                        N[b + code[pc + 1 | 0] | 0] = code[pc + 2 | 0];
                        objects[b + code[pc + 4 | 0] | 0][code[pc + 5 | 0]] = code[pc + 2 | 0];
                        pc = pc + 7 | 0;
                        continue;
                      }
                      case 289: { // field.get.ref+map.get
                        R[b + code[pc + 1 | 0] | 0] = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
                        pc = pc + 4 | 0;
                        item = values[b + code[pc + 3 | 0] | 0];
                        if (typeof item !== 'object') {
                          value = maps[b + code[pc + 2 | 0] | 0].entries.get(item);
                          R[b + code[pc + 1 | 0] | 0] = value === undefined ? null : value;
                          pc = pc + 4 | 0;
                        }
                        continue;
                      }
                      case 290: { // int.add-imm+list.length+jump.int.lt>list.get
                        list = lists[b + code[pc + 6 | 0] | 0];
                        result = N[b + code[pc + 2 | 0] | 0] + code[pc + 3 | 0];
                        if (result <= 9007199254740991 && result >= -9007199254740991) {
                          right = list.length;
                          N[b + code[pc + 1 | 0] | 0] = result;
                          N[b + code[pc + 5 | 0] | 0] = right;
                          index = result | 0;
                          size = 7 + code[pc + 10 | 0] | 0;
                          if (!(result < right)) size = 11;
                          pc = pc + size | 0;
                          if (size <= 0) {
                            if (code[pc] === listGetOpcode && index === result && index >= 0) {
                              item = list[index];
                              R[b + code[pc + 1 | 0] | 0] = typeof item === 'number' && list.floats === true ? asValue(item) : item;
                              pc = pc + 4 | 0;
                            }
                            if ((fuel = fuel - 1 | 0) < 0) break;
                          }
                          continue;
                        }
                        break;
                      }
                    }
                    return slowly(pc, b, fp, fuel);
                  }
                  if (!(closure instanceof Closures) || fp >= state[depthAt]) return slowly(pc, b, fp, fuel);
                  fn = closure.fn;
                  target = fn.entry;
                  if (target < 0 || fn.arity !== code[pc + 4 | 0]) return slowly(pc, b, fp, fuel);
                  frameClosures[fp] = closure;
                }
                base = b + code[pc + 3 | 0] | 0;
                if (fp >= state[depthAt] || (base + code[target - 1 | 0] | 0) > state[capacityAt]) return slowly(pc, b, fp, fuel);
                frames[fp] = pc + 5 | 0;
                fp = fp + 1 | 0;
                b = base;
                pc = target;
                if ((fuel = fuel - 1 | 0) < 0) return slowly(pc, b, fp, fuel);
                continue;
              }
              fp = fp - 1 | 0;
              back = frames[fp];
              if (back < 0) return finish(value, fp, fuel);
              b = b - code[back - 2 | 0] | 0;
              R[b + code[back - 4 | 0] | 0] = value;
              pc = back;
              continue;
            }
            fp = fp - 1 | 0;
            back = frames[fp];
            if (back < 0) return finish(x, fp, fuel);
            b = b - code[back - 2 | 0] | 0;
            N[b + code[back - 4 | 0] | 0] = x;
            pc = back;
            continue;
          }
          fp = fp - 1 | 0;
          back = frames[fp];
          if (back < 0) return finish(undefined, fp, fuel);
          b = b - code[back - 2 | 0] | 0;
          pc = back;
        }
      } catch (thrown) {
        state[pcAt] = pc;
        state[baseAt] = b;
        state[frameAt] = fp;
        caught(thrown);
        pc = state[pcAt];
        b = state[baseAt];
        fp = state[frameAt];
      }
    }
  };
}
