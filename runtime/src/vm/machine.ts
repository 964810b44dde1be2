import type { Cell, Closure } from '../value/closure.ts';
import { fail } from '../value/fail.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { NcMap } from '../value/nc-map.ts';
import type { Slot } from '../value/slot.ts';
import type { FieldSlot, RtClass } from '../value/rt-class.ts';
import type { ShapedInstance } from '../value/shaped.ts';
import type { ArrayInstance, NcList, Value } from '../value/value.ts';
import type { NativeEntry } from './native-entry.ts';

/**
 * The machine's memory: one set for the whole process, because the interpreter is fastest when V8 knows the very arrays at
 * compile time. A Vm that runs puts its program here; when another one takes its turn, the contents are exchanged (image.ts).
 *
 * A register has two halves of the same index. NUMBERS holds ints, floats and bools (0 or 1), REFS holds refs. An int beyond
 * ±(2^53-1) is NaN in NUMBERS and a bigint in REFS: every fast path compares with the safe range, which NaN fails.
 */
export const REGISTER_LIMIT = 1 << 20;
export const FRAME_LIMIT = 1 << 18;
export const CODE_LIMIT = 1 << 22;
/** Constants, globals and call sites, each. */
export const TABLE_LIMIT = 1 << 18;

/**
 * Shared memory, although nobody shares it: any other V8 adds to the program's heap, of which it would begin to collect the first seven megabytes, because
 * of the thirty that stand here, and with it hold up the scavenger for the rest of a short program.
 */
function numbers(count: number): Float64Array<SharedArrayBuffer> {
  return new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
}

function words(count: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

export const NUMBERS = numbers(REGISTER_LIMIT);
export const REFS: Slot[] = [];
/**
 * Return addresses; a sentinel is two words: where the caller stands (0 for a task's first frame), then -1. What a frame's base is follows
 * from the call's operand: `base -= CODE[returnAddress - 2]`.
 */
export const FRAMES = words(FRAME_LIMIT + 8);
/** The closure that a frame runs, at the index of its return address; left alone by frames of plain functions. */
export const FRAME_CLOSURES: (Closure | null)[] = [];
export const CODE = words(CODE_LIMIT);

export const NUMBER_CONSTANTS = numbers(TABLE_LIMIT);
export const CONSTANTS: Value[] = [];
export const CLASSES: RtClass[] = [];
/** Fields, where strangers' code runs: instructions that look hold an index here, the others the field's place in the object. */
export const FIELDS: FieldSlot[] = [];
export const FUNCTIONS: LinkedFunction[] = [];
export const NATIVES: NativeEntry[] = [];
export const GLOBAL_NUMBERS = numbers(TABLE_LIMIT);
export const GLOBAL_REFS: Slot[] = [];
/** Inline caches of virtual calls: the class seen last and where its method begins. */
export const SITE_CLASSES: (RtClass | null)[] = [];
export const SITE_TARGETS = words(TABLE_LIMIT);
export const SITE_SELECTORS = words(TABLE_LIMIT);
export const SITE_MISSES = new Uint8Array(TABLE_LIMIT);
/** Shared by the sites that see several classes: `methodKey | selector` → where the method begins. */
export const METHOD_CACHE_MASK = 4095;
export const METHOD_CACHE_KEYS = new Int32Array(METHOD_CACHE_MASK + 1).fill(-1);
export const METHOD_CACHE_TARGETS = new Int32Array(METHOD_CACHE_MASK + 1);

/**
 * Where the interpreter stands when it is not running, or is inside a native function: see PC, BASE, FRAME, CAPACITY. Longer than that takes,
 * since V8 keeps small typed arrays in its own heap, where it does not know their addresses.
 */
export const STATE = new Int32Array(32);
export const PC = 0;
export const BASE = 1;
/** How many words of FRAMES are in use. */
export const FRAME = 2;
/** Registers that may be used: REFS is that long. */
export const CAPACITY = 3;
/** Frames that may be used: FRAME_CLOSURES is that long. */
export const DEPTH = 4;
/** Frames that there may be at the most. */
export const DEPTH_LIMIT = 6;
/** What the last turn of the loop did not use of its fuel. */
export const FUEL_LEFT = 5;

/**
 * REFS under the type that an instruction expects there. The verifier has proved representations; what a ref is, trusted code's
 * types have proved, and for other code a `checked` instruction looks first. This is the one place where TypeScript is told so.
 */
function seenAs<T>(): T[] {
  return REFS as unknown as T[];
}

export const VALUES = seenAs<Value>();
export const OBJECTS = seenAs<Slot[]>();
export const INSTANCES = seenAs<ArrayInstance>();
export const SHAPED = seenAs<ShapedInstance>();
export const LISTS = seenAs<NcList>();
export const STRINGS = seenAs<string>();
export const MAPS = seenAs<NcMap>();
export const CLOSURES = seenAs<Closure>();
export const CELLS = seenAs<Cell>();

const FIRST_CAPACITY = 1 << 12;
const FIRST_DEPTH = 1 << 10;

/** The typed tables have fixed lengths, beyond which they would swallow what is written. */
export function checkTable(index: number): void {
  if (index >= TABLE_LIMIT) fail(3415, { limit: CODE_LIMIT });
}

/** Makes room for at least `registers`; REFS grows in place, so that every reference to it stays good. */
export function reserve(registers: number): void {
  let capacity = Math.max(STATE[CAPACITY], FIRST_CAPACITY);
  while (capacity < registers) capacity *= 2;
  for (let index = REFS.length; index < capacity; index++) REFS.push(null);
  STATE[CAPACITY] = capacity;
}

/** Makes room for at least `frames`. */
export function reserveFrames(frames: number): void {
  let depth = Math.max(STATE[DEPTH], FIRST_DEPTH);
  while (depth < frames) depth *= 2;
  for (let index = FRAME_CLOSURES.length; index < depth; index++) FRAME_CLOSURES.push(null);
  STATE[DEPTH] = Math.min(depth, STATE[DEPTH_LIMIT]);
}

reserve(FIRST_CAPACITY);
reserveFrames(FIRST_DEPTH);
