/// Items without repetitions, in the order in which they came.
extern class Set<T> implements Iterable<T> {
    /// How many items there are.
    /// ```noodlecore
    /// Set.of([1, 2, 2]).size  // => 2
    /// ```
    extern const int size;

    /// A Set of the items of a List; an empty one where none is given.
    /// ```noodlecore
    /// new Set<int>([1, 2, 2])  // => {1, 2}
    /// ```
    extern constructor(items: List<T>? = null);

    /// A Set of the items of a List.
    /// ```noodlecore
    /// Set.of(["a", "b", "a"])  // => {"a", "b"}
    /// ```
    static func of<E>(items: List<E>): Set<E> { return Set.from(items); }

    /// A Set of everything that can be walked.
    /// ```noodlecore
    /// Set.from(0..3)  // => {0, 1, 2}
    /// ```
    static func from<E>(items: Iterable<E>): Set<E> {
        const set = new Set<E>();
        for (item in items) { set.add(item); }
        return set;
    }

    /// Puts an item in; tells whether it is new.
    /// ```noodlecore
    /// const s = Set.of([1]);
    /// s.add(2)  // => true
    /// s.add(2)  // => false
    /// ```
    extern func add(item: T): bool;

    /// Puts every item of another collection in.
    /// ```noodlecore
    /// const s = Set.of([1]);
    /// s.addAll([2, 3]);
    /// s  // => {1, 2, 3}
    /// ```
    func addAll(items: Iterable<T>) { for (item in items) { this.add(item); } }

    /// Whether an item is in the Set.
    /// ```noodlecore
    /// Set.of([1]).has(1)  // => true
    /// ```
    extern func has(item: T): bool;

    /// The same as `has`, under the name that Lists have.
    /// ```noodlecore
    /// Set.of([1]).contains(2)  // => false
    /// ```
    func contains(item: T): bool { return this.has(item); }

    /// Takes an item out; tells whether it was there.
    /// ```noodlecore
    /// Set.of([1]).delete(1)  // => true
    /// ```
    extern func delete(item: T): bool;

    /// Takes every item of another collection out.
    /// ```noodlecore
    /// const s = Set.of([1, 2]);
    /// s.deleteAll([2, 3]);
    /// s  // => {1}
    /// ```
    func deleteAll(items: Iterable<T>) { for (item in items) { this.delete(item); } }

    /// Takes out every item that passes the test; gives how many those were.
    /// ```noodlecore
    /// Set.of([1, 2, 3]).removeWhere((x) => x > 1)  // => 2
    /// ```
    func removeWhere(test: (T) => bool): int {
        const before = this.size;
        for (item in this) { if (test(item)) { this.delete(item); } }
        return before - this.size;
    }

    /// Keeps the items that pass the test and takes out the others.
    /// ```noodlecore
    /// const s = Set.of([1, 2, 3]);
    /// s.retainWhere((x) => x > 1);
    /// s  // => {2, 3}
    /// ```
    func retainWhere(test: (T) => bool) { this.removeWhere((item) => !test(item)); }

    /// Takes an item out where it is there, and puts it in where it is not; tells whether it is there now.
    /// ```noodlecore
    /// const s = Set.of([1]);
    /// s.toggle(1)  // => false
    /// s.toggle(2)  // => true
    /// ```
    func toggle(item: T): bool { return !this.delete(item) && this.add(item); }

    /// Takes everything out.
    /// ```noodlecore
    /// const s = Set.of([1]);
    /// s.clear();
    /// s.size  // => 0
    /// ```
    extern func clear();

    /// Whether there are no items.
    /// ```noodlecore
    /// new Set<int>().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.size == 0; }

    /// Whether there are items.
    /// ```noodlecore
    /// Set.of([1]).isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.size != 0; }

    /// The item that came first; an error [3108] where there is none.
    /// ```noodlecore
    /// Set.of([3, 1]).first()  // => 3
    /// ```
    func first(): T {
        for (item in this) { return item; }
        throw new Error(3108, "first() needs an item, but the Set is empty");
    }

    /// The item that came first, or null where there is none.
    /// ```noodlecore
    /// new Set<int>().firstOrNull()  // => null
    /// ```
    func firstOrNull(): T? { return this.find((item) => true); }

    // ---- algebra

    /// The items that are in either.
    /// ```noodlecore
    /// Set.of([1, 2]).union(Set.of([2, 3]))  // => {1, 2, 3}
    /// ```
    func union(other: Iterable<T>): Set<T> {
        const result = this.copy();
        result.addAll(other);
        return result;
    }

    /// The items that are in both.
    /// ```noodlecore
    /// Set.of([1, 2]).intersect(Set.of([2, 3]))  // => {2}
    /// ```
    func intersect(other: Set<T>): Set<T> { return this.filter((item) => other.has(item)); }

    /// The items that are in this one alone.
    /// ```noodlecore
    /// Set.of([1, 2]).minus(Set.of([2, 3]))  // => {1}
    /// ```
    func minus(other: Iterable<T>): Set<T> {
        const result = this.copy();
        result.deleteAll(other);
        return result;
    }

    /// The items that are in one of the two but not in both.
    /// ```noodlecore
    /// Set.of([1, 2]).symmetricDifference(Set.of([2, 3]))  // => {1, 3}
    /// ```
    func symmetricDifference(other: Set<T>): Set<T> {
        return this.minus(other).union(other.minus(this));
    }

    /// Whether every item is in the other one too.
    /// ```noodlecore
    /// Set.of([1]).isSubsetOf(Set.of([1, 2]))  // => true
    /// ```
    func isSubsetOf(other: Set<T>): bool {
        return this.size <= other.size && this.all((item) => other.has(item));
    }

    /// Whether every item of the other one is in here.
    /// ```noodlecore
    /// Set.of([1, 2]).isSupersetOf(Set.of([1]))  // => true
    /// ```
    func isSupersetOf(other: Set<T>): bool { return other.isSubsetOf(this); }

    /// Whether the two have nothing in common.
    /// ```noodlecore
    /// Set.of([1]).isDisjoint(Set.of([2]))  // => true
    /// ```
    func isDisjoint(other: Set<T>): bool { return this.none((item) => other.has(item)); }

    // ---- items

    /// The items, as a new List.
    /// ```noodlecore
    /// Set.of([2, 1]).toList()  // => [2, 1]
    /// ```
    extern func toList(): List<T>;

    /// The same as `toList`, under the name that Maps have.
    /// ```noodlecore
    /// Set.of([2, 1]).values()  // => [2, 1]
    /// ```
    func values(): List<T> { return this.toList(); }

    /// The items in order, as a new List.
    /// ```noodlecore
    /// Set.of([2, 1]).sorted()  // => [1, 2]
    /// ```
    func sorted(compare: ((T, T) => int)? = null): List<T> {
        const items = this.toList();
        items.sort(compare);
        return items;
    }

    /// A Set with the same items.
    /// ```noodlecore
    /// Set.of([1]).copy()  // => {1}
    /// ```
    extern func copy(): Set<T>;

    /// Calls `body` with each item.
    /// ```noodlecore
    /// Set.of([1]).forEach((x) => print(x));
    /// // => 1
    /// ```
    func forEach(body: (T) => void) { for (item in this) { body(item); } }

    /// The items that pass the test.
    /// ```noodlecore
    /// Set.of([1, 2]).filter((x) => x > 1)  // => {2}
    /// ```
    func filter(test: (T) => bool): Set<T> {
        const result = new Set<T>();
        for (item in this) { if (test(item)) { result.add(item); } }
        return result;
    }

    /// The items that pass the test, and the others.
    /// ```noodlecore
    /// Set.of([1, 2, 3]).partition((x) => x > 1)  // => Tuple(first: {2, 3}, second: {1})
    /// ```
    func partition(test: (T) => bool): Tuple<Set<T>, Set<T>> {
        const passed = new Set<T>();
        const failed = new Set<T>();
        for (item in this) { if (test(item)) { passed.add(item); } else { failed.add(item); } }
        return new Tuple<Set<T>, Set<T>>(passed, failed);
    }

    /// What `change` makes of each item, as a Set.
    /// ```noodlecore
    /// Set.of([1, 2, 3]).map((x) => x / 2)  // => {0, 1}
    /// ```
    func map<R>(change: (T) => R): Set<R> {
        const result = new Set<R>();
        for (item in this) { result.add(change(item)); }
        return result;
    }

    /// The items that `change` makes of each item, one after the other.
    /// ```noodlecore
    /// Set.of([1, 2]).flatMap((x) => [x, -x])  // => [1, -1, 2, -2]
    /// ```
    func flatMap<R>(change: (T) => Iterable<R>): List<R> { return this.toList().flatMap(change); }

    /// The sum of what `value` makes of each item.
    /// ```noodlecore
    /// Set.of(["a", "bcd"]).sumOf((s) => s.length)  // => 4
    /// ```
    func sumOf(value: (T) => int): int { return this.toList().sumOf(value); }

    /// The smallest item, by its own order or by `compare`; an error [3108] where there is none.
    /// ```noodlecore
    /// Set.of([3, 1, 2]).min()  // => 1
    /// ```
    func min(compare: ((T, T) => int)? = null): T { return this.toList().min(compare); }

    /// The largest item, by its own order or by `compare`; an error [3108] where there is none.
    /// ```noodlecore
    /// Set.of([3, 1, 2]).max()  // => 3
    /// ```
    func max(compare: ((T, T) => int)? = null): T { return this.toList().max(compare); }

    /// The first item with the smallest key, or null where there is none.
    /// ```noodlecore
    /// Set.of(["aa", "b"]).minBy((s) => s.length)  // => b
    /// ```
    func minBy<K extends Comparable<K>>(key: (T) => K): T? { return this.toList().minBy(key); }

    /// The first item with the largest key, or null where there is none.
    /// ```noodlecore
    /// Set.of(["aa", "b"]).maxBy((s) => s.length)  // => aa
    /// ```
    func maxBy<K extends Comparable<K>>(key: (T) => K): T? { return this.toList().maxBy(key); }

    /// The items by key, in the order of the first appearance of each key.
    /// ```noodlecore
    /// Set.of([1, 2, 3]).groupBy((x) => x.isOdd())  // => {true: [1, 3], false: [2]}
    /// ```
    func groupBy<K>(key: (T) => K): Map<K, List<T>> { return this.toList().groupBy(key); }

    /// The first item that passes the test, or null.
    /// ```noodlecore
    /// Set.of([1, 2]).find((x) => x > 1)  // => 2
    /// ```
    func find(test: (T) => bool): T? {
        for (item in this) { if (test(item)) { return item; } }
        return null;
    }

    /// Whether at least one item passes the test.
    /// ```noodlecore
    /// Set.of([1, 2]).any((x) => x > 1)  // => true
    /// ```
    func any(test: (T) => bool): bool {
        for (item in this) { if (test(item)) { return true; } }
        return false;
    }

    /// Whether every item passes the test.
    /// ```noodlecore
    /// Set.of([1, 2]).all((x) => x > 1)  // => false
    /// ```
    func all(test: (T) => bool): bool {
        for (item in this) { if (!test(item)) { return false; } }
        return true;
    }

    /// Whether no item passes the test.
    /// ```noodlecore
    /// Set.of([1, 2]).none((x) => x > 2)  // => true
    /// ```
    func none(test: (T) => bool): bool { return !this.any(test); }

    /// How many items there are, or how many of them pass a test.
    /// ```noodlecore
    /// Set.of([1, 2]).count((x) => x > 1)  // => 1
    /// ```
    func count(test: ((T) => bool)? = null): int {
        if (test == null) { return this.size; }
        let total = 0;
        for (item in this) { if (test(item)) { total += 1; } }
        return total;
    }

    /// Goes through the items with a value that each step replaces.
    /// ```noodlecore
    /// Set.of([1, 2]).reduce((sum, x) => sum + x, 0)  // => 3
    /// ```
    func reduce<R>(step: (R, T) => R, initial: R): R {
        let value = initial;
        for (item in this) { value = step(value, item); }
        return value;
    }

    /// The same with the start value first.
    /// ```noodlecore
    /// Set.of([1, 2]).fold(0, (sum, x) => sum + x)  // => 3
    /// ```
    func fold<R>(initial: R, step: (R, T) => R): R { return this.reduce(step, initial); }

    /// The texts of the items with a separator between them.
    /// ```noodlecore
    /// Set.of([1, 2]).join("-")  // => 1-2
    /// ```
    func join(separator: String = ""): String { return this.toList().join(separator); }

    /// Walks over the items.
    /// ```noodlecore
    /// Set.of([1]).iterator().next()  // => 1
    /// ```
    func iterator(): Iterator<T> { return new SetIterator<T>(this.cursor()); }

    /// What `for (x in set)` walks with.
    /// ```noodlecore
    /// const c = Set.of([5]).cursor();
    /// c.advance()  // => true
    /// c.value()    // => 5
    /// ```
    extern func cursor(): SetCursor<T>;
}

/// A walk over a Set: items that are added meanwhile are seen, those that are deleted are not.
extern class SetCursor<T> {
    /// Goes on to the next item; false where there is none.
    /// ```noodlecore
    /// new Set<int>().cursor().advance()  // => false
    /// ```
    extern func advance(): bool;

    /// The item that the cursor stands on.
    /// ```noodlecore
    /// const c = Set.of([5]).cursor();
    /// c.advance()  // => true
    /// c.value()    // => 5
    /// ```
    extern func value(): T;
}

private class SetIterator<T> implements Iterator<T> {
    private const SetCursor<T> cursor;
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

    func next(): T {
        if (!this.hasNext()) { throw new Error(3108, "next() was called after the last item"); }
        this.ahead = false;
        return this.cursor.value();
    }
}
