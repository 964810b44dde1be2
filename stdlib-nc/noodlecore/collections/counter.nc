/// Counts how often items come.
/// ```noodlecore
/// import noodlecore.collections.counter
/// const letters = Counter.of("banana".chars());
/// letters.get("a")         // => 3
/// letters.mostCommon(1)    // => [MapEntry(key: "a", value: 3)]
/// ```
class Counter<T> {
    private const Map<T, int> counts = new Map<T, int>();

    static func of<E>(items: Iterable<E>): Counter<E> {
        const counter = new Counter<E>();
        for (item in items) { counter.add(item); }
        return counter;
    }

    func add(item: T, times: int = 1) { this.counts.update(item, 0, (count) => count + times); }

    /// How often an item came; 0 where it never did.
    func get(item: T): int { return this.counts.get(item) ?? 0; }

    /// How often all items came.
    func total(): int { return int.sum(this.counts.values()); }

    /// How many different items there are.
    func size(): int { return this.counts.size; }

    /// Those that came most often, the most frequent first.
    func mostCommon(count: int): List<MapEntry<T, int>> { return this.counts.entries().sortByDescending((entry) => entry.value).take(count); }

    func items(): List<T> { return this.counts.keys(); }
    func toMap(): Map<T, int> { return this.counts.copy(); }
    func toString(): String { return `${this.counts}`; }
}
