import { createHash } from 'node:crypto';
import { nodeHash, type Hash } from '@noodlecore/package-manager/trust/merkle';

/**
 * The tree of RFC 6962 from stored hashes: those of all complete subtrees are kept once they are complete, so that an append, a root and
 * a proof each need about log(size) of them.
 */
export interface TreeNode {
  /** A node of level n covers 2^n leaves. */
  readonly level: number;
  readonly index: number;
}

export interface HashedNode extends TreeNode {
  readonly hash: Hash;
}

/** Leaves from `start` to before `end`, as one subtree of the definition in RFC 6962, section 2.1. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Lookup = (node: TreeNode) => Hash;

/** The complete subtrees that make up a range, the largest first. */
export function nodesOf({ start, end }: Range): TreeNode[] {
  const nodes: TreeNode[] = [];
  let from = start;
  while (from < end) {
    const level = Math.floor(Math.log2(end - from));
    nodes.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return nodes;
}

export function hashOf(range: Range, lookup: Lookup): Hash {
  const nodes = nodesOf(range);
  if (nodes.length === 0) return createHash('sha256').digest();
  return nodes.slice(0, -1).reduceRight((right, node) => nodeHash(lookup(node), right), lookup(nodes[nodes.length - 1]));
}

/** The nodes that a new leaf completes: itself, and each parent whose right child it ends. `lookup` is asked for left children. */
export function completedBy(size: number, leaf: Hash, lookup: Lookup): HashedNode[] {
  const completed: HashedNode[] = [{ level: 0, index: size, hash: leaf }];
  for (let { level, index, hash } = completed[0]; index % 2 === 1; completed.push({ level, index, hash })) {
    hash = nodeHash(lookup({ level, index: index - 1 }), hash);
    level++;
    index = (index - 1) / 2;
  }
  return completed;
}

/** Left siblings that `completedBy` will ask for. */
export function siblingsOf(size: number): TreeNode[] {
  const siblings: TreeNode[] = [];
  for (let level = 0, index = size; index % 2 === 1; level++, index = (index - 1) / 2) siblings.push({ level, index: index - 1 });
  return siblings;
}

/** The ranges whose hashes are the proof that leaf `index` is in the tree of `size` (RFC 6962, section 2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  const proof: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    proof.push(index < middle ? { start: middle, end } : { start, end: middle });
    if (index < middle) end = middle;
    else start = middle;
  }
  return proof.reverse();
}

/** The ranges whose hashes are the proof that the tree of `to` begins with that of `from` (RFC 6962, section 2.1.2). */
export function consistencyRanges(from: number, to: number): Range[] {
  if (from === 0 || from === to) return [];
  const proof: Range[] = [];
  let [start, end] = [0, to];
  let isWhole = true;
  while (from !== end) {
    const middle = start + largestPowerBelow(end - start);
    if (from <= middle) {
      proof.push({ start: middle, end });
      end = middle;
    } else {
      proof.push({ start, end: middle });
      start = middle;
      isWhole = false;
    }
  }
  if (!isWhole) proof.push({ start, end });
  return proof.reverse();
}

function largestPowerBelow(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}
