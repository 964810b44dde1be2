/// A Map that keeps its keys in order and finds neighbours: a balanced tree (a treap), in which finding, adding and removing take
/// O(log n) steps.
/// ```noodlecore
/// import noodlecore.collections.sorted_map
/// const ring = new SortedMap<int, String>();
/// ring.set(30, "c");
/// ring.set(10, "a");
/// ring.set(20, "b");
/// ring.keys()            // => [10, 20, 30]
/// ring.ceiling(15)?.key  // => 20
/// ring.floor(15)?.key    // => 10
/// ring.first().value     // => a
/// ```
class SortedMap<K, V> implements Iterable<MapEntry<K, V>> {
    private SortedNode<K, V>? root = null;
    private const (K, K) => int compare;
    private int count = 0;
    /// The next priority's source: any spread-out numbers keep the tree balanced.
    private int seed = 2463534242;

    constructor(compare: ((K, K) => int)? = null) { this.compare = compare ?? compareValues; }

    /// The entries of a Map, in the order of their keys.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m  // => {1: "a", 2: "b", 3: "c"}
    /// ```
    static func from<A, B>(map: Map<A, B>): SortedMap<A, B> {
        const result = new SortedMap<A, B>();
        for (key, value in map) { result.set(key, value); }
        return result;
    }

    /// How many keys there are.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.size()  // => 3
    /// ```
    func size(): int { return this.count; }

    /// Whether there are no keys.
    /// ```noodlecore
    /// new SortedMap<int, int>().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.count == 0; }

    /// Whether there are keys.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.count != 0; }

    /// The value of a key, or null where the key is missing.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.get(2)  // => b
    /// m.get(9)  // => null
    /// ```
    func get(key: K): V? { return this.locate(key)?.value; }

    /// Whether a key is there.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.has(3)  // => true
    /// ```
    func has(key: K): bool { return this.locate(key) != null; }

    /// The value of a key, or `fallback` where the key is missing.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.getOrDefault(9, "z")  // => z
    /// ```
    func getOrDefault(key: K, fallback: V): V {
        const node = this.locate(key);
        return node == null ? fallback : node.value;
    }

    /// Puts a value under a key.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.set(0, "x");
    /// m.keys()  // => [0, 1, 2, 3]
    /// ```
    func set(key: K, value: V) {
        const known = this.locate(key);
        if (known != null) {
            known.value = value;
            return;
        }
        this.root = this.insert(this.root, new SortedNode<K, V>(key, value, this.nextPriority()));
        this.count += 1;
    }

    /// The value of a key; where it is missing, what `make` gives is put there first.
    /// ```noodlecore
    /// const m = new SortedMap<String, int>();
    /// m.getOrPut("a", () => 7)  // => 7
    /// ```
    func getOrPut(key: K, make: () => V): V {
        const node = this.locate(key);
        if (node != null) { return node.value; }
        const value = make();
        this.set(key, value);
        return value;
    }

    /// Replaces the value of a key by what `change` makes of it, or of `initial` where the key is missing. Gives the new value.
    /// ```noodlecore
    /// const m = new SortedMap<String, int>();
    /// m.update("a", 0, (n) => n + 1)  // => 1
    /// m.update("a", 0, (n) => n + 1)  // => 2
    /// ```
    func update(key: K, initial: V, change: (V) => V): V {
        const value = change(this.getOrDefault(key, initial));
        this.set(key, value);
        return value;
    }

    /// Takes a key out; tells whether it was there.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.delete(2)  // => true
    /// m.keys()     // => [1, 3]
    /// ```
    func delete(key: K): bool {
        if (!this.has(key)) { return false; }
        this.root = this.without(this.root!, key);
        this.count -= 1;
        return true;
    }

    /// Takes everything out.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.clear();
    /// m.size()  // => 0
    /// ```
    func clear() {
        this.root = null;
        this.count = 0;
    }

    // ---- neighbours

    /// The entry with the smallest key; an error [3108] where there is none.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.first().key  // => 1
    /// ```
    func first(): MapEntry<K, V> {
        return this.firstOrNull() ?? throw new Error(3108, "first of an empty SortedMap");
    }

