import { boxFloat, FloatBox } from './float-box.ts';
import type { NcList, Value } from './value.ts';

/**
 * Lists as V8 likes them. An array whose elements are all doubles keeps these themselves, where every other kind keeps an object of V8's for each. So a
 * List of floats, once it has some, has `floats`, and its numbers are floats, 1.0 as 1; where something else comes in it becomes a List as others are.
 * No other List has that property, so that V8 knows by an array's map which of the two it meets.
 */

/** An array that once held an object keeps V8's general kind of elements, and so do its slices. */
const EMPTY: NcList = [''];
EMPTY.pop();

/**
 * An empty List of the kind that can hold everything. V8 has six kinds of arrays, by what is in them; code that meets all six is slow,
 * and the interpreter's `list.get` would be. So natives make new Lists with this, and not with `[]`.
 */
export function emptyList(): NcList {
  return EMPTY.slice();
}

/** Those of so many nulls, up to a length. */
const BLANKS: readonly NcList[] = Array.from({ length: 33 }, (_, length) => {
  const blank = emptyList();
  while (blank.length < length) blank.push(null);
  return blank.slice();
});

/** A List of so many nulls, of the same kind: for what is filled at once. A short one takes just the room that it needs, where one that grows takes more. */
export function blankList(length: number): NcList {
  if (length < BLANKS.length) return BLANKS[length].slice();
  const list = emptyList();
  for (let index = 0; index < length; index++) list.push(null);
  return list;
}

/** A List of these items, of the same kind: what JavaScript's own functions give may be of any. */
export function listOf(items: Iterable<Value>): NcList {
  if (Array.isArray(items)) return copied(items);
  const list = emptyList();
  for (const item of items) list.push(item);
  return list;
}

function copied(items: readonly Value[]): NcList {
  const list = blankList(items.length);
  for (let index = 0; index < items.length; index++) list[index] = items[index];
  return list;
}

export function isFloat(value: Value): value is number | FloatBox {
  return typeof value === 'number' ? !Number.isInteger(value) : value instanceof FloatBox;
}

function floatOf(value: number | FloatBox): number {
  return typeof value === 'number' ? value : value.value;
}

/**
 * Whether Lists may keep floats as numbers: from the first program on that may be compiled. The interpreter alone is faster with one kind of arrays.
 */
export const LISTS_OF_FLOATS = { areKept: false };

/** A List that gets another element when it has so many is looked at: to keep floats as numbers pays only where they are some. */
export const DECIDES = 8;

/** Appends. */
export function addTo(list: NcList, item: Value): void {
  if (list.length === DECIDES && LISTS_OF_FLOATS.areKept && list.floats === undefined && list.every(isFloat)) keepFloats(list);
  if (list.floats !== true) list.push(item);
  else if (isFloat(item)) list.push(floatOf(item));
  else generalized(list).push(item);
}

function keepFloats(list: NcList): void {
  const floats = list.filter(isFloat).map(floatOf);
  // To replace all elements is the only way from V8's general kind of array to another: here, to that of doubles.
  list.fill(0.5);
  floats.forEach((float, index) => (list[index] = float));
  list.floats = true;
}

/** Puts a value in many places of a List that is as others are, and leaves it of their kind. */
export function fillIn(list: NcList, value: Value, from: number, to: number): void {
  list.fill(value, from, to);
  if (typeof value !== 'number' || from >= to) return;
  list[from] = '';
  list[from] = value;
}

/** Writes at a position that is there. */
export function setIn(list: NcList, index: number, item: Value): void {
  if (list.floats !== true) list[index] = item;
  else if (isFloat(item)) list[index] = floatOf(item);
  else generalized(list)[index] = item;
}

/** An element as it stands anywhere else. */
export function elementOf(list: NcList, index: number): Value {
  return list.floats === true ? valueIn(list[index]) : list[index];
}

/** What stands in a List that keeps floats, as it stands anywhere else. */
export function valueIn(element: Value): Value {
  return typeof element === 'number' ? boxFloat(element) : element;
}

/** The List itself, with each of its floats as it stands anywhere else: whoever knows nothing of Lists that keep floats may read it. */
export function generalized(list: NcList): NcList {
  if (list.floats !== true) return list;
  list.floats = false;
  for (let index = 0; index < list.length; index++) list[index] = valueIn(list[index]);
  return list;
}

/** Its elements as they stand anywhere else, in an array of their own where they are kept in another way. */
export function elementsOf(list: NcList): readonly Value[] {
  return list.floats === true ? list.map(valueIn) : list;
}

/** A part of a List, kept as the List is. */
export function sliceOf(list: NcList, from: number, to: number): NcList {
  const slice: NcList = list.slice(from, to);
  if (list.floats === true) slice.floats = true;
  return slice;
}

const ZEROS = [0.5];
ZEROS[0] = 0;

/** A List of so many equal floats. Copying makes no holes. */
export function filledWithFloat(length: number, value: number): NcList {
  while (ZEROS.length < length) ZEROS.push(0);
  const list: NcList = ZEROS.slice(0, length);
  list.fill(value);
  list.floats = true;
  return list;
}

/** A List of floats alone. */
export function listOfFloats(floats: number[]): NcList {
  const list: NcList = floats;
  list.floats = true;
  return list;
}
