import { expectAnyList, expectList, expectString } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { FloatBox } from '../value/float-box.ts';
import { addTo, elementOf, emptyList, fillIn, filledWithFloat, generalized, isFloat, LISTS_OF_FLOATS, sliceOf, valueIn } from '../value/list.ts';
import type { NcList, Value } from '../value/value.ts';
import { expectElementCount, expectGap, expectIndex, expectSlice, expectSpan, expectStart, MAX_TEXT } from './arguments.ts';
import type { NativeContext, NativeModule } from './native.ts';

export const listNatives: NativeModule = {
  'List.length': (_, list) => expectAnyList(list).length,
  'List.constructor': () => emptyList(),
  'List.filled': filled,

  'List.add': (_, list, item) => addTo(expectAnyList(list), item),
  'List.append': (context, list, items) => {
    context.allocated(8 * expectAnyList(items).length);
    append(expectAnyList(list), expectAnyList(items));
  },
  'List.insert': insert,
  'List.insertAll': insertAll,
  'List.removeAt': removeAt,
  'List.removeRange': (_, list, from, to) => {
    const [start, end] = expectSpan(from, to, expectAnyList(list).length);
    expectAnyList(list).splice(start, end - start);
  },
  'List.pop': pop,
  'List.clear': (_, list) => void (expectAnyList(list).length = 0),
  'List.fillItems': fill,
  'List.reverseItems': (_, list) => void expectAnyList(list).reverse(),

  'List.slice': (context, list, from, to) => {
    const [start, end] = expectSlice(from, to, expectAnyList(list).length);
    context.allocated(8 * (end - start));
    return sliceOf(expectAnyList(list), start, end);
  },
  'List.indexOf': (context, list, item, from) => indexOf(context, expectAnyList(list), item, expectStart(from)),
  'List.lastIndexOf': (context, list, item) => lastIndexOf(context, expectAnyList(list), item),
  'List.sortPlain': (context, list) => sortPlain(context, expectAnyList(list)),
  joinTexts: (_, texts, separator) => joinTexts(expectList(texts), expectString(separator)),
};

function filled(context: NativeContext, count: Value, value: Value): NcList {
  const length = expectElementCount(count, 'List');
  context.allocated(8 * length);
  return filledList(length, value);
}

/** A List of so many times the value. */
export function filledList(length: number, value: Value): NcList {
  if (LISTS_OF_FLOATS.areKept && length > 0 && length <= MOST_COPIED && isFloat(value)) return filledWithFloat(length, plainFloat(value));
  if (length <= MOST_COPIED) return filledCopy(length, value);
  const list = emptyList();
  for (let i = 0; i < length; i++) addTo(list, value);
  return list;
}

function plainFloat(value: number | FloatBox): number {
  return typeof value === 'number' ? value : value.value;
}

function filledCopy(length: number, value: Value): NcList {
  if (length > SHORT) {
    const list = nulls(length);
    if (value !== null) fillIn(list, value, 0, length);
    return list;
  }
  const list = (SHORT_NULLS[length] ??= nulls(length)).slice();
  if (value !== null) for (let i = 0; i < length; i++) list[i] = value;
  return list;
}

/** Up to this length a List is copied from one of the same length, which V8 has a short way for, and filled in a loop. */
const SHORT = 64;
const SHORT_NULLS: NcList[] = [];

/** Longer Lists are rare, and memory for one is not kept. */
const MOST_COPIED = 1 << 16;
const NULLS = emptyList();

/** Copying makes no holes and no other kind of array, and takes a tenth of the time of adding one by one. */
function nulls(length: number): NcList {
  while (NULLS.length < length) NULLS.push(null);
  return NULLS.slice(0, length);
}

/** In a loop: spreading many items into `push` would overflow JavaScript's stack. A List may be appended to itself. */
function append(list: NcList, items: NcList): void {
  const count = items.length;
  for (let i = 0; i < count; i++) addTo(list, elementOf(items, i));
}

function insert(_: NativeContext, list: Value, index: Value, item: Value): void {
  const target = expectAnyList(list);
  const gap = expectGap(index, target.length);
  if (gap === target.length) addTo(target, item);
  else if (target.floats === true && isFloat(item)) target.splice(gap, 0, plainFloat(item));
  else generalized(target).splice(gap, 0, item);
}

function fill(_: NativeContext, list: Value, value: Value, from: Value, to: Value): void {
  const target = expectAnyList(list);
  const [start, end] = expectSpan(from, to, target.length);
  if (target.floats === true && isFloat(value)) target.fill(plainFloat(value), start, end);
  else fillIn(generalized(target), value, start, end);
}

function insertAll(_: NativeContext, list: Value, index: Value, items: Value): void {
  const target = expectAnyList(list);
  const all = expectAnyList(items);
  const added = sliceOf(all, 0, all.length);
  const gap = expectGap(index, target.length);
  const moved = sliceOf(target, gap, target.length);
  target.length = gap;
  append(target, added);
  append(target, moved);
}

function removeAt(_: NativeContext, list: Value, index: Value): Value {
  const target = expectAnyList(list);
  const position = expectIndex(index, target.length);
  const item = elementOf(target, position);
  if (position === target.length - 1) target.pop();
  else if (position === 0) target.shift();
  else target.splice(position, 1);
  return item;
}

function pop(_: NativeContext, list: Value): Value {
  const target = expectAnyList(list);
  if (target.length === 0) fail(3108, { operation: 'pop', collection: 'List' });
  const item = elementOf(target, target.length - 1);
  target.pop();
  return item;
}

/** Whether JavaScript's `===` on this value is the language's `==`. */
function isPlain(item: Value): boolean {
  return typeof item !== 'object' || item === null;
}

function indexOf(context: NativeContext, list: NcList, item: Value, from: number): number {
  if (isPlain(item) && list.floats !== true) return list.indexOf(item, from);
  for (let i = from; i < list.length; i++) {
    if (context.equal(elementOf(list, i), item)) return i;
  }
  return -1;
}

function lastIndexOf(context: NativeContext, list: NcList, item: Value): number {
  if (isPlain(item) && list.floats !== true) return list.lastIndexOf(item);
  for (let i = list.length - 1; i >= 0; i--) {
    if (context.equal(elementOf(list, i), item)) return i;
  }
  return -1;
}

/** What has no methods of the program's own: all texts or all numbers. */
function sortPlain(context: NativeContext, list: NcList): boolean {
  if (list.floats === true) sortFloats(context, list);
  else if (list.every((item) => typeof item === 'string')) list.sort();
  else if (list.every((item) => typeof item === 'number' && item === item)) list.sort((a, b) => Number(a) - Number(b));
  else if (list.every(isNumber)) list.sort((a, b) => context.compare(a, b));
  else return false;
  return true;
}

function sortFloats(context: NativeContext, list: NcList): void {
  if (list.every((item) => typeof item === 'number' && item === item)) list.sort((a, b) => Number(a) - Number(b));
  else list.sort((a, b) => context.compare(valueIn(a), valueIn(b)));
}

function isNumber(value: Value): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof FloatBox;
}

function joinTexts(texts: NcList, separator: string): string {
  let length = separator.length * Math.max(0, texts.length - 1);
  for (const text of texts) length += expectString(text).length;
  if (length > MAX_TEXT) fail(3112, { limit: MAX_TEXT });
  return texts.join(separator);
}