    /// The entry with the largest key; an error [3108] where there is none.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.last().key  // => 3
    /// ```
    func last(): MapEntry<K, V> {
        return this.lastOrNull() ?? throw new Error(3108, "last of an empty SortedMap");
    }

    /// The entry with the smallest key, or null where there is none.
    /// ```noodlecore
    /// new SortedMap<int, int>().firstOrNull()  // => null
    /// ```
    func firstOrNull(): MapEntry<K, V>? {
        let node = this.root;
        while (node != null && node.left != null) { node = node.left; }
        return entryOf(node);
    }

    /// The entry with the largest key, or null where there is none.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.lastOrNull()?.value  // => c
    /// ```
    func lastOrNull(): MapEntry<K, V>? {
        let node = this.root;
        while (node != null && node.right != null) { node = node.right; }
        return entryOf(node);
    }

    /// Takes the entry with the smallest key out and gives it; an error [3108] where there is none.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.removeFirst().key  // => 1
    /// m.keys()             // => [2, 3]
    /// ```
    func removeFirst(): MapEntry<K, V> {
        const entry = this.first();
        this.delete(entry.key);
        return entry;
    }

    /// Takes the entry with the largest key out and gives it; an error [3108] where there is none.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.removeLast().key  // => 3
    /// m.keys()            // => [1, 2]
    /// ```
    func removeLast(): MapEntry<K, V> {
        const entry = this.last();
        this.delete(entry.key);
        return entry;
    }

    /// The entry with the smallest key that is not smaller than `key`, or null.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.ceiling(2)?.key  // => 2
    /// ```
    func ceiling(key: K): MapEntry<K, V>? { return this.above(key, true); }

    /// The entry with the smallest key that is larger than `key`, or null.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.higher(2)?.key  // => 3
    /// ```
    func higher(key: K): MapEntry<K, V>? { return this.above(key, false); }

    /// The entry with the largest key that is not larger than `key`, or null.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.floor(9)?.key  // => 3
    /// ```
    func floor(key: K): MapEntry<K, V>? { return this.below(key, true); }

    /// The entry with the largest key that is smaller than `key`, or null.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.lower(1)?.key  // => null
    /// ```
    func lower(key: K): MapEntry<K, V>? { return this.below(key, false); }

    // ---- all of it, in order

    /// The keys in order, as a new List.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.keys()  // => [1, 2, 3]
    /// ```
    func keys(): List<K> { return this.entries().map((entry) => entry.key); }

    /// The values in the order of their keys, as a new List.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.values()  // => ["a", "b", "c"]
    /// ```
    func values(): List<V> { return this.entries().map((entry) => entry.value); }

    /// The keys with their values in order, as a new List.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.entries().first()  // => MapEntry(key: 1, value: "a")
    /// ```
    func entries(): List<MapEntry<K, V>> {
        const result = new List<MapEntry<K, V>>();
        for (entry in this) { result.add(entry); }
        return result;
    }

    /// The entries with keys from `low` up to (not including) `high`.
    /// ```noodlecore
    /// import noodlecore.collections.sorted_map
    /// SortedMap.from({ 1: "a", 2: "b", 3: "c" }).between(2, 3).length  // => 1
    /// ```
    func between(low: K, high: K): List<MapEntry<K, V>> {
        const result = new List<MapEntry<K, V>>();
        let entry = this.ceiling(low);
        while (entry != null && this.compare(entry.key, high) < 0) {
            result.add(entry);
            entry = this.higher(entry.key);
        }
        return result;
    }

    /// Calls `body` with each key and value in order.
    /// ```noodlecore
    /// SortedMap.from({ 2: "b", 1: "a" }).forEach((key, value) => print(`${key}${value}`));
    /// // => 1a
    /// // => 2b
    /// ```
    func forEach(body: (K, V) => void) { for (entry in this) { body(entry.key, entry.value); } }

    /// Walks over the entries in order.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.iterator().next().key  // => 1
    /// ```
    func iterator(): Iterator<MapEntry<K, V>> { return new SortedIterator<K, V>(this.root); }

    /// As a Map in order.
    /// ```noodlecore
    /// const m = SortedMap.from({ 3: "c", 1: "a", 2: "b" });
    /// m.toString()  // => {1: "a", 2: "b", 3: "c"}
    /// ```
    func toString(): String {
        return `${Map.from(this.entries().map((entry) => new Tuple<K, V>(entry.key, entry.value)))}`;
    }

