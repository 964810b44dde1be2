import type { Closure } from './closure.ts';
import type { FloatBox } from './float-box.ts';
import type { HostObject } from './host-object.ts';
import type { RtClass } from './rt-class.ts';
import type { ShapedInstance } from './shaped.ts';
import type { Slot } from './slot.ts';

/**
 * Any value as it stands in a `ref` position: a List's element, a Map's key, a closure's argument, an object's field.
 *
 * - int: a number when within ±(2^53-1), else a bigint that fits 64 bits. Never -0.
 * - float: a number when it is not integral (1.5, NaN), else a FloatBox (1.0, -0.0, Infinity).
 * - bool, String, null: JavaScript's own.
 * - List: a JavaScript array; see list.ts for how it keeps floats. Bytes: a Uint8Array. Functions: Closure. Other native classes: HostObject.
 * - instances of .nc classes, records and enum cases: NcObject.
 */
export type Value = null | boolean | number | bigint | string | FloatBox | Closure | HostObject | NcList | NcObject | Uint8Array;

/** An int in an int position: parameters and results of representation `int`. */
export type NcInt = number | bigint;

/** Read and written through list.ts: numbers in a List that keeps floats are floats, those too that would be ints elsewhere. */
export interface NcList extends Array<Value> {
  /** Only in Lists whose first element was a float: whether all are kept as plain numbers. */
  floats?: boolean;
}

/**
 * An instance as the interpreter likes it best: its class, then its fields, base class first. An instruction that reads any field of any
 * class takes a tenth of the time with arrays. What is late and not yet assigned is `LATE`. All its floats stand in an array of their own,
 * at the index of the class's `floatsAt`: there V8 keeps them as they are, and elsewhere makes an object of each.
 */
export type ArrayInstance = [RtClass, ...Slot[]];

/** An instance: which of the two kinds, its class says. */
export type NcObject = ArrayInstance | ShapedInstance;
