/// Several values by key.
/// ```noodlecore
/// import noodlecore.collections.multi_map
/// const roles = new MultiMap<String, String>();
/// roles.add("ann", "admin");
/// roles.add("ann", "user");
/// roles.get("ann")  // => ["admin", "user"]
/// roles.get("bob")  // => []
/// ```
class MultiMap<K, V> {
    private const Map<K, List<V>> lists = new Map<K, List<V>>();

    /// Adds a value under a key.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.get("a")  // => [1, 2]
    /// ```
    func add(key: K, value: V) { this.lists.getOrPut(key, () => new List<V>()).add(value); }

    /// The values of a key, as a new List.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.get("a")  // => []
    /// ```
    func get(key: K): List<V> { return this.lists.get(key)?.copy() ?? new List<V>(); }

    /// Whether a key has values.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.has("a")  // => true
    /// ```
    func has(key: K): bool { return this.lists.has(key); }

    /// Whether a key has this value.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.contains("a", 2)  // => true
    /// ```
    func contains(key: K, value: V): bool { return this.lists.get(key)?.contains(value) ?? false; }

    /// Takes one value out; tells whether it was there.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.remove("a", 1)  // => true
    /// m  // => {"a": [2]}
    /// ```
    func remove(key: K, value: V): bool {
        const list = this.lists.get(key);
        if (list == null || !list.remove(value)) { return false; }
        if (list.isEmpty()) { this.lists.delete(key); }
        return true;
    }

    /// Takes all values of a key out and gives them.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.removeAll("a")  // => [1, 2]
    /// m.isEmpty()  // => true
    /// ```
    func removeAll(key: K): List<V> { return this.lists.take(key) ?? new List<V>(); }

    /// The keys that have values, in the order in which they came.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.keys()  // => ["a"]
    /// ```
    func keys(): List<K> { return this.lists.keys(); }

    /// All values.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.values()  // => [1, 2]
    /// ```
    func values(): List<V> { return List.flatten(this.lists.values()); }

    /// How many values there are.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.size()  // => 2
    /// ```
    func size(): int { return this.lists.values().sumOf((list) => list.length); }

    /// Whether there are no values.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.lists.isEmpty(); }

    /// Takes everything out.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.clear();
    /// m.size()  // => 0
    /// ```
    func clear() { this.lists.clear(); }

    /// The Lists of values by key, as a new Map.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.toMap()  // => {"a": [1, 2]}
    /// ```
    func toMap(): Map<K, List<V>> { return this.lists.mapValues((list) => list.copy()); }

    /// As a Map of Lists.
    /// ```noodlecore
    /// const m = new MultiMap<String, int>();
    /// m.add("a", 1);
    /// m.add("a", 2);
    /// m.toString()  // => {"a": [1, 2]}
    /// ```
    func toString(): String { return `${this.lists}`; }
}
