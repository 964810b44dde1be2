import noodlecore.collections.sorted_map

/// Items without repetitions, in order; finding, adding and removing take O(log n) steps.
/// ```noodlecore
/// import noodlecore.collections.sorted_set
/// const s = SortedSet.from([30, 10, 20, 10]);
/// s.toList()     // => [10, 20, 30]
/// s.ceiling(15)  // => 20
/// s.floor(15)    // => 10
/// ```
class SortedSet<T> implements Iterable<T> {
    private const SortedMap<T, bool> items;

    constructor(compare: ((T, T) => int)? = null) { this.items = new SortedMap<T, bool>(compare); }

    /// A set of the items of anything that can be walked.
    /// ```noodlecore
    /// SortedSet.from(["b", "a"])  // => {"a", "b"}
    /// ```
    static func from<E>(items: Iterable<E>, compare: ((E, E) => int)? = null): SortedSet<E> {
        const set = new SortedSet<E>(compare);
        set.addAll(items);
        return set;
    }

    /// How many items there are.
    /// ```noodlecore
    /// SortedSet.from([2, 1, 2]).size()  // => 2
    /// ```
    func size(): int { return this.items.size(); }

    /// Whether there are no items.
    /// ```noodlecore
    /// new SortedSet<int>().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.items.isEmpty(); }

    /// Whether there are items.
    /// ```noodlecore
    /// SortedSet.from([1]).isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.items.isNotEmpty(); }

    /// Whether an item is in the set.
    /// ```noodlecore
    /// SortedSet.from([1, 2]).has(2)  // => true
    /// ```
    func has(item: T): bool { return this.items.has(item); }

    /// Puts an item in; tells whether it is new.
    /// ```noodlecore
    /// const s = new SortedSet<int>();
    /// s.add(1)  // => true
    /// s.add(1)  // => false
    /// ```
    func add(item: T): bool {
        if (this.has(item)) { return false; }
        this.items.set(item, true);
        return true;
    }

    /// Puts every item of another collection in.
    /// ```noodlecore
    /// const s = SortedSet.from([2]);
    /// s.addAll([3, 1]);
    /// s  // => {1, 2, 3}
    /// ```
    func addAll(items: Iterable<T>) { for (item in items) { this.add(item); } }

    /// Takes an item out; tells whether it was there.
    /// ```noodlecore
    /// SortedSet.from([1]).delete(1)  // => true
    /// ```
    func delete(item: T): bool { return this.items.delete(item); }

    /// Takes everything out.
    /// ```noodlecore
    /// const s = SortedSet.from([1]);
    /// s.clear();
    /// s.size()  // => 0
    /// ```
    func clear() { this.items.clear(); }

    // ---- ends and neighbours

    /// The smallest item; an error [3108] where there is none.
    /// ```noodlecore
    /// SortedSet.from([2, 1]).first()  // => 1
    /// ```
    func first(): T { return this.items.first().key; }

    /// The largest item; an error [3108] where there is none.
    /// ```noodlecore
    /// SortedSet.from([2, 1]).last()  // => 2
    /// ```
    func last(): T { return this.items.last().key; }

    /// Takes the smallest item out and gives it; an error [3108] where there is none.
    /// ```noodlecore
    /// SortedSet.from([2, 1]).removeFirst()  // => 1
    /// ```
    func removeFirst(): T { return this.items.removeFirst().key; }

    /// Takes the largest item out and gives it; an error [3108] where there is none.
    /// ```noodlecore
    /// SortedSet.from([2, 1]).removeLast()  // => 2
    /// ```
    func removeLast(): T { return this.items.removeLast().key; }

    /// The smallest item that is not smaller than `item`, or null.
    /// ```noodlecore
    /// SortedSet.from([10, 20]).ceiling(11)  // => 20
    /// ```
    func ceiling(item: T): T? { return this.items.ceiling(item)?.key; }

    /// The smallest item that is larger than `item`, or null.
    /// ```noodlecore
    /// SortedSet.from([10, 20]).higher(10)  // => 20
    /// ```
    func higher(item: T): T? { return this.items.higher(item)?.key; }

    /// The largest item that is not larger than `item`, or null.
    /// ```noodlecore
    /// SortedSet.from([10, 20]).floor(19)  // => 10
    /// ```
    func floor(item: T): T? { return this.items.floor(item)?.key; }

    /// The largest item that is smaller than `item`, or null.
    /// ```noodlecore
    /// SortedSet.from([10, 20]).lower(10)  // => null
    /// ```
    func lower(item: T): T? { return this.items.lower(item)?.key; }

    /// The items from `low` up to (not including) `high`.
    /// ```noodlecore
    /// SortedSet.from([1, 2, 3, 4]).between(2, 4)  // => [2, 3]
    /// ```
    func between(low: T, high: T): List<T> {
        return this.items.between(low, high).map((entry) => entry.key);
    }

    // ---- all of it, in order

    /// The items in order, as a new List.
    /// ```noodlecore
    /// SortedSet.from([2, 1]).toList()  // => [1, 2]
    /// ```
    func toList(): List<T> { return this.items.keys(); }

    /// Walks over the items in order.
    /// ```noodlecore
    /// for (x in SortedSet.from([2, 1])) { print(x); }
    /// // => 1
    /// // => 2
    /// ```
    func iterator(): Iterator<T> { return this.toList().iterator(); }

    /// As a Set in order.
    /// ```noodlecore
    /// SortedSet.from([2, 1]).toString()  // => {1, 2}
    /// ```
    func toString(): String { return `${Set.from(this.toList())}`; }
}
