import harness
import random

// A map as a red-black tree, generic over its keys: insertion with rotations, look-up, walks in order.
class Node<K, V> {
    const K key;
    V value;
    bool red = true;
    Node<K, V>? parent;
    Node<K, V>? left = null;
    Node<K, V>? right = null;

    constructor(this.key, this.value, this.parent) {}
}

class TreeMap<K, V> {
    int size = 0;
    private Node<K, V>? root = null;
    private const (K, K) => int compare;

    constructor(this.compare) {}

    func get(key: K): V? {
        let node = this.root;
        while (node != null) {
            const order = this.compare(key, node.key);
            if (order == 0) { return node.value; }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    func set(key: K, value: V) {
        let parent: Node<K, V>? = null;
        let node = this.root;
        let order = 0;
        while (node != null) {
            order = this.compare(key, node.key);
            if (order == 0) {
                node.value = value;
                return;
            }
            parent = node;
            node = order < 0 ? node.left : node.right;
        }
        const added = new Node<K, V>(key, value, parent);
        this.size += 1;
        if (parent == null) {
            this.root = added;
        } else if (order < 0) {
            parent.left = added;
        } else {
            parent.right = added;
        }
        this.balance(added);
    }

    func forEach(body: (K, V) => void) { this.walk(this.root, body); }

    func depth(): int { return this.depthOf(this.root); }

    private func walk(node: Node<K, V>?, body: (K, V) => void) {
        if (node == null) { return; }
        this.walk(node.left, body);
        body(node.key, node.value);
        this.walk(node.right, body);
    }

    private func depthOf(node: Node<K, V>?): int {
        return node == null ? 0 : 1 + this.depthOf(node.left).max(this.depthOf(node.right));
    }

    private func balance(added: Node<K, V>) {
        let node = added;
        while (true) {
            const parent = node.parent;
            if (parent == null || !parent.red) { break; }
            const grandparent = parent.parent;
            if (grandparent == null) { break; }
            const isLeft = parent == grandparent.left;
            const uncle = isLeft ? grandparent.right : grandparent.left;
            if (uncle != null && uncle.red) {
                parent.red = false;
                uncle.red = false;
                grandparent.red = true;
                node = grandparent;
                continue;
            }
            let top = parent;
            if (isLeft && node == parent.right) {
                this.rotateLeft(parent);
                top = node;
            }
            if (!isLeft && node == parent.left) {
                this.rotateRight(parent);
                top = node;
            }
            top.red = false;
            grandparent.red = true;
            if (isLeft) { this.rotateRight(grandparent); } else { this.rotateLeft(grandparent); }
            break;
        }
        if (let root = this.root) { root.red = false; }
    }

    private func rotateLeft(node: Node<K, V>) {
        const right = node.right!;
        node.right = right.left;
        if (let child = right.left) { child.parent = node; }
        this.replace(node, right);
        right.left = node;
        node.parent = right;
    }

    private func rotateRight(node: Node<K, V>) {
        const left = node.left!;
        node.left = left.right;
        if (let child = left.right) { child.parent = node; }
        this.replace(node, left);
        left.right = node;
        node.parent = left;
    }

    private func replace(node: Node<K, V>, by: Node<K, V>) {
        const parent = node.parent;
        by.parent = parent;
        if (parent == null) {
            this.root = by;
        } else if (parent.left == node) {
            parent.left = by;
        } else {
            parent.right = by;
        }
    }
}

func benchmark(count: int): int {
    const map = new TreeMap<int, int>((a, b) => a < b ? -1 : a > b ? 1 : 0);
    const random = new Random(42);
    for (i in 0..count) { map.set(random.next() * 4 + i % 4, i); }
    let found = 0;
    for (key in 0..count) { found += map.get(key * 3) ?? 0; }
    let sum = 0;
    map.forEach((key, value) => { sum = (sum * 7 + key + value) % 1_000_003; });
    return sum + found + map.size + map.depth();
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(500, 773340), full: new Size(15000, 6458069));
}
