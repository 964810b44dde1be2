import { expectInt, expectNumber } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import type { Value } from '../value/value.ts';

/** The most elements that one native call makes; V8's arrays end not far beyond. */
export const MAX_ELEMENTS = 2 ** 27;

/** The longest String that V8 makes. */
export const MAX_TEXT = 2 ** 29 - 24;

/** A position that must exist. */
export function expectIndex(value: Value, length: number): number {
  const index = expectNumber(value);
  return index >= 0 && index < length ? index : fail(3102, { index: expectInt(value), length });
}

/** A position between elements, at both ends too. */
export function expectGap(value: Value, length: number): number {
  const index = expectNumber(value);
  return index >= 0 && index <= length ? index : fail(3102, { index: expectInt(value), length });
}

/** `from` and `to` of a slice; a `to` of null is the end. */
export function expectSpan(from: Value, to: Value, length: number): readonly [from: number, to: number] {
  const start = expectNumber(from);
  const end = to === null ? length : expectNumber(to);
  if (start >= 0 && start <= end && end <= length) return [start, end];
  return fail(3110, { from: expectInt(from), to: to === null ? length : expectInt(to), length });
}

/** `from` and `to` of a slice that may count from the end: -1 is before the last element. */
export function expectSlice(from: Value, to: Value, length: number): readonly [from: number, to: number] {
  const start = expectNumber(from);
  const end = to === null ? length : expectNumber(to);
  const first = start < 0 ? start + length : start;
  const last = end < 0 ? end + length : end;
  if (first >= 0 && first <= last && last <= length) return [first, last];
  return fail(3110, { from: expectInt(from), to: to === null ? length : expectInt(to), length });
}

/** How many: not negative. */
export function expectCount(value: Value, what: string): number {
  const count = expectNumber(value);
  return count >= 0 ? count : fail(3111, { what, value: expectInt(value) });
}

/** How many elements a new collection is to have. */
export function expectElementCount(value: Value, collection: string): number {
  const count = expectCount(value, 'the count');
  return count <= MAX_ELEMENTS ? count : fail(3123, { collection, limit: MAX_ELEMENTS });
}

/** A position to search from: what lies outside is brought to the nearest end. */
export function expectStart(value: Value): number {
  return Math.max(0, expectNumber(value));
}

/** A number with bounds; `what` says which, such as `radix (2 to 36)`. */
export function expectWithin(value: Value, least: number, most: number, what: string): number {
  const number = expectNumber(value);
  return number >= least && number <= most ? number : fail(3113, { value: expectInt(value), what });
}
