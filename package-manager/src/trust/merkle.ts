import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 (Certificate Transparency), section 2.1: an append-only log of which anybody can check that an entry
 * is in it, and that a later log is an earlier one with more behind it.
 */
export type Hash = Buffer;

/** Domain separation: a leaf can never be taken for an inner node. */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export function leafHash(entry: Uint8Array): Hash {
  return createHash('sha256').update(LEAF).update(entry).digest();
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** The hash of the whole tree over leaves; of an empty one, that of nothing. O(leaves). */
export function rootHash(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return leaves[0];
  const split = largestPowerBelow(leaves.length);
  return nodeHash(rootHash(leaves.slice(0, split)), rootHash(leaves.slice(split)));
}

/** The hashes that lead from a leaf to the root. O(leaves). */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (leaves.length <= 1) return [];
  const split = largestPowerBelow(leaves.length);
  return index < split
    ? [...inclusionProof(leaves.slice(0, split), index), rootHash(leaves.slice(split))]
    : [...inclusionProof(leaves.slice(split), index - split), rootHash(leaves.slice(0, split))];
}

/** The hashes from which both the root over the first `size` leaves and the root over all of them can be made. O(leaves). */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  return size === 0 || size === leaves.length ? [] : subproof(leaves, size, true);
}

function subproof(leaves: readonly Hash[], size: number, isWhole: boolean): Hash[] {
  if (size === leaves.length) return isWhole ? [] : [rootHash(leaves)];
  const split = largestPowerBelow(leaves.length);
  return size <= split
    ? [...subproof(leaves.slice(0, split), size, isWhole), rootHash(leaves.slice(split))]
    : [...subproof(leaves.slice(split), size - split, false), rootHash(leaves.slice(0, split))];
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

/** Whether a leaf is in the tree of that root (RFC 9162, section 2.1.3.2). O(log size). */
export function isIncluded({ index, size, leaf, proof, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else hash = nodeHash(hash, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.equals(root);
}

export interface Consistency {
  readonly before: { readonly size: number; readonly root: Hash };
  readonly after: { readonly size: number; readonly root: Hash };
  readonly proof: readonly Hash[];
}

/** Whether the later tree is the earlier one with more behind it (RFC 9162, section 2.1.4.2). O(log size). */
export function isConsistent({ before, after, proof }: Consistency): boolean {
  if (before.size < 0 || before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && before.root.equals(after.root);
  if (before.size === 0) return proof.length === 0;
  const path = isPowerOfTwo(before.size) ? [before.root, ...proof] : proof;
  if (path.length === 0) return false;
  let node = before.size - 1;
  let last = after.size - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  let [earlier, later] = [path[0], path[0]];
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      earlier = nodeHash(sibling, earlier);
      later = nodeHash(sibling, later);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else later = nodeHash(later, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && earlier.equals(before.root) && later.equals(after.root);
}

function largestPowerBelow(size: number): number {
  return 2 ** (31 - Math.clz32(size - 1));
}

function isPowerOfTwo(size: number): boolean {
  return (size & (size - 1)) === 0;
}
