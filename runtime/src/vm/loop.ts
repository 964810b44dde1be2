import { Cell, Closure } from '../value/closure.ts';
import { FloatBox } from '../value/float-box.ts';
import { floatText } from '../value/text.ts';
import type { NcObject } from '../value/value.ts';
import { concatenate, newClosure, newList, newWithFields } from './allocations.ts';
import { findVirtual } from './calls.ts';
import { caught, finish, slowly, storeResult, SUSPENDED, wait } from './exits.ts';
import {
  BASE, CAPACITY, CELLS, CLASSES, CLOSURES, CODE, CONSTANTS, DEPTH, FRAME, FRAME_CLOSURES, FRAMES, GLOBAL_NUMBERS, GLOBAL_REFS, INSTANCES, LISTS, MAPS,
  METHOD_CACHE_KEYS, METHOD_CACHE_MASK, METHOD_CACHE_TARGETS, NATIVES, NUMBER_CONSTANTS, NUMBERS, OBJECTS, PC, REFS, SITE_CLASSES,
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
 * - a case does what is common and goes on with `continue`; `break` leads to the slow form, which runs the same instruction
 *   in another function, or prepares it (links, fills a cache, makes room) to be tried again; it leaves this function, because
 *   calls that come back into the switch would make V8 keep its variables on the stack: half as fast.
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
  const FloatBoxes = FloatBox;
  const Closures = Closure;
  const Cells = Cell;

  return function loop(slice: number): number {
    let fuel = slice | 0;
    let pc = state[pcAt];
    let b = state[baseAt];
    let fp = state[frameAt];
    for (;;) {
      try {
        for (;;) {
          switch (code[pc]) {
            case 0: { // move.int
              const value = N[b + code[pc + 2 | 0] | 0];
              N[b + code[pc + 1 | 0] | 0] = value;
              if (value !== value) R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
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
              const result = N[b + code[pc + 2 | 0] | 0] + N[b + code[pc + 3 | 0] | 0];
              if (result <= 9007199254740991 && result >= -9007199254740991) {
                N[b + code[pc + 1 | 0] | 0] = result;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 12: { // int.sub
              const result = N[b + code[pc + 2 | 0] | 0] - N[b + code[pc + 3 | 0] | 0];
              if (result <= 9007199254740991 && result >= -9007199254740991) {
                N[b + code[pc + 1 | 0] | 0] = result;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 13: { // int.mul
              const result = N[b + code[pc + 2 | 0] | 0] * N[b + code[pc + 3 | 0] | 0];
              if (result <= 9007199254740991 && result >= -9007199254740991) {
                N[b + code[pc + 1 | 0] | 0] = result === 0 ? 0 : result;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 14: { // int.div
              const result = Math.trunc(N[b + code[pc + 2 | 0] | 0] / N[b + code[pc + 3 | 0] | 0]);
              if (result <= 9007199254740991 && result >= -9007199254740991) {
                N[b + code[pc + 1 | 0] | 0] = result === 0 ? 0 : result;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 15: { // int.rem
              const left = N[b + code[pc + 2 | 0] | 0];
              const right = N[b + code[pc + 3 | 0] | 0];
              const result = left - Math.trunc(left / right) * right;
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
              const left = N[b + code[pc + 2 | 0] | 0];
              const right = N[b + code[pc + 3 | 0] | 0];
              if ((left | 0) === left && (right | 0) === right) {
                N[b + code[pc + 1 | 0] | 0] = left & right;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 18: { // int.or
              const left = N[b + code[pc + 2 | 0] | 0];
              const right = N[b + code[pc + 3 | 0] | 0];
              if ((left | 0) === left && (right | 0) === right) {
                N[b + code[pc + 1 | 0] | 0] = left | right;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 19: { // int.xor
              const left = N[b + code[pc + 2 | 0] | 0];
              const right = N[b + code[pc + 3 | 0] | 0];
              if ((left | 0) === left && (right | 0) === right) {
                N[b + code[pc + 1 | 0] | 0] = left ^ right;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 20: { // int.shl
              const count = N[b + code[pc + 3 | 0] | 0];
              const result = N[b + code[pc + 2 | 0] | 0] * (1 << count);
              if (count >= 0 && count < 31 && result <= 9007199254740991 && result >= -9007199254740991) {
                N[b + code[pc + 1 | 0] | 0] = result === 0 ? 0 : result;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 21: { // int.shr
              const left = N[b + code[pc + 2 | 0] | 0];
              const count = N[b + code[pc + 3 | 0] | 0];
              if ((left | 0) === left && count >= 0 && count < 32) {
                N[b + code[pc + 1 | 0] | 0] = left >> count;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 22: { // int.ushr
              const left = N[b + code[pc + 2 | 0] | 0];
              const count = N[b + code[pc + 3 | 0] | 0];
              if (left >>> 0 === left && count >= 0 && count < 32) {
                N[b + code[pc + 1 | 0] | 0] = left >>> count;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 23: { // int.add-imm
              const result = N[b + code[pc + 2 | 0] | 0] + code[pc + 3 | 0];
              if (result <= 9007199254740991 && result >= -9007199254740991) {
                N[b + code[pc + 1 | 0] | 0] = result;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 24: { // int.neg
              const result = 0 - N[b + code[pc + 2 | 0] | 0];
              if (result === result) {
                N[b + code[pc + 1 | 0] | 0] = result;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 25: { // int.not
              const result = -1 - N[b + code[pc + 2 | 0] | 0];
              if (result <= 9007199254740991 && result >= -9007199254740991) {
                N[b + code[pc + 1 | 0] | 0] = result;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 26: { // int.abs
              const result = Math.abs(N[b + code[pc + 2 | 0] | 0]);
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
              const left = N[b + code[pc + 2 | 0] | 0];
              const right = N[b + code[pc + 3 | 0] | 0];
              if (left - right === left - right) {
                N[b + code[pc + 1 | 0] | 0] = left === right ? 1 : 0;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 40: { // int.ne
              const left = N[b + code[pc + 2 | 0] | 0];
              const right = N[b + code[pc + 3 | 0] | 0];
              if (left - right === left - right) {
                N[b + code[pc + 1 | 0] | 0] = left !== right ? 1 : 0;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 41: { // int.lt
              const left = N[b + code[pc + 2 | 0] | 0];
              const right = N[b + code[pc + 3 | 0] | 0];
              if (left - right === left - right) {
                N[b + code[pc + 1 | 0] | 0] = left < right ? 1 : 0;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 42: { // int.le
              const left = N[b + code[pc + 2 | 0] | 0];
              const right = N[b + code[pc + 3 | 0] | 0];
              if (left - right === left - right) {
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
              const left = R[b + code[pc + 2 | 0] | 0];
              const right = R[b + code[pc + 3 | 0] | 0];
              if (left === right) {
                N[b + code[pc + 1 | 0] | 0] = 1;
                pc = pc + 4 | 0;
                continue;
              }
              if (typeof left === 'string' || left === null || right === null) {
                N[b + code[pc + 1 | 0] | 0] = 0;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 55: { // int.to-float
              const value = N[b + code[pc + 2 | 0] | 0];
              if (value === value) {
                N[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 56: { // float.to-int
              const result = Math.trunc(N[b + code[pc + 2 | 0] | 0]);
              if (result <= 9007199254740991 && result >= -9007199254740991) {
                N[b + code[pc + 1 | 0] | 0] = result === 0 ? 0 : result;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 57: { // box.int
              const value = N[b + code[pc + 2 | 0] | 0];
              if (value === value) R[b + code[pc + 1 | 0] | 0] = value;
              else R[b + code[pc + 1 | 0] | 0] = R[b + code[pc + 2 | 0] | 0];
              pc = pc + 3 | 0;
              continue;
            }
            case 58: { // box.float
              const value = N[b + code[pc + 2 | 0] | 0];
              if (Math.trunc(value) !== value) R[b + code[pc + 1 | 0] | 0] = value;
              else R[b + code[pc + 1 | 0] | 0] = new FloatBoxes(value);
              pc = pc + 3 | 0;
              continue;
            }
            case 59: { // box.bool
              R[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] !== 0;
              pc = pc + 3 | 0;
              continue;
            }
            case 60: { // unbox.int
              const value = R[b + code[pc + 2 | 0] | 0];
              if (typeof value === 'number' && Math.trunc(value) === value) {
                N[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 61: { // unbox.float
              const value = R[b + code[pc + 2 | 0] | 0];
              if (typeof value === 'number') {
                N[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 3 | 0;
                continue;
              }
              if (value instanceof FloatBoxes) {
                N[b + code[pc + 1 | 0] | 0] = value.value;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 62: { // unbox.bool
              const value = R[b + code[pc + 2 | 0] | 0];
              if (typeof value === 'boolean') {
                N[b + code[pc + 1 | 0] | 0] = value ? 1 : 0;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 63: { // jump
              const target = code[pc + 1 | 0];
              if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                pc = target;
                break;
              }
              pc = target;
              continue;
            }
            case 64: { // jump.true
              if (N[b + code[pc + 1 | 0] | 0] !== 0) {
                const target = code[pc + 2 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 3 | 0;
              continue;
            }
            case 65: { // jump.false
              if (N[b + code[pc + 1 | 0] | 0] === 0) {
                const target = code[pc + 2 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 3 | 0;
              continue;
            }
            case 66: { // jump.null
              if (R[b + code[pc + 1 | 0] | 0] === null) {
                const target = code[pc + 2 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 3 | 0;
              continue;
            }
            case 67: { // jump.not-null
              if (R[b + code[pc + 1 | 0] | 0] !== null) {
                const target = code[pc + 2 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 3 | 0;
              continue;
            }
            case 68: { // jump.int.eq
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = N[b + code[pc + 2 | 0] | 0];
              if (left === right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left - right === left - right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 69: { // jump.int.ne
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = N[b + code[pc + 2 | 0] | 0];
              if (left < right || left > right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left === right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 70: { // jump.int.lt
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = N[b + code[pc + 2 | 0] | 0];
              if (left < right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left >= right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 71: { // jump.int.le
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = N[b + code[pc + 2 | 0] | 0];
              if (left <= right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left > right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 72: { // jump.int.gt
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = N[b + code[pc + 2 | 0] | 0];
              if (left > right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left <= right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 73: { // jump.int.ge
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = N[b + code[pc + 2 | 0] | 0];
              if (left >= right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left < right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 74: { // jump.int.eq-imm
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = code[pc + 2 | 0];
              if (left === right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left - right === left - right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 75: { // jump.int.ne-imm
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = code[pc + 2 | 0];
              if (left < right || left > right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left === right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 76: { // jump.int.lt-imm
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = code[pc + 2 | 0];
              if (left < right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left >= right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 77: { // jump.int.le-imm
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = code[pc + 2 | 0];
              if (left <= right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left > right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 78: { // jump.int.gt-imm
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = code[pc + 2 | 0];
              if (left > right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left <= right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 79: { // jump.int.ge-imm
              const left = N[b + code[pc + 1 | 0] | 0];
              const right = code[pc + 2 | 0];
              if (left >= right) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              if (left < right) {
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 80: { // jump.float.eq
              if (N[b + code[pc + 1 | 0] | 0] === N[b + code[pc + 2 | 0] | 0]) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 4 | 0;
              continue;
            }
            case 81: { // jump.float.ne
              if (N[b + code[pc + 1 | 0] | 0] !== N[b + code[pc + 2 | 0] | 0]) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 4 | 0;
              continue;
            }
            case 82: { // jump.float.lt
              if (N[b + code[pc + 1 | 0] | 0] < N[b + code[pc + 2 | 0] | 0]) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 4 | 0;
              continue;
            }
            case 83: { // jump.float.not-lt
              if (!(N[b + code[pc + 1 | 0] | 0] < N[b + code[pc + 2 | 0] | 0])) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 4 | 0;
              continue;
            }
            case 84: { // jump.float.le
              if (N[b + code[pc + 1 | 0] | 0] <= N[b + code[pc + 2 | 0] | 0]) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 4 | 0;
              continue;
            }
            case 85: { // jump.float.not-le
              if (!(N[b + code[pc + 1 | 0] | 0] <= N[b + code[pc + 2 | 0] | 0])) {
                const target = code[pc + 3 | 0];
                if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                  pc = target;
                  break;
                }
                pc = target;
                continue;
              }
              pc = pc + 4 | 0;
              continue;
            }
            case 86: { // switch
              const entry = N[b + code[pc + 1 | 0] | 0] - code[pc + 2 | 0] | 0;
              const target = entry >= 0 && entry < code[pc + 3 | 0] ? code[pc + 5 + entry | 0] : code[pc + 4 | 0];
              if (target <= pc && (fuel = fuel - 1 | 0) < 0) {
                pc = target;
                break;
              }
              pc = target;
              continue;
            }
            case 87: { // field.get.number
              const value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
              if (typeof value === 'number') N[b + code[pc + 1 | 0] | 0] = value;
              else {
                N[b + code[pc + 1 | 0] | 0] = NaN;
                R[b + code[pc + 1 | 0] | 0] = value;
              }
              pc = pc + 4 | 0;
              continue;
            }
            case 88: { // field.get.bool
              N[b + code[pc + 1 | 0] | 0] = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]] === true ? 1 : 0;
              pc = pc + 4 | 0;
              continue;
            }
            case 89: { // field.get.ref
              R[b + code[pc + 1 | 0] | 0] = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
              pc = pc + 4 | 0;
              continue;
            }
            case 90: { // field.get-late.ref
              const value = objects[b + code[pc + 2 | 0] | 0][code[pc + 3 | 0]];
              if (value !== undefined) {
                R[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 91: { // field.set.int
              const value = N[b + code[pc + 3 | 0] | 0];
              objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = value === value ? value : R[b + code[pc + 3 | 0] | 0];
              pc = pc + 4 | 0;
              continue;
            }
            case 92: { // field.set.float
              objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = N[b + code[pc + 3 | 0] | 0];
              pc = pc + 4 | 0;
              continue;
            }
            case 93: { // field.set.bool
              objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = N[b + code[pc + 3 | 0] | 0] !== 0;
              pc = pc + 4 | 0;
              continue;
            }
            case 94: { // field.set.ref
              objects[b + code[pc + 1 | 0] | 0][code[pc + 2 | 0]] = R[b + code[pc + 3 | 0] | 0];
              pc = pc + 4 | 0;
              continue;
            }
            case 95: { // global.get.int
              const value = globalNumbers[code[pc + 2 | 0]];
              N[b + code[pc + 1 | 0] | 0] = value;
              if (value !== value) R[b + code[pc + 1 | 0] | 0] = globalRefs[code[pc + 2 | 0]];
              pc = pc + 3 | 0;
              continue;
            }
            case 96: { // global.get.number
              N[b + code[pc + 1 | 0] | 0] = globalNumbers[code[pc + 2 | 0]];
              pc = pc + 3 | 0;
              continue;
            }
            case 97: { // global.get.ref
              R[b + code[pc + 1 | 0] | 0] = globalRefs[code[pc + 2 | 0]];
              pc = pc + 3 | 0;
              continue;
            }
            case 98: { // global.get-late.int
              const index = code[pc + 2 | 0];
              const ref = globalRefs[index];
              if (ref !== undefined) {
                const value = globalNumbers[index];
                N[b + code[pc + 1 | 0] | 0] = value;
                if (value !== value) R[b + code[pc + 1 | 0] | 0] = ref;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 99: { // global.get-late.number
              const index = code[pc + 2 | 0];
              if (globalRefs[index] !== undefined) {
                N[b + code[pc + 1 | 0] | 0] = globalNumbers[index];
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 100: { // global.get-late.ref
              const value = globalRefs[code[pc + 2 | 0]];
              if (value !== undefined) {
                R[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 101: { // global.set.int
              const value = N[b + code[pc + 2 | 0] | 0];
              globalNumbers[code[pc + 1 | 0]] = value;
              globalRefs[code[pc + 1 | 0]] = value === value ? null : R[b + code[pc + 2 | 0] | 0];
              pc = pc + 3 | 0;
              continue;
            }
            case 102: { // global.set.number
              globalNumbers[code[pc + 1 | 0]] = N[b + code[pc + 2 | 0] | 0];
              globalRefs[code[pc + 1 | 0]] = null;
              pc = pc + 3 | 0;
              continue;
            }
            case 103: { // global.set.ref
              globalRefs[code[pc + 1 | 0]] = R[b + code[pc + 2 | 0] | 0];
              pc = pc + 3 | 0;
              continue;
            }
            case 104: { // cell.new.int
              const value = N[b + code[pc + 2 | 0] | 0];
              R[b + code[pc + 1 | 0] | 0] = new Cells(value === value ? value : R[b + code[pc + 2 | 0] | 0], 0);
              pc = pc + 4 | 0;
              continue;
            }
            case 105: { // cell.new.float
              R[b + code[pc + 1 | 0] | 0] = new Cells(N[b + code[pc + 2 | 0] | 0], 1);
              pc = pc + 4 | 0;
              continue;
            }
            case 106: { // cell.new.bool
              R[b + code[pc + 1 | 0] | 0] = new Cells(N[b + code[pc + 2 | 0] | 0] !== 0, 2);
              pc = pc + 4 | 0;
              continue;
            }
            case 107: { // cell.new.ref
              R[b + code[pc + 1 | 0] | 0] = new Cells(R[b + code[pc + 2 | 0] | 0], 3);
              pc = pc + 4 | 0;
              continue;
            }
            case 108: { // cell.get.number
              const value = cells[b + code[pc + 2 | 0] | 0].value;
              if (typeof value === 'number') N[b + code[pc + 1 | 0] | 0] = value;
              else {
                N[b + code[pc + 1 | 0] | 0] = NaN;
                R[b + code[pc + 1 | 0] | 0] = value;
              }
              pc = pc + 4 | 0;
              continue;
            }
            case 109: { // cell.get.bool
              N[b + code[pc + 1 | 0] | 0] = cells[b + code[pc + 2 | 0] | 0].value === true ? 1 : 0;
              pc = pc + 4 | 0;
              continue;
            }
            case 110: { // cell.get.ref
              R[b + code[pc + 1 | 0] | 0] = cells[b + code[pc + 2 | 0] | 0].value;
              pc = pc + 4 | 0;
              continue;
            }
            case 111: { // cell.set.int
              const value = N[b + code[pc + 2 | 0] | 0];
              cells[b + code[pc + 1 | 0] | 0].value = value === value ? value : R[b + code[pc + 2 | 0] | 0];
              pc = pc + 4 | 0;
              continue;
            }
            case 112: { // cell.set.float
              cells[b + code[pc + 1 | 0] | 0].value = N[b + code[pc + 2 | 0] | 0];
              pc = pc + 4 | 0;
              continue;
            }
            case 113: { // cell.set.bool
              cells[b + code[pc + 1 | 0] | 0].value = N[b + code[pc + 2 | 0] | 0] !== 0;
              pc = pc + 4 | 0;
              continue;
            }
            case 114: { // cell.set.ref
              cells[b + code[pc + 1 | 0] | 0].value = R[b + code[pc + 2 | 0] | 0];
              pc = pc + 4 | 0;
              continue;
            }
            case 115: { // capture.number
              const value = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]];
              if (typeof value === 'number') N[b + code[pc + 1 | 0] | 0] = value;
              else {
                N[b + code[pc + 1 | 0] | 0] = NaN;
                R[b + code[pc + 1 | 0] | 0] = value;
              }
              pc = pc + 3 | 0;
              continue;
            }
            case 116: { // capture.bool
              N[b + code[pc + 1 | 0] | 0] = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]] === true ? 1 : 0;
              pc = pc + 3 | 0;
              continue;
            }
            case 117: { // capture.ref
              R[b + code[pc + 1 | 0] | 0] = (frameClosures[fp - 1 | 0] as Closure).captures[code[pc + 2 | 0]];
              pc = pc + 3 | 0;
              continue;
            }
            case 118: { // new
              R[b + code[pc + 1 | 0] | 0] = classes[code[pc + 2 | 0]].blank.slice() as NcObject;
              pc = pc + 3 | 0;
              continue;
            }
            case 119: { // new.1
              const cls = classes[code[pc + 2 | 0]];
              R[b + code[pc + 1 | 0] | 0] = [cls, cls.blank[1]];
              pc = pc + 3 | 0;
              continue;
            }
            case 120: { // new.2
              const cls = classes[code[pc + 2 | 0]];
              const blank = cls.blank;
              R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2]];
              pc = pc + 3 | 0;
              continue;
            }
            case 121: { // new.3
              const cls = classes[code[pc + 2 | 0]];
              const blank = cls.blank;
              R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3]];
              pc = pc + 3 | 0;
              continue;
            }
            case 122: { // new.4
              const cls = classes[code[pc + 2 | 0]];
              const blank = cls.blank;
              R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4]];
              pc = pc + 3 | 0;
              continue;
            }
            case 123: { // new.5
              const cls = classes[code[pc + 2 | 0]];
              const blank = cls.blank;
              R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4], blank[5]];
              pc = pc + 3 | 0;
              continue;
            }
            case 124: { // new.6
              const cls = classes[code[pc + 2 | 0]];
              const blank = cls.blank;
              R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4], blank[5], blank[6]];
              pc = pc + 3 | 0;
              continue;
            }
            case 125: { // new.7
              const cls = classes[code[pc + 2 | 0]];
              const blank = cls.blank;
              R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4], blank[5], blank[6], blank[7]];
              pc = pc + 3 | 0;
              continue;
            }
            case 126: { // new.8
              const cls = classes[code[pc + 2 | 0]];
              const blank = cls.blank;
              R[b + code[pc + 1 | 0] | 0] = [cls, blank[1], blank[2], blank[3], blank[4], blank[5], blank[6], blank[7], blank[8]];
              pc = pc + 3 | 0;
              continue;
            }
            case 127: { // new.fields
              R[b + code[pc + 1 | 0] | 0] = newWithFields(classes[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
              pc = pc + 5 | 0;
              continue;
            }
            case 128: { // closure
              R[b + code[pc + 1 | 0] | 0] = newClosure(code[pc + 2 | 0], b + code[pc + 3 | 0] | 0);
              pc = pc + 5 | 0;
              continue;
            }
            case 129: { // list
              R[b + code[pc + 1 | 0] | 0] = newList(b + code[pc + 2 | 0] | 0, code[pc + 3 | 0]);
              pc = pc + 4 | 0;
              continue;
            }
            case 130: // map
              break;
            case 131: { // concat
              R[b + code[pc + 1 | 0] | 0] = concatenate(b + code[pc + 2 | 0] | 0, code[pc + 3 | 0]);
              pc = pc + 4 | 0;
              continue;
            }
            case 132: { // concat.2
              const first = b + code[pc + 2 | 0] | 0;
              R[b + code[pc + 1 | 0] | 0] = strings[first] + strings[first + 1 | 0];
              pc = pc + 4 | 0;
              continue;
            }
            case 133: { // text.int
              const value = N[b + code[pc + 2 | 0] | 0];
              if (value === value) {
                R[b + code[pc + 1 | 0] | 0] = '' + value;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 134: { // text.float
              R[b + code[pc + 1 | 0] | 0] = floatText(N[b + code[pc + 2 | 0] | 0]);
              pc = pc + 3 | 0;
              continue;
            }
            case 135: { // text.bool
              R[b + code[pc + 1 | 0] | 0] = N[b + code[pc + 2 | 0] | 0] !== 0 ? 'true' : 'false';
              pc = pc + 3 | 0;
              continue;
            }
            case 136: { // text
              const value = R[b + code[pc + 2 | 0] | 0];
              if (typeof value === 'string') {
                R[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 3 | 0;
                continue;
              }
              break;
            }
            case 137: { // call
              const target = code[pc + 2 | 0];
              const base = b + code[pc + 3 | 0] | 0;
              if (fp >= state[depthAt] || (base + code[target - 1 | 0] | 0) > state[capacityAt]) break;
              frames[fp] = pc + 5 | 0;
              fp = fp + 1 | 0;
              b = base;
              pc = target;
              if ((fuel = fuel - 1 | 0) < 0) break;
              continue;
            }
            case 138: // call.unlinked
              break;
            case 139: { // call.native.int
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const result = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
              if (result === suspended) return wait(fuel);
              if (typeof result === 'number') N[b + code[pc + 1 | 0] | 0] = result;
              else storeResult(natives[code[pc + 2 | 0]], b + code[pc + 1 | 0] | 0, result);
              pc = pc + 5 | 0;
              continue;
            }
            case 140: { // call.native.float
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const result = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
              if (result === suspended) return wait(fuel);
              if (typeof result === 'number') N[b + code[pc + 1 | 0] | 0] = result;
              else storeResult(natives[code[pc + 2 | 0]], b + code[pc + 1 | 0] | 0, result);
              pc = pc + 5 | 0;
              continue;
            }
            case 141: { // call.native.bool
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const result = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
              if (result === suspended) return wait(fuel);
              N[b + code[pc + 1 | 0] | 0] = result === true ? 1 : 0;
              pc = pc + 5 | 0;
              continue;
            }
            case 142: { // call.native.ref
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const result = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
              if (result === suspended) return wait(fuel);
              R[b + code[pc + 1 | 0] | 0] = result === undefined ? null : result;
              pc = pc + 5 | 0;
              continue;
            }
            case 143: { // call.native.void
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const result = callNative(natives[code[pc + 2 | 0]], b + code[pc + 3 | 0] | 0);
              if (result === suspended) return wait(fuel);
              pc = pc + 5 | 0;
              continue;
            }
            case 144: { // stub.native
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const native = natives[code[pc + 1 | 0]];
              const result = callNative(native, b);
              if (result === suspended) return wait(fuel);
              fp = fp - 1 | 0;
              const back = frames[fp];
              if (back < 0) return finish(result, fp, fuel);
              b = b - code[back - 2 | 0] | 0;
              storeResult(native, b + code[back - 4 | 0] | 0, result);
              pc = back;
              continue;
            }
            case 145: { // call.virtual
              const site = code[pc + 2 | 0];
              if (siteClasses[site] !== objects[b + code[pc + 3 | 0] | 0][0]) break;
              const target = siteTargets[site];
              const base = b + code[pc + 3 | 0] | 0;
              if (fp >= state[depthAt] || (base + code[target - 1 | 0] | 0) > state[capacityAt]) break;
              frames[fp] = pc + 5 | 0;
              fp = fp + 1 | 0;
              b = base;
              pc = target;
              if ((fuel = fuel - 1 | 0) < 0) break;
              continue;
            }
            case 146: { // call.virtual.poly
              const key = instances[b + code[pc + 3 | 0] | 0][0].id << 16 | siteSelectors[code[pc + 2 | 0]];
              const slot = (key ^ key >>> 13) & cacheMask;
              if (methodCacheKeys[slot] !== key) break;
              const target = methodCacheTargets[slot];
              const base = b + code[pc + 3 | 0] | 0;
              if (fp >= state[depthAt] || (base + code[target - 1 | 0] | 0) > state[capacityAt]) break;
              frames[fp] = pc + 5 | 0;
              fp = fp + 1 | 0;
              b = base;
              pc = target;
              if ((fuel = fuel - 1 | 0) < 0) break;
              continue;
            }
            case 147: // call.virtual.unlinked
              break;
            case 148: { // call.virtual.any
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const target = findVirtual(pc, b);
              const base = b + code[pc + 3 | 0] | 0;
              if (fp >= state[depthAt] || (base + code[target - 1 | 0] | 0) > state[capacityAt]) break;
              frames[fp] = pc + 5 | 0;
              fp = fp + 1 | 0;
              b = base;
              pc = target;
              if ((fuel = fuel - 1 | 0) < 0) break;
              continue;
            }
            case 149: { // call.closure
              const closure = closures[b + code[pc + 2 | 0] | 0];
              if (!(closure instanceof Closures)) break;
              const fn = closure.fn;
              const target = fn.entry;
              if (target < 0 || fn.arity !== code[pc + 4 | 0]) break;
              const base = b + code[pc + 3 | 0] | 0;
              if (fp >= state[depthAt] || (base + code[target - 1 | 0] | 0) > state[capacityAt]) break;
              frameClosures[fp] = closure;
              frames[fp] = pc + 5 | 0;
              fp = fp + 1 | 0;
              b = base;
              pc = target;
              if ((fuel = fuel - 1 | 0) < 0) break;
              continue;
            }
            case 150: { // return.int
              const from = b + code[pc + 1 | 0] | 0;
              const value = N[from];
              fp = fp - 1 | 0;
              const back = frames[fp];
              if (back < 0) return finish(value === value ? value : R[from], fp, fuel);
              b = b - code[back - 2 | 0] | 0;
              N[b + code[back - 4 | 0] | 0] = value;
              if (value !== value) R[b + code[back - 4 | 0] | 0] = R[from];
              pc = back;
              continue;
            }
            case 151: { // return.number
              const value = N[b + code[pc + 1 | 0] | 0];
              fp = fp - 1 | 0;
              const back = frames[fp];
              if (back < 0) return finish(value, fp, fuel);
              b = b - code[back - 2 | 0] | 0;
              N[b + code[back - 4 | 0] | 0] = value;
              pc = back;
              continue;
            }
            case 152: { // return.ref
              const value = R[b + code[pc + 1 | 0] | 0];
              fp = fp - 1 | 0;
              const back = frames[fp];
              if (back < 0) return finish(value, fp, fuel);
              b = b - code[back - 2 | 0] | 0;
              R[b + code[back - 4 | 0] | 0] = value;
              pc = back;
              continue;
            }
            case 153: { // return.void
              fp = fp - 1 | 0;
              const back = frames[fp];
              if (back < 0) return finish(undefined, fp, fuel);
              b = b - code[back - 2 | 0] | 0;
              pc = back;
              continue;
            }
            case 154: // throw
              break;
            case 155: // unreachable
              break;
            case 156: { // is
              N[b + code[pc + 1 | 0] | 0] = isInstance(R[b + code[pc + 2 | 0] | 0], classes[code[pc + 3 | 0]]) ? 1 : 0;
              pc = pc + 4 | 0;
              continue;
            }
            case 157: { // is-type
              N[b + code[pc + 1 | 0] | 0] = isOfType(R[b + code[pc + 2 | 0] | 0], code[pc + 3 | 0]) ? 1 : 0;
              pc = pc + 4 | 0;
              continue;
            }
            case 158: { // cast
              const value = R[b + code[pc + 2 | 0] | 0];
              if (isInstance(value, classes[code[pc + 3 | 0]])) {
                R[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 159: { // cast-type
              const value = R[b + code[pc + 2 | 0] | 0];
              if (isOfType(value, code[pc + 3 | 0])) {
                R[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 160: { // null-check
              const value = R[b + code[pc + 2 | 0] | 0];
              if (value !== null) {
                R[b + code[pc + 1 | 0] | 0] = value;
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 161: { // ordinal
              N[b + code[pc + 1 | 0] | 0] = instances[b + code[pc + 2 | 0] | 0][0].ordinal;
              pc = pc + 3 | 0;
              continue;
            }
            case 162: { // list.get
              const list = lists[b + code[pc + 2 | 0] | 0];
              const position = N[b + code[pc + 3 | 0] | 0];
              const index = position | 0;
              if (index === position && index >= 0 && index < list.length) {
                R[b + code[pc + 1 | 0] | 0] = list[index];
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 163: { // list.set
              const list = lists[b + code[pc + 1 | 0] | 0];
              const position = N[b + code[pc + 2 | 0] | 0];
              const index = position | 0;
              if (index === position && index >= 0 && index < list.length) {
                list[index] = values[b + code[pc + 3 | 0] | 0];
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 164: { // list.length
              N[b + code[pc + 1 | 0] | 0] = lists[b + code[pc + 2 | 0] | 0].length;
              pc = pc + 3 | 0;
              continue;
            }
            case 165: { // list.add
              lists[b + code[pc + 1 | 0] | 0].push(values[b + code[pc + 2 | 0] | 0]);
              pc = pc + 3 | 0;
              continue;
            }
            case 166: { // string.length
              N[b + code[pc + 1 | 0] | 0] = strings[b + code[pc + 2 | 0] | 0].length;
              pc = pc + 3 | 0;
              continue;
            }
            case 167: { // string.char-code
              const text = strings[b + code[pc + 2 | 0] | 0];
              const position = N[b + code[pc + 3 | 0] | 0];
              const index = position | 0;
              if (index === position && index >= 0 && index < text.length) {
                N[b + code[pc + 1 | 0] | 0] = text.charCodeAt(index);
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 168: { // string.char-at
              const text = strings[b + code[pc + 2 | 0] | 0];
              const position = N[b + code[pc + 3 | 0] | 0];
              const index = position | 0;
              if (index === position && index >= 0 && index < text.length) {
                R[b + code[pc + 1 | 0] | 0] = text[index];
                pc = pc + 4 | 0;
                continue;
              }
              break;
            }
            case 169: { // map.get
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const key = values[b + code[pc + 3 | 0] | 0];
              const map = maps[b + code[pc + 2 | 0] | 0];
              const value = typeof key === 'string' ? map.entries.get(key) : map.get(key);
              R[b + code[pc + 1 | 0] | 0] = value === undefined ? null : value;
              pc = pc + 4 | 0;
              continue;
            }
            case 170: { // map.set
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              maps[b + code[pc + 1 | 0] | 0].set(values[b + code[pc + 2 | 0] | 0], values[b + code[pc + 3 | 0] | 0]);
              pc = pc + 4 | 0;
              continue;
            }
            case 171: { // map.has
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              N[b + code[pc + 1 | 0] | 0] = maps[b + code[pc + 2 | 0] | 0].has(values[b + code[pc + 3 | 0] | 0]) ? 1 : 0;
              pc = pc + 4 | 0;
              continue;
            }
            case 172: // spawn
              break;
            case 173: { // await
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const result = awaitTask(R[b + code[pc + 2 | 0] | 0], -1);
              if (result === suspended) return wait(fuel);
              R[b + code[pc + 1 | 0] | 0] = result;
              pc = pc + 3 | 0;
              continue;
            }
            case 174: { // await.within
              state[pcAt] = pc;
              state[baseAt] = b;
              state[frameAt] = fp;
              const result = awaitTask(R[b + code[pc + 2 | 0] | 0], N[b + code[pc + 3 | 0] | 0]);
              if (result === suspended) return wait(fuel);
              R[b + code[pc + 1 | 0] | 0] = result;
              pc = pc + 4 | 0;
              continue;
            }
          }
          return slowly(pc, b, fp, fuel);
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
