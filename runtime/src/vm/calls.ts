import { isInstructionAt } from '../nbc/instructions.ts';
import { Closure } from '../value/closure.ts';
import { fail } from '../value/fail.ts';
import { classOfObject, isObject } from '../value/objects.ts';
import { MOST_CACHED_CLASSES, type RtClass } from '../value/rt-class.ts';
import { describeType } from '../value/type-name.ts';
import type { Value } from '../value/value.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import { active } from './active.ts';
import { descriptorText } from './descriptors.ts';
import { I } from './instructions.ts';
import { linkFunction, linkNative } from './link-code.ts';
import {
  CAPACITY, CODE, DEPTH, DEPTH_LIMIT, FRAME, METHOD_CACHE_KEYS, METHOD_CACHE_MASK, METHOD_CACHE_TARGETS, REFS, REGISTER_LIMIT, reserve, reserveFrames, SITE_CLASSES, SITE_MISSES, SITE_SELECTORS,
  SITE_TARGETS, STATE,
} from './machine.ts';
import type { Program } from './program.ts';

/** The cold sides of the call instructions: linking at the first call, caches that miss, stacks that must grow. */

/** What keeps a call from being entered: an unlinked target, a cache that misses, no room. Afterwards it can be. */
export function enterSlowly(pc: number, b: number): number {
  const target = prepareTarget(pc, b);
  if (target >= 0) growStack(b + CODE[pc + 3] + CODE[target - 1], STATE[FRAME]);
  return pc;
}

/** Where the call goes; -1 where the instruction itself has become another one. */
function prepareTarget(pc: number, b: number): number {
  switch (CODE[pc]) {
    case I['call.virtual']: return missVirtual(pc, b);
    case I['call.virtual.poly']: case I['call.virtual.shaped']: return fillMethodCache(pc, b);
    case I['call.virtual.any']: return findVirtual(pc, b);
    case I['call.closure']: return prepareClosure(pc, b);
    default: return CODE[pc + 2];
  }
}

/** Makes room for a frame that ends at a register. */
export function growStack(registers: number, fp: number): void {
  if (fp >= STATE[DEPTH_LIMIT] || registers > REGISTER_LIMIT) fail(3201, { depth: fp });
  if (registers > STATE[CAPACITY]) reserve(registers);
  if (fp >= STATE[DEPTH]) reserveFrames(fp + 1);
}

/** Turns a `call.unlinked` into what it calls. */
export function linkCall(pc: number): void {
  const { program } = active;
  const { module, ref } = program.pendingCalls[CODE[pc + 2]];
  const fn = program.functionOf(ref, module.name);
  if (fn.captures.length > 0) fail(3403, { name: ref.name, module: ref.module, actual: 'a function that only closures call', user: module.name, expected: descriptorText(ref) });
  if (fn.native) {
    linkNativeCall(program, pc, fn);
  } else {
    linkFunction(program, fn);
    CODE[pc + 2] = fn.entry;
    program.setOpcode(pc, I.call);
  }
}

/** Makes a `call.unlinked` the call of a native function; gives its index. */
export function linkNativeCall(program: Program, pc: number, fn: LinkedFunction): number {
  const index = linkNative(program, fn);
  CODE[pc + 2] = index;
  program.setOpcode(pc, I[`call.native.${fn.result}`]);
  return index;
}

/** The first call at a site decides how it looks for its class. What null answers too asks nobody for a class. */
export function linkVirtual(pc: number, b: number): void {
  const receiver = REFS[b + CODE[pc + 3]] as Value;
  const isUniversal = active.program.universal.has(SITE_SELECTORS[CODE[pc + 2]]);
  if (!isObject(receiver) || isUniversal) CODE[pc] = I['call.virtual.any'];
  else CODE[pc] = Array.isArray(receiver) ? I['call.virtual'] : I['call.virtual.shaped'];
}

/** More classes than this at one site, and it uses the shared cache. */
const MOST_MISSES = 4;

