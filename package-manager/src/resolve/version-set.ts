/**
 * A set of the versions of one package: bit i stands for its version i, 32 bits a number, and as many numbers as its versions take. Sets
 * are never changed, and questions about them allocate nothing: the search asks hundreds of thousands of times.
 */
export type VersionSet = readonly number[];

const BITS = 32;

/** @param count how many versions the package has. */
export function setOf(count: number, has: (version: number) => boolean): VersionSet {
  const words: number[] = Array.from({ length: Math.ceil(count / BITS) }, () => 0);
  for (let version = 0; version < count; version++) if (has(version)) words[version >>> 5] |= 1 << (version & 31);
  return words;
}

export function has(set: VersionSet, version: number): boolean {
  return ((set[version >>> 5] >>> (version & 31)) & 1) !== 0;
}

export function isEmpty(set: VersionSet): boolean {
  return set.every((word) => word === 0);
}

export function isSame(a: VersionSet, b: VersionSet): boolean {
  return a.every((word, i) => word === b[i]);
}

/** Whether all of `inner` is in `outer`. */
export function isWithin(inner: VersionSet, outer: VersionSet): boolean {
  for (let i = 0; i < inner.length; i++) if ((inner[i] & ~outer[i]) !== 0) return false;
  return true;
}

export function isApart(a: VersionSet, b: VersionSet): boolean {
  for (let i = 0; i < a.length; i++) if ((a[i] & b[i]) !== 0) return false;
  return true;
}

export function both(a: VersionSet, b: VersionSet): VersionSet {
  return a.map((word, i) => word & b[i]);
}

export function either(a: VersionSet, b: VersionSet): VersionSet {
  return a.map((word, i) => word | b[i]);
}

/** Those of `a` that are not in `b`. */
export function without(a: VersionSet, b: VersionSet): VersionSet {
  return a.map((word, i) => word & ~b[i]);
}

/** The version of a set that is tried first; the set has one. */
export function firstOf(set: VersionSet): number {
  const word = set.findIndex((each) => each !== 0);
  const bits = set[word];
  return word * BITS + 31 - Math.clz32(bits & -bits);
}

export function sizeOf(set: VersionSet): number {
  let size = 0;
  for (const word of set) size += onesOf(word);
  return size;
}

/** How many bits of 32 are set (Warren, Hacker's Delight, 5-1). */
function onesOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
