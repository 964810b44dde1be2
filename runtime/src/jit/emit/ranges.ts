/** Where an int lies, both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const SAFE = Number.MAX_SAFE_INTEGER;

/** Ints in compiled code: what is beyond goes to the interpreter. */
export const ANY_INT: Range = { min: -SAFE, max: SAFE };
export const INT32: Range = { min: -(2 ** 31), max: 2 ** 31 - 1 };
/** Lengths of Lists and Strings. */
export const LENGTH: Range = { min: 0, max: 2 ** 32 - 1 };
export const UTF16_UNIT: Range = { min: 0, max: 0xffff };

export function exactly(value: number): Range {
  return { min: value, max: value };
}

export function isWithin(inner: Range, outer: Range): boolean {
  return inner.min >= outer.min && inner.max <= outer.max;
}

export function constantOf(range: Range): number | null {
  return range.min === range.max ? range.min : null;
}

export function negatedRange({ min, max }: Range): Range {
  return { min: 0 - max, max: 0 - min };
}

export function unionOf(a: Range, b: Range): Range {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

export function sumOf(a: Range, b: Range): Range {
  return { min: a.min + b.min, max: a.max + b.max };
}

export function differenceOf(a: Range, b: Range): Range {
  return { min: a.min - b.max, max: a.max - b.min };
}

export function productOf(a: Range, b: Range): Range {
  const corners = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return { min: Math.min(...corners), max: Math.max(...corners) };
}

/** What a remainder by a divisor in this range is: the dividend's sign, smaller than the divisor. */
export function remainderOf(dividend: Range, divisor: Range): Range {
  const most = Math.max(Math.abs(divisor.min), Math.abs(divisor.max)) - 1;
  return { min: dividend.min >= 0 ? 0 : Math.max(-most, dividend.min), max: dividend.max <= 0 ? 0 : Math.min(most, dividend.max) };
}

/** The part of a range that ints can lie in without leaving ±(2^53-1). */
export function clampToInts(range: Range): Range {
  return { min: Math.max(range.min, -SAFE), max: Math.min(range.max, SAFE) };
}
