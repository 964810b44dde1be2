/// Values by key, in the order in which the keys came: `{ "a": 1 }`, `m[k]`, `m[k] = v`.
extern class Map<K, V> implements Iterable<MapEntry<K, V>> {
    /// How many keys there are.
    /// ```noodlecore
    /// ({ "a": 1 }).size  // => 1
    /// ```
    extern const int size;

    /// An empty Map.
    extern constructor();

    /// A Map of the first and second halves of pairs.
    /// ```noodlecore
    /// Map.from([new Tuple("a", 1), new Tuple("b", 2)])  // => {"a": 1, "b": 2}
    /// ```
    static func from<A, B>(pairs: Iterable<Tuple<A, B>>): Map<A, B> {
        const map = new Map<A, B>();
        for (pair in pairs) { map.set(pair.first, pair.second); }
        return map;
    }

    // ---- one key

    /// The value of a key, or null where the key is missing. `m[k]` is the same.
    /// ```noodlecore
    /// ({ "a": 1 }).get("a")  // => 1
    /// ({ "a": 1 }).get("b")  // => null
    /// ```
    extern func get(key: K): V?;

    /// Puts a value under a key. A key that is there keeps its place in the order.
    /// ```noodlecore
    /// const m = { "a": 1 };
    /// m.set("b", 2);
    /// m  // => {"a": 1, "b": 2}
    /// ```
    extern func set(key: K, value: V);

    /// Whether a key is there.
    /// ```noodlecore
    /// ({ "a": 1 }).has("a")  // => true
    /// ```
    extern func has(key: K): bool;

    /// Takes a key out; tells whether it was there.
    /// ```noodlecore
    /// ({ "a": 1 }).delete("a")  // => true
    /// ```
    extern func delete(key: K): bool;

    /// Takes a key out; gives the value that it had, null where it was missing.
    /// ```noodlecore
    /// const m = { "a": 1 };
    /// m.remove("a")  // => 1
    /// m.remove("a")  // => null
    /// ```
    func remove(key: K): V? {
        const value = this.get(key);
        this.delete(key);
        return value;
    }

    /// The value of a key, or `fallback` where the key is missing.
    /// ```noodlecore
    /// ({ "a": 1 }).getOrDefault("b", 0)  // => 0
    /// ```
    func getOrDefault(key: K, fallback: V): V {
        const found = this.get(key);
        return found != null || this.has(key) ? found as V : fallback;
    }

    /// The value of a key, or what `fallback` gives where the key is missing.
    /// ```noodlecore
    /// ({ "a": 1 }).getOrElse("b", () => 5)  // => 5
    /// ```
    func getOrElse(key: K, fallback: () => V): V {
        const found = this.get(key);
        return found != null || this.has(key) ? found as V : fallback();
    }

    /// The value of a key; where it is missing, what `make` gives is put there first.
    /// ```noodlecore
    /// const m = new Map<String, List<int>>();
    /// m.getOrPut("a", () => []).add(1);
    /// m  // => {"a": [1]}
    /// ```
    func getOrPut(key: K, make: () => V): V {
        const found = this.get(key);
        if (found != null || this.has(key)) { return found as V; }
        const value = make();
        this.set(key, value);
        return value;
    }

    /// The value of a key; an error [3114] where the key is missing.
    /// ```noodlecore
    /// ({ "a": 1 }).getOrThrow("a")  // => 1
    /// ```
    func getOrThrow(key: K): V {
        const found = this.get(key);
        if (found == null && !this.has(key)) { throw new Error(3114, `the Map has no key ${key}`); }
        return found as V;
    }

    /// Puts a value under a key that is not there yet; tells whether it did.
    /// ```noodlecore
    /// ({ "a": 1 }).setIfAbsent("a", 2)  // => false
    /// ```
    func setIfAbsent(key: K, value: V): bool {
        if (this.has(key)) { return false; }
        this.set(key, value);
        return true;
    }

    /// Replaces the value of a key by what `change` makes of it, or of `initial` where the key is missing. Gives the new value.
    /// ```noodlecore
    /// const m = { "a": 1 };
    /// m.update("a", 0, (n) => n + 1)  // => 2
    /// m.update("b", 0, (n) => n + 1)  // => 1
    /// ```
    func update(key: K, initial: V, change: (V) => V): V {
        const value = change(this.getOrDefault(key, initial));
        this.set(key, value);
        return value;
    }

    /// Takes a key out and gives its value, or null where it is missing.
    /// ```noodlecore
    /// ({ "a": 1 }).take("a")  // => 1
    /// ```
    func take(key: K): V? {
        const value = this.get(key);
        this.delete(key);
        return value;
    }

    // ---- all of it

    /// Takes everything out.
    /// ```noodlecore
    /// const m = { "a": 1 };
    /// m.clear();
    /// m.size  // => 0
    /// ```
    extern func clear();

    /// Puts everything of another Map in here.
    /// ```noodlecore
    /// const m = { "a": 1 };
    /// m.setAll({ "a": 2, "b": 3 });
    /// m  // => {"a": 2, "b": 3}
    /// ```
    func setAll(other: Map<K, V>) {
        for (key, value in other) { this.set(key, value); }
    }

    /// Puts everything of another Map in here; where a key is in both, `combine` makes one value of the two.
    /// ```noodlecore
    /// const m = { "a": 1 };
    /// m.merge({ "a": 2, "b": 3 }, (x, y) => x + y);
    /// m  // => {"a": 3, "b": 3}
    /// ```
    func merge(other: Map<K, V>, combine: (V, V) => V) {
        for (key, value in other) {
            this.set(key, this.has(key) ? combine(this.get(key) as V, value) : value);
        }
    }

    /// This Map and what another one has besides; where a key is in both, the other's value stands.
    /// ```noodlecore
    /// ({ "a": 1 }).plus({ "a": 2, "b": 3 })  // => {"a": 2, "b": 3}
    /// ```
    func plus(other: Map<K, V>): Map<K, V> {
        const result = this.copy();
        result.setAll(other);
        return result;
    }

    /// Puts what `change` makes of each key and value in the value's place.
    /// ```noodlecore
    /// const m = { "a": 1, "b": 2 };
    /// m.replaceAll((key, value) => value * 10);
    /// m  // => {"a": 10, "b": 20}
    /// ```
    func replaceAll(change: (K, V) => V) {
        for (key, value in this) { this.set(key, change(key, value)); }
    }

    /// Takes out every entry that passes the test; gives how many those were.
    /// ```noodlecore
    /// const m = { "a": 1, "b": 2 };
    /// m.removeWhere((key, value) => value > 1)  // => 1
    /// ```
    func removeWhere(test: (K, V) => bool): int {
        const before = this.size;
        for (key, value in this) { if (test(key, value)) { this.delete(key); } }
        return before - this.size;
    }

    /// Whether there are no keys.
    /// ```noodlecore
    /// new Map<String, int>().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.size == 0; }

    /// Whether there are keys.
    /// ```noodlecore
    /// ({ "a": 1 }).isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.size != 0; }

    /// The keys, as a new List.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).keys()  // => ["a", "b"]
    /// ```
    extern func keys(): List<K>;

    /// The values, as a new List.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).values()  // => [1, 2]
    /// ```
    extern func values(): List<V>;

    /// The keys with their values, as a new List.
    /// ```noodlecore
    /// ({ "a": 1 }).entries()  // => [MapEntry(key: "a", value: 1)]
    /// ```
    func entries(): List<MapEntry<K, V>> {
        const result = new List<MapEntry<K, V>>();
        for (key, value in this) { result.add(new MapEntry<K, V>(key, value)); }
        return result;
    }

    /// A Map with the same keys and values.
    /// ```noodlecore
    /// ({ "a": 1 }).copy()  // => {"a": 1}
    /// ```
    extern func copy(): Map<K, V>;

    /// Whether a value is there, under any key.
    /// ```noodlecore
    /// ({ "a": 1 }).containsValue(1)  // => true
    /// ```
    func containsValue(value: V): bool { return this.values().contains(value); }

    /// Calls `body` with each key and value.
    /// ```noodlecore
    /// ({ "a": 1 }).forEach((key, value) => print(`${key}=${value}`));
    /// // => a=1
    /// ```
    func forEach(body: (K, V) => void) {
        for (key, value in this) { body(key, value); }
    }

    /// What `change` makes of each key and value, as a List.
    /// ```noodlecore
    /// ({ "a": 1 }).map((key, value) => `${key}=${value}`)  // => ["a=1"]
    /// ```
    func map<R>(change: (K, V) => R): List<R> {
        const result = new List<R>();
        for (key, value in this) { result.add(change(key, value)); }
        return result;
    }

    /// What `change` makes of each key and value, as a List, without the nulls.
    /// ```noodlecore
    /// ({ "a": "1", "b": "x" }).mapNotNull((key, value) => value.toIntOrNull())  // => [1]
    /// ```
    func mapNotNull<R>(change: (K, V) => R?): List<R> {
        const result = new List<R>();
        for (key, value in this) {
            const item = change(key, value);
            if (item != null) { result.add(item); }
        }
        return result;
    }

    /// The items that `change` makes of each entry, one after the other.
    /// ```noodlecore
    /// const counts = { "a": 2, "b": 1 };
    /// counts.flatMap((key, n) => List.filled(n, key))  // => ["a", "a", "b"]
    /// ```
    func flatMap<R>(change: (K, V) => Iterable<R>): List<R> {
        return List.flatten(this.map((key, value) => List.from(change(key, value))));
    }

    /// The sum of what `value` makes of each entry.
    /// ```noodlecore
    /// const counts = { "a": 2, "bc": 3 };
    /// counts.sumOf((key, n) => key.length * n)  // => 8
    /// ```
    func sumOf(value: (K, V) => int): int { return int.sum(this.map(value)); }

    /// A Map with the same keys and what `change` makes of each value.
    /// ```noodlecore
    /// ({ "a": 1 }).mapValues((value) => value * 10)  // => {"a": 10}
    /// ```
    func mapValues<R>(change: (V) => R): Map<K, R> {
        const result = new Map<K, R>();
        for (key, value in this) { result.set(key, change(value)); }
        return result;
    }

    /// A Map with what `change` makes of each key and the same values.
    /// ```noodlecore
    /// ({ "a": 1 }).mapKeys((key) => key.toUpperCase())  // => {"A": 1}
    /// ```
    func mapKeys<R>(change: (K) => R): Map<R, V> {
        const result = new Map<R, V>();
        for (key, value in this) { result.set(change(key), value); }
        return result;
    }

    /// The entries that pass the test.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).filter((key, value) => value > 1)  // => {"b": 2}
    /// ```
    func filter(test: (K, V) => bool): Map<K, V> {
        const result = new Map<K, V>();
        for (key, value in this) { if (test(key, value)) { result.set(key, value); } }
        return result;
    }

    /// The entries whose keys pass the test.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).filterKeys((key) => key != "a")  // => {"b": 2}
    /// ```
    func filterKeys(test: (K) => bool): Map<K, V> { return this.filter((key, value) => test(key)); }

    /// The entries whose values pass the test.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).filterValues((value) => value > 1)  // => {"b": 2}
    /// ```
    func filterValues(test: (V) => bool): Map<K, V> {
        return this.filter((key, value) => test(value));
    }

    /// The entries of these keys, in the order in which they are asked for; keys that are missing are left out.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2, "c": 3 }).pick(["c", "a", "z"])  // => {"c": 3, "a": 1}
    /// ```
    func pick(keys: Iterable<K>): Map<K, V> {
        const result = new Map<K, V>();
        for (key in keys) { if (this.has(key)) { result.set(key, this.get(key) as V); } }
        return result;
    }

    /// The entries of all other keys.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).omit(["a"])  // => {"b": 2}
    /// ```
    func omit(keys: Iterable<K>): Map<K, V> {
        const result = this.copy();
        for (key in keys) { result.delete(key); }
        return result;
    }

    /// The entries that pass the test, and the others.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).partition((key, value) => value > 1)  // => Tuple(first: {"b": 2}, second: {"a": 1})
    /// ```
    func partition(test: (K, V) => bool): Tuple<Map<K, V>, Map<K, V>> {
        const passed = new Map<K, V>();
        const failed = new Map<K, V>();
        for (key, value in this) {
            if (test(key, value)) { passed.set(key, value); } else { failed.set(key, value); }
        }
        return new Tuple<Map<K, V>, Map<K, V>>(passed, failed);
    }

    /// The first entry that passes the test, or null.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).find((key, value) => value > 1)?.key  // => b
    /// ```
    func find(test: (K, V) => bool): MapEntry<K, V>? {
        for (key, value in this) {
            if (test(key, value)) { return new MapEntry<K, V>(key, value); }
        }
        return null;
    }

    /// Whether at least one entry passes the test.
    /// ```noodlecore
    /// ({ "a": 1 }).any((key, value) => value > 0)  // => true
    /// ```
    func any(test: (K, V) => bool): bool {
        for (key, value in this) { if (test(key, value)) { return true; } }
        return false;
    }

    /// Whether every entry passes the test.
    /// ```noodlecore
    /// ({ "a": 1 }).all((key, value) => value > 1)  // => false
    /// ```
    func all(test: (K, V) => bool): bool {
        for (key, value in this) { if (!test(key, value)) { return false; } }
        return true;
    }

    /// Whether no entry passes the test.
    /// ```noodlecore
    /// ({ "a": 1 }).none((key, value) => value > 1)  // => true
    /// ```
    func none(test: (K, V) => bool): bool { return !this.any(test); }

    /// How many entries there are, or how many of them pass a test.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).count((key, value) => value > 1)  // => 1
    /// ```
    func count(test: ((K, V) => bool)? = null): int {
        if (test == null) { return this.size; }
        let total = 0;
        for (key, value in this) { if (test(key, value)) { total += 1; } }
        return total;
    }

    /// Goes through the entries with a value that each step replaces.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).reduce((sum, key, value) => sum + value, 0)  // => 3
    /// ```
    func reduce<R>(step: (R, K, V) => R, initial: R): R {
        let result = initial;
        for (key, value in this) { result = step(result, key, value); }
        return result;
    }

    /// The same with the start value first.
    /// ```noodlecore
    /// ({ "a": 1, "b": 2 }).fold(0, (sum, key, value) => sum + value)  // => 3
    /// ```
    func fold<R>(initial: R, step: (R, K, V) => R): R { return this.reduce(step, initial); }

    /// A Map from values to keys; the last key stays where values repeat.
    /// ```noodlecore
    /// ({ "a": 1 }).inverted()  // => {1: "a"}
    /// ```
    func inverted(): Map<V, K> {
        const result = new Map<V, K>();
        for (key, value in this) { result.set(value, key); }
        return result;
    }

    /// A Map with the keys in order, their own or that of `compare`.
    /// ```noodlecore
    /// ({ "b": 1, "a": 2 }).sortedByKey()  // => {"a": 2, "b": 1}
    /// ```
    func sortedByKey(compare: ((K, K) => int)? = null): Map<K, V> {
        const result = new Map<K, V>();
        for (key in this.keys().sorted(compare)) { result.set(key, this.get(key) as V); }
        return result;
    }

    /// A Map with the values in order, their own or that of `compare`.
    /// ```noodlecore
    /// ({ "a": 2, "b": 1 }).sortedByValue()  // => {"b": 1, "a": 2}
    /// ```
    func sortedByValue(compare: ((V, V) => int)? = null): Map<K, V> {
        const order = compare ?? compareValues;
        const result = new Map<K, V>();
        for (entry in this.entries().sorted((a, b) => order(a.value, b.value))) {
            result.set(entry.key, entry.value);
        }
        return result;
    }

    /// The entry with the smallest key of `rank`, or null where there is none.
    /// ```noodlecore
    /// ({ "a": 2, "b": 1 }).minBy((key, value) => value)?.key  // => b
    /// ```
    func minBy<R extends Comparable<R>>(rank: (K, V) => R): MapEntry<K, V>? {
        return this.entries().minBy((entry) => rank(entry.key, entry.value));
    }

    /// The entry with the largest key of `rank`, or null where there is none.
    /// ```noodlecore
    /// ({ "a": 2, "b": 1 }).maxBy((key, value) => value)?.key  // => a
    /// ```
    func maxBy<R extends Comparable<R>>(rank: (K, V) => R): MapEntry<K, V>? {
        return this.entries().maxBy((entry) => rank(entry.key, entry.value));
    }

    /// Walks over the entries; see `iterable.nc` for what `for … in` does instead.
    /// ```noodlecore
    /// ({ "a": 1 }).iterator().next().key  // => a
    /// ```
    func iterator(): Iterator<MapEntry<K, V>> { return new MapIterator<K, V>(this.cursor()); }

    /// What `for (key, value in map)` walks with.
    /// ```noodlecore
    /// const c = ({ "a": 1 }).cursor();
    /// c.advance()  // => true
    /// c.key()      // => a
    /// c.value()    // => 1
    /// ```
    extern func cursor(): MapCursor<K, V>;
}