    // ---- the tree: smaller keys to the left, higher priorities above

    private func locate(key: K): SortedNode<K, V>? {
        let node = this.root;
        while (node != null) {
            const order = this.compare(key, node.key);
            if (order == 0) { return node; }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    private func above(key: K, orEqual: bool): MapEntry<K, V>? {
        let node = this.root;
        let best: SortedNode<K, V>? = null;
        while (node != null) {
            const order = this.compare(key, node.key);
            if (order < 0 || orEqual && order == 0) {
                best = node;
                node = node.left;
            } else {
                node = node.right;
            }
        }
        return entryOf(best);
    }

    private func below(key: K, orEqual: bool): MapEntry<K, V>? {
        let node = this.root;
        let best: SortedNode<K, V>? = null;
        while (node != null) {
            const order = this.compare(key, node.key);
            if (order > 0 || orEqual && order == 0) {
                best = node;
                node = node.right;
            } else {
                node = node.left;
            }
        }
        return entryOf(best);
    }

    private func insert(tree: SortedNode<K, V>?, added: SortedNode<K, V>): SortedNode<K, V> {
        if (tree == null) { return added; }
        if (this.compare(added.key, tree.key) < 0) {
            const left = this.insert(tree.left, added);
            tree.left = left;
            return left.priority > tree.priority ? turnRight(tree, left) : tree;
        }
        const right = this.insert(tree.right, added);
        tree.right = right;
        return right.priority > tree.priority ? turnLeft(tree, right) : tree;
    }

    private func without(tree: SortedNode<K, V>, key: K): SortedNode<K, V>? {
        const order = this.compare(key, tree.key);
        if (order == 0) { return joined(tree.left, tree.right); }
        const left = tree.left;
        const right = tree.right;
        if (order < 0 && left != null) { tree.left = this.without(left, key); }
        if (order > 0 && right != null) { tree.right = this.without(right, key); }
        return tree;
    }

    /// xorshift over 32 bits.
    private func nextPriority(): int {
        this.seed ^= this.seed << 13 & 0xffffffff;
        this.seed ^= this.seed >>> 17;
        this.seed ^= this.seed << 5 & 0xffffffff;
        return this.seed;
    }
}

private class SortedNode<K, V> {
    const K key;
    V value;
    const int priority;
    SortedNode<K, V>? left = null;
    SortedNode<K, V>? right = null;

    constructor(this.key, this.value, this.priority) {}
}

private func entryOf<K, V>(node: SortedNode<K, V>?): MapEntry<K, V>? {
    return node == null ? null : new MapEntry<K, V>(node.key, node.value);
}

private func turnRight<K, V>(tree: SortedNode<K, V>, left: SortedNode<K, V>): SortedNode<K, V> {
    tree.left = left.right;
    left.right = tree;
    return left;
}

private func turnLeft<K, V>(tree: SortedNode<K, V>, right: SortedNode<K, V>): SortedNode<K, V> {
    tree.right = right.left;
    right.left = tree;
    return right;
}

/// One tree of two, where every key of the left one is smaller.
private func joined<K, V>(left: SortedNode<K, V>?, right: SortedNode<K, V>?): SortedNode<K, V>? {
    if (left == null) { return right; }
    if (right == null) { return left; }
    if (left.priority > right.priority) {
        left.right = joined(left.right, right);
        return left;
    }
    right.left = joined(left, right.left);
    return right;
}

/// In order: the nodes on the stack are those whose left sides are done.
private class SortedIterator<K, V> implements Iterator<MapEntry<K, V>> {
    private const List<SortedNode<K, V>> stack = new List<SortedNode<K, V>>();

    constructor(root: SortedNode<K, V>?) { this.descend(root); }

    func hasNext(): bool { return this.stack.isNotEmpty(); }

    func next(): MapEntry<K, V> {
        if (this.stack.isEmpty()) {
            throw new Error(3108, "next() was called after the last entry");
        }
        const node = this.stack.pop();
        this.descend(node.right);
        return new MapEntry<K, V>(node.key, node.value);
    }

    private func descend(from: SortedNode<K, V>?) {
        let node = from;
        while (node != null) {
            this.stack.add(node);
            node = node.left;
        }
    }
}
