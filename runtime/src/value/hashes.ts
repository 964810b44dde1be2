/** How values become numbers that equal ones share. */

export function mix(hash: number, part: number): number {
  return (Math.imul(hash, 31) + part) | 0;
}

/** As in Java: the program can see it through `hashCode()`, so that it must not change between runs. */
export function hashString(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

const FLOAT_BITS = new Float64Array(1);
const INT_BITS = new Int32Array(FLOAT_BITS.buffer);

const HASH_OF_NAN = 0x7ff80000;

export function hashNumber(value: number): number {
  if ((value | 0) === value) return value | 0;
  // -0.0 equals 0.0, and every NaN is the same key: machines differ in its bits.
  if (value !== value) return HASH_OF_NAN;
  FLOAT_BITS[0] = value;
  return INT_BITS[0] ^ INT_BITS[1];
}

export function hashBool(value: boolean): number {
  return value ? 1231 : 1237;
}

export function hashBig(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
}

const IDENTITIES = new WeakMap<object, number>();
let nextIdentity = 1;

/** A number that an instance keeps for its life; from a counter, so that runs repeat. */
export function identityHash(object: object): number {
  let identity = IDENTITIES.get(object);
  if (identity === undefined) {
    identity = Math.imul(nextIdentity++, 0x9e3779b1) | 0;
    IDENTITIES.set(object, identity);
  }
  return identity;
}
