import { measure } from './harness.js';
import { Random } from './random.js';

// A map as a red-black tree, with any keys: insertion with rotations, look-up, walks in order.
class Node {
  constructor(key, value, parent) {
    this.key = key;
    this.value = value;
    this.red = true;
    this.parent = parent;
    this.left = null;
    this.right = null;
  }
}

class TreeMap {
  constructor(compare) {
    this.size = 0;
    this.root = null;
    this.compare = compare;
  }

  get(key) {
    let node = this.root;
    while (node !== null) {
      const order = this.compare(key, node.key);
      if (order === 0) return node.value;
      node = order < 0 ? node.left : node.right;
    }
    return null;
  }

  set(key, value) {
    let parent = null;
    let node = this.root;
    let order = 0;
    while (node !== null) {
      order = this.compare(key, node.key);
      if (order === 0) {
        node.value = value;
        return;
      }
      parent = node;
      node = order < 0 ? node.left : node.right;
    }
    const added = new Node(key, value, parent);
    this.size++;
    if (parent === null) this.root = added;
    else if (order < 0) parent.left = added;
    else parent.right = added;
    this.balance(added);
  }

  forEach(body) {
    this.walk(this.root, body);
  }

  depth() {
    return this.depthOf(this.root);
  }

  walk(node, body) {
    if (node === null) return;
    this.walk(node.left, body);
    body(node.key, node.value);
    this.walk(node.right, body);
  }

  depthOf(node) {
    return node === null ? 0 : 1 + Math.max(this.depthOf(node.left), this.depthOf(node.right));
  }

  balance(added) {
    let node = added;
    for (;;) {
      const parent = node.parent;
      if (parent === null || !parent.red) break;
      const grandparent = parent.parent;
      if (grandparent === null) break;
      const isLeft = parent === grandparent.left;
      const uncle = isLeft ? grandparent.right : grandparent.left;
      if (uncle !== null && uncle.red) {
        parent.red = false;
        uncle.red = false;
        grandparent.red = true;
        node = grandparent;
        continue;
      }
      let top = parent;
      if (isLeft && node === parent.right) { this.rotateLeft(parent); top = node; }
      if (!isLeft && node === parent.left) { this.rotateRight(parent); top = node; }
      top.red = false;
      grandparent.red = true;
      if (isLeft) this.rotateRight(grandparent);
      else this.rotateLeft(grandparent);
      break;
    }
    if (this.root !== null) this.root.red = false;
  }

  rotateLeft(node) {
    const right = node.right;
    node.right = right.left;
    if (right.left !== null) right.left.parent = node;
    this.replace(node, right);
    right.left = node;
    node.parent = right;
  }

  rotateRight(node) {
    const left = node.left;
    node.left = left.right;
    if (left.right !== null) left.right.parent = node;
    this.replace(node, left);
    left.right = node;
    node.parent = left;
  }

  replace(node, by) {
    const parent = node.parent;
    by.parent = parent;
    if (parent === null) this.root = by;
    else if (parent.left === node) parent.left = by;
    else parent.right = by;
  }
}

function benchmark(count) {
  const map = new TreeMap((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const random = new Random(42);
  for (let i = 0; i < count; i++) map.set(random.next() * 4 + (i % 4), i);
  let found = 0;
  for (let key = 0; key < count; key++) found += map.get(key * 3) ?? 0;
  let sum = 0;
  map.forEach((key, value) => { sum = (sum * 7 + key + value) % 1_000_003; });
  return sum + found + map.size + map.depth();
}

measure(benchmark, { small: [500, 773340], full: [15000, 6458069] });
