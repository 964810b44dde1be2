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

    func add(key: K, value: V) { this.lists.getOrPut(key, () => new List<V>()).add(value); }

    /// The values of a key, as a new List.
    func get(key: K): List<V> { return this.lists.get(key)?.copy() ?? new List<V>(); }

    func has(key: K): bool { return this.lists.has(key); }
    func contains(key: K, value: V): bool { return this.lists.get(key)?.contains(value) ?? false; }

    /// Takes one value out; tells whether it was there.
    func remove(key: K, value: V): bool {
        const list = this.lists.get(key);
        if (list == null || !list.remove(value)) { return false; }
        if (list.isEmpty()) { this.lists.delete(key); }
        return true;
    }

    /// Takes all values of a key out and gives them.
    func removeAll(key: K): List<V> { return this.lists.take(key) ?? new List<V>(); }

    func keys(): List<K> { return this.lists.keys(); }
    func values(): List<V> { return List.flatten(this.lists.values()); }
    /// How many values there are.
    func size(): int { return this.lists.values().sumOf((list) => list.length); }
    func isEmpty(): bool { return this.lists.isEmpty(); }
    func clear() { this.lists.clear(); }
    func toMap(): Map<K, List<V>> { return this.lists.mapValues((list) => list.copy()); }
    func toString(): String { return `${this.lists}`; }
}
