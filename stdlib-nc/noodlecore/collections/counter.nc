/// Counts how often items come.
/// ```noodlecore
/// import noodlecore.collections.counter
/// const letters = Counter.of("banana".chars());
/// letters.get("a")         // => 3
/// letters.mostCommon(1)    // => [MapEntry(key: "a", value: 3)]
/// ```
class Counter<T> {
    private const Map<T, int> counts = new Map<T, int>();

    /// Counts the items of anything that can be walked.
    /// ```noodlecore
    /// Counter.of("noodle".chars()).get("o")  // => 2
    /// ```
    static func of<E>(items: Iterable<E>): Counter<E> {
        const counter = new Counter<E>();
        for (item in items) { counter.add(item); }
        return counter;
    }

    /// Counts an item once, or so many times.
    /// ```noodlecore
    /// const c = new Counter<String>();
    /// c.add("a", 3);
    /// c.get("a")  // => 3
    /// ```
    func add(item: T, times: int = 1) { this.counts.update(item, 0, (count) => count + times); }

    /// Counts every item of another collection.
    /// ```noodlecore
    /// const c = Counter.of(["a"]);
    /// c.addAll(["a", "b"]);
    /// c  // => {"a": 2, "b": 1}
    /// ```
    func addAll(items: Iterable<T>) { for (item in items) { this.add(item); } }

    /// How often an item came; 0 where it never did.
    /// ```noodlecore
    /// const c = Counter.of(["a", "b", "a"]);
    /// c.get("a")  // => 2
    /// c.get("z")  // => 0
    /// ```
    func get(item: T): int { return this.counts.get(item) ?? 0; }

    /// How often all items came.
    /// ```noodlecore
    /// const c = Counter.of(["a", "b", "a"]);
    /// c.total()  // => 3
    /// ```
    func total(): int { return int.sum(this.counts.values()); }

    /// How many different items there are.
    /// ```noodlecore
    /// const c = Counter.of(["a", "b", "a"]);
    /// c.size()  // => 2
    /// ```
    func size(): int { return this.counts.size; }

    /// Those that came most often, the most frequent first.
    /// ```noodlecore
    /// const c = Counter.of(["a", "b", "a"]);
    /// c.mostCommon(1).map((entry) => entry.key)  // => ["a"]
    /// ```
    func mostCommon(count: int): List<MapEntry<T, int>> {
        return this.counts.entries().sortByDescending((entry) => entry.value).take(count);
    }

    /// The different items, in the order in which they came.
    /// ```noodlecore
    /// const c = Counter.of(["a", "b", "a"]);
    /// c.items()  // => ["a", "b"]
    /// ```
    func items(): List<T> { return this.counts.keys(); }

    /// The counts by item, as a new Map.
    /// ```noodlecore
    /// const c = Counter.of(["a", "b", "a"]);
    /// c.toMap()  // => {"a": 2, "b": 1}
    /// ```
    func toMap(): Map<T, int> { return this.counts.copy(); }

    /// As the Map of the counts.
    /// ```noodlecore
    /// const c = Counter.of(["a", "b", "a"]);
    /// c.toString()  // => {"a": 2, "b": 1}
    /// ```
    func toString(): String { return `${this.counts}`; }
}
