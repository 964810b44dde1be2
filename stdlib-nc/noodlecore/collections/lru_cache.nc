/// Keeps the values that were used last, up to a number of them.
/// ```noodlecore
/// import noodlecore.collections.lru_cache
/// const cache = new LruCache<String, int>(2);
/// cache.set("a", 1);
/// cache.set("b", 2);
/// cache.get("a")  // => 1
/// cache.set("c", 3);
/// cache.keys()    // => ["a", "c"]
/// ```
class LruCache<K, V> {
    /// From the one that was used longest ago to the one that was used last.
    private const Map<K, V> entries = new Map<K, V>();
    private const int capacity;
    private const ((K, V) => void)? onEvict;
    /// How often `get` found something, and how often not.
    int hits = 0;
    int misses = 0;

    /// `onEvict` is called with what has to go.
    constructor(capacity: int, onEvict: ((K, V) => void)? = null) {
        if (capacity <= 0) {
            throw new Error(
                3116,
                `the capacity of an LruCache must be greater than zero, but is ${capacity}`,
            );
        }
        this.capacity = capacity;
        this.onEvict = onEvict;
    }

    /// How many values there are.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// cache.size()  // => 0
    /// ```
    func size(): int { return this.entries.size; }

    /// The value of a key, which counts as a use; null where it is missing.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// cache.set("a", 1);
    /// cache.get("a")  // => 1
    /// cache.get("b")  // => null
    /// ```
    func get(key: K): V? {
        if (!this.entries.has(key)) {
            this.misses += 1;
            return null;
        }
        this.hits += 1;
        const value = this.entries.take(key);
        this.entries.set(key, value as V);
        return value;
    }

    /// The value of a key, made by `make` where it is missing.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// cache.getOrPut("a", () => 5)  // => 5
    /// cache.getOrPut("a", () => 6)  // => 5
    /// ```
    func getOrPut(key: K, make: () => V): V {
        if (this.entries.has(key)) { return this.get(key) as V; }
        this.misses += 1;
        const value = make();
        this.set(key, value);
        return value;
    }

    /// Puts a value under a key, which counts as a use; what was used longest ago goes where there is no room.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// for (key in ["a", "b", "c"]) { cache.set(key, 0); }
    /// cache.keys()  // => ["b", "c"]
    /// ```
    func set(key: K, value: V) {
        this.entries.delete(key);
        this.entries.set(key, value);
        if (this.entries.size > this.capacity) { this.evictOldest(); }
    }

    /// Whether a key is there; it does not count as a use.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// cache.set("a", 1);
    /// cache.has("a")  // => true
    /// ```
    func has(key: K): bool { return this.entries.has(key); }

    /// Takes a key out; tells whether it was there.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// cache.set("a", 1);
    /// cache.delete("a")  // => true
    /// ```
    func delete(key: K): bool { return this.entries.delete(key); }

    /// Takes everything out.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// cache.set("a", 1);
    /// cache.clear();
    /// cache.size()  // => 0
    /// ```
    func clear() { this.entries.clear(); }

    /// From the one that was used longest ago to the one that was used last.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// cache.set("a", 1);
    /// cache.set("b", 2);
    /// cache.get("a");
    /// cache.keys()  // => ["b", "a"]
    /// ```
    func keys(): List<K> { return this.entries.keys(); }

    /// The part of `get` calls that found something, from 0.0 to 1.0.
    /// ```noodlecore
    /// const cache = new LruCache<String, int>(2);
    /// cache.set("a", 1);
    /// cache.get("a");
    /// cache.get("b");
    /// cache.hitRate()  // => 0.5
    /// ```
    func hitRate(): float {
        return this.hits + this.misses == 0 ? 0.0 : this.hits.toFloat() / (this.hits + this.misses);
    }

    private func evictOldest() {
        const onEvict = this.onEvict;
        for (key, value in this.entries) {
            this.entries.delete(key);
            if (onEvict != null) { onEvict(key, value); }
            return;
        }
    }
}