/// A key of a Map with its value.
/// ```noodlecore
/// for (entry in { "a": 1 }) { print(`${entry.key} is ${entry.value}`); }
/// // => a is 1
/// ```
record MapEntry<K, V>(key: K, value: V) {
    /// A Map of entries, in their order. Of several with one key the last counts.
    /// ```noodlecore
    /// const ages = { "b": 2, "a": 1 };
    /// ages.entries().sortBy((entry) => entry.value).toMap()  // => {"a": 1, "b": 2}
    /// ```
    static func toMap<A, B>(entries: Iterable<MapEntry<A, B>>): Map<A, B> {
        const result = new Map<A, B>();
        for (entry in entries) { result.set(entry.key, entry.value); }
        return result;
    }
}

/// A walk over a Map: entries that are added meanwhile are seen, those that are deleted are not.
extern class MapCursor<K, V> {
    /// Goes on to the next entry; false where there is none.
    /// ```noodlecore
    /// (new Map<String, int>()).cursor().advance()  // => false
    /// ```
    extern func advance(): bool;

    /// The key that the cursor stands on.
    /// ```noodlecore
    /// const c = ({ "a": 1 }).cursor();
    /// c.advance()  // => true
    /// c.key()      // => a
    /// ```
    extern func key(): K;

    /// The value that the cursor stands on.
    /// ```noodlecore
    /// const c = ({ "a": 1 }).cursor();
    /// c.advance()  // => true
    /// c.value()    // => 1
    /// ```
    extern func value(): V;
}

private class MapIterator<K, V> implements Iterator<MapEntry<K, V>> {
    private const MapCursor<K, V> cursor;
    private bool ahead = false;
    private bool found = false;

    constructor(this.cursor) {}

    func hasNext(): bool {
        if (!this.ahead) {
            this.found = this.cursor.advance();
            this.ahead = true;
        }
        return this.found;
    }

    func next(): MapEntry<K, V> {
        if (!this.hasNext()) { throw new Error(3108, "next() was called after the last entry"); }
        this.ahead = false;
        return new MapEntry<K, V>(this.cursor.key(), this.cursor.value());
    }
}