/** Another class than the last time: fills the site's cache. */
function missVirtual(pc: number, b: number): number {
  const site = CODE[pc + 2];
  const receiver = REFS[b + CODE[pc + 3]] as Value;
  if (!Array.isArray(receiver) || !isObject(receiver)) {
    CODE[pc] = I['call.virtual.any'];
    return -1;
  }
  const cls = classOfObject(receiver);
  if (SITE_CLASSES[site] === cls) return SITE_TARGETS[site];
  SITE_CLASSES[site] = cls;
  SITE_TARGETS[site] = methodEntry(cls, SITE_SELECTORS[site]);
  SITE_MISSES[site] += 1;
  if (SITE_MISSES[site] > MOST_MISSES && isCacheable(cls, SITE_SELECTORS[site])) useSharedCache(pc);
  return SITE_TARGETS[site];
}

/** From now on the call asks the shared cache, and so does what is fused with it in front. */
function useSharedCache(pc: number): void {
  CODE[pc] = I['call.virtual.poly'];
  const before = pc - MOVE_LENGTH;
  const fn = active.program.code.at(pc);
  if (CODE[before] === I['move.ref+call.virtual'] && fn !== undefined && isInstructionAt(fn.declaration.code, before - fn.entry)) CODE[before] = I['move.ref+call.virtual.poly'];
}

const MOVE_LENGTH = 3;

/** The shared cache's keys are `methodKey | selector`. */
function isCacheable(cls: RtClass, selector: number): boolean {
  return cls.id < MOST_CACHED_CLASSES && selector < 1 << 16;
}

/** Fills the shared cache at the place where the instruction looks; what does not fit its keys goes the way of `any`. */
function fillMethodCache(pc: number, b: number): number {
  const selector = SITE_SELECTORS[CODE[pc + 2]];
  const receiver = REFS[b + CODE[pc + 3]] as Value;
  if (!isObject(receiver) || Array.isArray(receiver) !== (CODE[pc] === I['call.virtual.poly']) || !isCacheable(classOfObject(receiver), selector)) {
    CODE[pc] = I['call.virtual.any'];
    return -1;
  }
  const cls = classOfObject(receiver);
  const key = cls.methodKey | selector;
  const place = (key ^ (key >>> 13)) & METHOD_CACHE_MASK;
  const target = methodEntry(cls, selector);
  METHOD_CACHE_TARGETS[place] = target;
  METHOD_CACHE_KEYS[place] = key;
  return target;
}

/** Where the method of any receiver begins. */
export function findVirtual(pc: number, b: number): number {
  const selector = SITE_SELECTORS[CODE[pc + 2]];
  const receiver = REFS[b + CODE[pc + 3]] as Value;
  // The same words as where a class has been seen here, and JavaScript says it.
  if (receiver === null && active.program.universal.get(selector) === undefined) fail(3101, { what: 'a value' });
  return methodEntry(active.classOf(receiver), selector, receiver);
}

function methodEntry(cls: RtClass | null, selector: number, receiver?: Value): number {
  const { program } = active;
  const fn = cls?.methods.get(selector) ?? program.universal.get(selector);
  if (fn === undefined) {
    const name = cls?.name ?? (receiver === undefined ? '?' : describeType(receiver));
    return fail(3121, { class: name, method: program.selectors.get(selector).name });
  }
  linkFunction(program, fn);
  return fn.entry;
}

/** Links a closure's function; refuses what is no function, or takes another number of arguments. */
function prepareClosure(pc: number, b: number): number {
  const closure = REFS[b + CODE[pc + 2]] as Value;
  if (closure === null) fail(3101, { what: 'the function that is called' });
  if (!(closure instanceof Closure)) fail(3103, { expected: 'function', actual: describeType(closure) });
  if (closure.fn.params.length !== CODE[pc + 4]) fail(3122, { expected: closure.fn.params.length, actual: CODE[pc + 4] });
  linkFunction(active.program, closure.fn);
  return closure.fn.entry;
}
