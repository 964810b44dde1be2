/**
 * A persistent map from non-negative ints: a little-endian Patricia trie (Okasaki and Gill, "Fast Mergeable Integer Maps", 1998).
 * Flow facts live in these: a branch point keeps the old map for nothing, and intersecting two maps that share most of their
 * parts skips what they share.
 */
export type IntMap<V> = IntNode<V> | null;

interface IntNode<V> {
  /** A leaf's key, or the bits below `bit` that all keys of a branch share. */
  readonly key: number;
  /** The bit on which a branch divides; 0 for a leaf. */
  readonly bit: number;
  readonly value: V | undefined;
  readonly left: IntMap<V>;
  readonly right: IntMap<V>;
}

export function intGet<V>(map: IntMap<V>, key: number): V | undefined {
  let at = map;
  while (at && at.bit !== 0) at = (key & at.bit) === 0 ? at.left : at.right;
  return at && at.key === key ? at.value : undefined;
}

export function intSet<V>(map: IntMap<V>, key: number, value: V): IntMap<V> {
  if (!map) return leaf(key, value);
  if (map.bit === 0) {
    if (map.key !== key) return divide(key, leaf(key, value), map.key, map);
    return map.value === value ? map : leaf(key, value);
  }
  if ((key & (map.bit - 1)) !== map.key) return divide(key, leaf(key, value), map.key, map);
  return (key & map.bit) === 0
    ? rebuild(map, intSet(map.left, key, value), map.right)
    : rebuild(map, map.left, intSet(map.right, key, value));
}

export function intDelete<V>(map: IntMap<V>, key: number): IntMap<V> {
  if (!map) return null;
  if (map.bit === 0) return map.key === key ? null : map;
  if ((key & (map.bit - 1)) !== map.key) return map;
  return (key & map.bit) === 0
    ? rebuild(map, intDelete(map.left, key), map.right)
    : rebuild(map, map.left, intDelete(map.right, key));
}

/** The keys that both have; `combine` gives the value, or undefined to leave the key out. */
export function intIntersect<V>(a: IntMap<V>, b: IntMap<V>, combine: (key: number, a: V, b: V) => V | undefined): IntMap<V> {
  if (a === b) return a;
  if (!a || !b) return null;
  if (a.bit === 0) return combined(a, a.value, intGet(b, a.key), combine);
  if (b.bit === 0) return combined(b, intGet(a, b.key), b.value, combine);
  if (a.bit === b.bit) {
    if (a.key !== b.key) return null;
    return rebuild(a, intIntersect(a.left, b.left, combine), intIntersect(a.right, b.right, combine));
  }
  if (a.bit < b.bit) {
    if ((b.key & (a.bit - 1)) !== a.key) return null;
    return intIntersect((b.key & a.bit) === 0 ? a.left : a.right, b, combine);
  }
  if ((a.key & (b.bit - 1)) !== b.key) return null;
  return intIntersect(a, (a.key & b.bit) === 0 ? b.left : b.right, combine);
}

export function intForEach<V>(map: IntMap<V>, visit: (key: number, value: V) => void): void {
  if (!map) return;
  if (map.bit === 0) {
    if (map.value !== undefined) visit(map.key, map.value);
    return;
  }
  intForEach(map.left, visit);
  intForEach(map.right, visit);
}

function combined<V>(
  node: IntNode<V>,
  a: V | undefined,
  b: V | undefined,
  combine: (key: number, a: V, b: V) => V | undefined,
): IntMap<V> {
  if (a === undefined || b === undefined) return null;
  const value = a === b ? a : combine(node.key, a, b);
  if (value === undefined) return null;
  return value === node.value ? node : leaf(node.key, value);
}

function leaf<V>(key: number, value: V): IntNode<V> {
  return { key, bit: 0, value, left: null, right: null };
}

function divide<V>(keyA: number, a: IntNode<V>, keyB: number, b: IntNode<V>): IntNode<V> {
  const difference = keyA ^ keyB;
  const bit = difference & -difference;
  const key = keyA & (bit - 1);
  return (keyA & bit) === 0
    ? { key, bit, value: undefined, left: a, right: b }
    : { key, bit, value: undefined, left: b, right: a };
}

function rebuild<V>(branch: IntNode<V>, left: IntMap<V>, right: IntMap<V>): IntMap<V> {
  if (left === branch.left && right === branch.right) return branch;
  if (!left) return right;
  if (!right) return left;
  return { key: branch.key, bit: branch.bit, value: undefined, left, right };
}
