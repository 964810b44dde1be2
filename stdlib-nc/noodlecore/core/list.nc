/// A growing sequence with positions from 0: `[1, 2, 3]`, `xs[i]`, `xs[i] = v`.
extern class List<T> implements Iterable<T> {
    /// How many items there are.
    /// ```noodlecore
    /// [5, 6].length  // => 2
    /// ```
    extern const int length;

    /// An empty List.
    extern constructor();

    /// A List of so many equal items.
    /// ```noodlecore
    /// List.filled(3, 0)  // => [0, 0, 0]
    /// ```
    static extern func filled<E>(count: int, value: E): List<E>;

    /// A List of so many items, each made from its position.
    /// ```noodlecore
    /// List.generate(4, (i) => i * i)  // => [0, 1, 4, 9]
    /// ```
    static func generate<E>(count: int, make: (int) => E): List<E> {
        const items = new List<E>();
        for (let i = 0; i < count; i++) { items.add(make(i)); }
        return items;
    }

    /// A List of everything that can be walked.
    /// ```noodlecore
    /// List.from(1..4)  // => [1, 2, 3]
    /// ```
    static func from<E>(items: Iterable<E>): List<E> {
        const list = new List<E>();
        list.addAll(items);
        return list;
    }

    // ---- one item

    /// The item at a position, or null outside. (`xs[i]` is an error outside.)
    /// ```noodlecore
    /// [1, 2].get(1)  // => 2
    /// [1, 2].get(5)  // => null
    /// ```
    func get(index: int): T? { return index >= 0 && index < this.length ? this[index] : null; }

    /// The item at a position, which counts from the end below zero; null where there is none.
    /// ```noodlecore
    /// ["a", "b"].at(-1)  // => b
    /// ["a", "b"].at(2)   // => null
    /// ```
    func at(index: int): T? { return this.get(index < 0 ? index + this.length : index); }

    /// The item at a position, or what `fallback` gives outside.
    /// ```noodlecore
    /// [1, 2].getOrElse(5, (i) => i * 10)  // => 50
    /// ```
    func getOrElse(index: int, fallback: (int) => T): T {
        return index >= 0 && index < this.length ? this[index] : fallback(index);
    }

    /// Puts an item at a position that exists, as `xs[i] = v` does.
    /// ```noodlecore
    /// const xs = [1, 2];
    /// xs.set(0, 9);
    /// xs  // => [9, 2]
    /// ```
    func set(index: int, item: T) { this[index] = item; }

    /// The first item; an error [3108] where there is none.
    /// ```noodlecore
    /// [1, 2].first()  // => 1
    /// ```
    func first(): T {
        if (this.length == 0) { throw emptyList("first"); }
        return this[0];
    }

    /// The last item; an error [3108] where there is none.
    /// ```noodlecore
    /// [1, 2].last()  // => 2
    /// ```
    func last(): T {
        if (this.length == 0) { throw emptyList("last"); }
        return this[this.length - 1];
    }

    /// The first item, or the first that passes the test; null where there is none.
    /// ```noodlecore
    /// new List<int>().firstOrNull()         // => null
    /// [1, 2, 3].firstOrNull((x) => x > 1)   // => 2
    /// ```
    func firstOrNull(test: ((T) => bool)? = null): T? {
        if (test) { return this.find(test); }
        return this.length == 0 ? null : this[0];
    }

    /// The last item, or the last that passes the test; null where there is none.
    /// ```noodlecore
    /// [1, 2].lastOrNull()                 // => 2
    /// [1, 2, 3].lastOrNull((x) => x < 3)  // => 2
    /// ```
    func lastOrNull(test: ((T) => bool)? = null): T? {
        if (test) { return this.findLast(test); }
        return this.length == 0 ? null : this[this.length - 1];
    }

    /// The only item; an error [3108] where there is none, [3501] where there are more.
    /// ```noodlecore
    /// [7].single()  // => 7
    /// ```
    func single(): T {
        if (this.length == 0) { throw emptyList("single"); }
        if (this.length > 1) {
            throw new Error(3501, `single() was asked of a List of ${this.length} items`);
        }
        return this[0];
    }

    /// The only item, or null where there is none or more than one.
    /// ```noodlecore
    /// [7].singleOrNull()     // => 7
    /// [7, 8].singleOrNull()  // => null
    /// ```
    func singleOrNull(): T? { return this.length == 1 ? this[0] : null; }

    /// This List, or what `fallback` gives where it is empty.
    /// ```noodlecore
    /// new List<int>().ifEmpty(() => [0])  // => [0]
    /// ```
    func ifEmpty(fallback: () => List<T>): List<T> { return this.length == 0 ? fallback() : this; }

    // ---- changing it

    /// Appends an item.
    /// ```noodlecore
    /// const xs = [1];
    /// xs.add(2);
    /// xs  // => [1, 2]
    /// ```
    extern func add(item: T);

    /// Appends every item of another collection.
    /// ```noodlecore
    /// const xs = [1];
    /// xs.addAll([2, 3]);
    /// xs  // => [1, 2, 3]
    /// ```
    func addAll(items: Iterable<T>) {
        if (items is List) {
            this.append(items);
            return;
        }
        for (item in items) { this.add(item); }
    }

    private extern func append(items: List<T>);

    /// Puts an item in at a position from 0 to `length`; what stood there moves on.
    /// ```noodlecore
    /// const xs = [1, 3];
    /// xs.insert(1, 2);
    /// xs  // => [1, 2, 3]
    /// ```
    extern func insert(index: int, item: T);

    /// Puts several items in at a position.
    /// ```noodlecore
    /// const xs = [1, 4];
    /// xs.insertAll(1, [2, 3]);
    /// xs  // => [1, 2, 3, 4]
    /// ```
    extern func insertAll(index: int, items: List<T>);

    /// Takes out the first item that equals `item`; tells whether there was one.
    /// ```noodlecore
    /// const xs = [1, 2, 1];
    /// xs.remove(1)  // => true
    /// xs            // => [2, 1]
    /// ```
    func remove(item: T): bool {
        const index = this.indexOf(item);
        if (index < 0) { return false; }
        this.removeAt(index);
        return true;
    }

    /// Takes out the item at a position and gives it.
    /// ```noodlecore
    /// const xs = ["a", "b"];
    /// xs.removeAt(0)  // => a
    /// xs              // => ["b"]
    /// ```
    extern func removeAt(index: int): T;

    /// Takes out the items from one position up to another.
    /// ```noodlecore
    /// const xs = [1, 2, 3, 4];
    /// xs.removeRange(1, 3);
    /// xs  // => [1, 4]
    /// ```
    extern func removeRange(from: int, to: int);

    /// Takes out every item that passes the test; gives how many those were.
    /// ```noodlecore
    /// const xs = [1, 2, 3, 4];
    /// xs.removeWhere((x) => x.isEven())  // => 2
    /// xs                                 // => [1, 3]
    /// ```
    func removeWhere(test: (T) => bool): int {
        let kept = 0;
        for (let i = 0; i < this.length; i++) {
            const item = this[i];
            if (!test(item)) {
                this[kept] = item;
                kept += 1;
            }
        }
        const removed = this.length - kept;
        this.removeRange(kept, this.length);
        return removed;
    }

    /// Keeps the items that pass the test and takes out the others.
    /// ```noodlecore
    /// const xs = [1, 2, 3, 4];
    /// xs.retainWhere((x) => x.isEven());
    /// xs  // => [2, 4]
    /// ```
    func retainWhere(test: (T) => bool) { this.removeWhere((item) => !test(item)); }

    /// Puts what `change` makes of each item in its place.
    /// ```noodlecore
    /// const xs = [1, 2];
    /// xs.replaceAll((x) => x * 10);
    /// xs  // => [10, 20]
    /// ```
    func replaceAll(change: (T) => T) {
        for (let i = 0; i < this.length; i++) { this[i] = change(this[i]); }
    }

    /// Takes the last item out and gives it; an error [3108] where there is none.
    /// ```noodlecore
    /// const xs = [1, 2];
    /// xs.pop()  // => 2
    /// xs        // => [1]
    /// ```
    extern func pop(): T;

    /// Takes the last item out and gives it, or null where there is none.
    /// ```noodlecore
    /// new List<int>().popOrNull()  // => null
    /// ```
    func popOrNull(): T? { return this.length == 0 ? null : this.pop(); }

    /// Takes the first item out and gives it; an error [3108] where there is none. A `Deque` does this faster.
    /// ```noodlecore
    /// const xs = [1, 2];
    /// xs.removeFirst()  // => 1
    /// ```
    func removeFirst(): T {
        if (this.length == 0) { throw emptyList("removeFirst"); }
        return this.removeAt(0);
    }

    /// Takes everything out.
    /// ```noodlecore
    /// const xs = [1, 2];
    /// xs.clear();
    /// xs  // => []
    /// ```
    extern func clear();

    /// Puts one value at every position, or at those of a range; gives this List, to go on with.
    /// ```noodlecore
    /// const xs = [1, 2, 3];
    /// xs.fill(0);
    /// xs  // => [0, 0, 0]
    /// ```
    func fill(value: T, from: int = 0, to: int? = null): List<T> {
        this.fillItems(value, from, to);
        return this;
    }

    private extern func fillItems(value: T, from: int, to: int?);

    /// Exchanges the items at two positions.
    /// ```noodlecore
    /// const xs = [1, 2, 3];
    /// xs.swap(0, 2);
    /// xs  // => [3, 2, 1]
    /// ```
    func swap(i: int, j: int) {
        const item = this[i];
        this[i] = this[j];
        this[j] = item;
    }

    /// Turns the order around, in place; gives this List, to go on with. A new List in the other order is `reversed`.
    /// ```noodlecore
    /// const xs = [1, 2, 3];
    /// xs.reverse();
    /// xs  // => [3, 2, 1]
    /// "abc".split("").reverse().join()  // => cba
    /// ```
    func reverse(): List<T> {
        this.reverseItems();
        return this;
    }

    private extern func reverseItems();

    /// Shortens the List to so many items; does nothing where it is shorter already.
    /// ```noodlecore
    /// const xs = [1, 2, 3];
    /// xs.truncate(1);
    /// xs  // => [1]
    /// ```
    func truncate(length: int) {
        if (length < this.length) { this.removeRange(length, this.length); }
    }

    // ---- questions

    /// Whether there are no items.
    /// ```noodlecore
    /// [1].isEmpty()  // => false
    /// ```
    func isEmpty(): bool { return this.length == 0; }

    /// Whether there are items.
    /// ```noodlecore
    /// [1].isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.length != 0; }

    /// Whether an item equals this one.
    /// ```noodlecore
    /// [1, 2].contains(2)  // => true
    /// ```
    func contains(item: T): bool { return this.indexOf(item) >= 0; }

    /// Whether every one of `items` is here.
    /// ```noodlecore
    /// [1, 2, 3].containsAll([3, 1])  // => true
    /// ```
    func containsAll(items: Iterable<T>): bool {
        for (item in items) { if (!this.contains(item)) { return false; } }
        return true;
    }

    /// The first position of an equal item from `from` on, or -1.
    /// ```noodlecore
    /// ["a", "b"].indexOf("b")  // => 1
    /// ["a", "b"].indexOf("z")  // => -1
    /// ```
    extern func indexOf(item: T, from: int = 0): int;

    /// The last position of an equal item, or -1.
    /// ```noodlecore
    /// [1, 2, 1].lastIndexOf(1)  // => 2
    /// ```
    extern func lastIndexOf(item: T): int;

    /// The first position whose item passes the test, or -1.
    /// ```noodlecore
    /// [1, 5, 8].indexWhere((x) => x > 3)  // => 1
    /// ```
    func indexWhere(test: (T) => bool): int {
        for (let i = 0; i < this.length; i++) { if (test(this[i])) { return i; } }
        return -1;
    }

    /// The last position whose item passes the test, or -1.
    /// ```noodlecore
    /// [1, 5, 8].lastIndexWhere((x) => x > 3)  // => 2
    /// ```
    func lastIndexWhere(test: (T) => bool): int {
        for (let i = this.length - 1; i >= 0; i--) { if (test(this[i])) { return i; } }
        return -1;
    }

    /// The position of `item` in a List that is sorted in the same order; where it is missing, -(position to insert at) - 1.
    /// ```noodlecore
    /// [1, 3, 5].binarySearch(3)  // => 1
    /// [1, 3, 5].binarySearch(4)  // => -3
    /// ```
    func binarySearch(item: T, compare: ((T, T) => int)? = null): int {
        const order = compare ?? compareValues;
        let low = 0;
        let high = this.length - 1;
        while (low <= high) {
            const middle = (low + high) >>> 1;
            const sign = order(this[middle], item);
            if (sign == 0) { return middle; }
            if (sign < 0) { low = middle + 1; } else { high = middle - 1; }
        }
        return -low - 1;
    }

    /// The first item that passes the test, or null.
    /// ```noodlecore
    /// [1, 5, 8].find((x) => x > 3)  // => 5
    /// ```
    func find(test: (T) => bool): T? {
        for (let i = 0; i < this.length; i++) {
            const item = this[i];
            if (test(item)) { return item; }
        }
        return null;
    }

    /// The last item that passes the test, or null.
    /// ```noodlecore
    /// [1, 5, 8].findLast((x) => x > 3)  // => 8
    /// ```
    func findLast(test: (T) => bool): T? {
        for (let i = this.length - 1; i >= 0; i--) {
            const item = this[i];
            if (test(item)) { return item; }
        }
        return null;
    }

    /// The first value other than null that `change` makes of an item, or null where there is none.
    /// ```noodlecore
    /// ["x", "7", "8"].firstNotNullOf((s) => s.toIntOrNull())  // => 7
    /// ```
    func firstNotNullOf<R>(change: (T) => R?): R? {
        for (let i = 0; i < this.length; i++) {
            const value = change(this[i]);
            if (value != null) { return value; }
        }
        return null;
    }

    /// Whether at least one item passes the test.
    /// ```noodlecore
    /// [1, 2].any((x) => x > 1)  // => true
    /// ```
    func any(test: (T) => bool): bool {
        for (let i = 0; i < this.length; i++) { if (test(this[i])) { return true; } }
        return false;
    }

    /// Whether every item passes the test; true for an empty List.
    /// ```noodlecore
    /// [1, 2].all((x) => x > 1)  // => false
    /// ```
    func all(test: (T) => bool): bool {
        for (let i = 0; i < this.length; i++) { if (!test(this[i])) { return false; } }
        return true;
    }

    /// Whether no item passes the test.
    /// ```noodlecore
    /// [1, 2].none((x) => x > 2)  // => true
    /// ```
    func none(test: (T) => bool): bool { return !this.any(test); }

    /// How many items pass the test, or how many there are.
    /// ```noodlecore
    /// [1, 2, 3].count((x) => x.isOdd())  // => 2
    /// [1, 2, 3].count()                  // => 3
    /// ```
    func count(test: ((T) => bool)? = null): int {
        if (test == null) { return this.length; }
        let total = 0;
        for (let i = 0; i < this.length; i++) { if (test(this[i])) { total += 1; } }
        return total;
    }

    /// Whether the List begins with these items.
    /// ```noodlecore
    /// [1, 2, 3].startsWith([1, 2])  // => true
    /// ```
    func startsWith(items: List<T>): bool { return this.matchesAt(0, items); }

    /// Whether the List ends with these items.
    /// ```noodlecore
    /// [1, 2, 3].endsWith([2, 3])  // => true
    /// ```
    func endsWith(items: List<T>): bool {
        return this.matchesAt(this.length - items.length, items);
    }

    private func matchesAt(index: int, items: List<T>): bool {
        if (index < 0 || index + items.length > this.length) { return false; }
        for (let i = 0; i < items.length; i++) {
            if (this[index + i] != items[i]) { return false; }
        }
        return true;
    }

    // ---- new Lists

    /// What `change` makes of each item.
    /// ```noodlecore
    /// [1, 2].map((x) => x * 10)  // => [10, 20]
    /// ```
    func map<R>(change: (T) => R): List<R> {
        const result = new List<R>();
        for (let i = 0; i < this.length; i++) { result.add(change(this[i])); }
        return result;
    }

    /// `map` with a lambda that takes the position second, as in JavaScript.
    private func mapWithIndex<R>(change: (T, int) => R): List<R> {
        const result = new List<R>();
        for (let i = 0; i < this.length; i++) { result.add(change(this[i], i)); }
        return result;
    }

    /// The same with the position first.
    /// ```noodlecore
    /// ["a", "b"].mapIndexed((i, s) => `${i}${s}`)  // => ["0a", "1b"]
    /// ```
    func mapIndexed<R>(change: (int, T) => R): List<R> {
        const result = new List<R>();
        for (let i = 0; i < this.length; i++) { result.add(change(i, this[i])); }
        return result;
    }

    /// What `change` makes of each item, without the nulls.
    /// ```noodlecore
    /// ["1", "x", "3"].mapNotNull((s) => s.toIntOrNull())  // => [1, 3]
    /// ```
    func mapNotNull<R>(change: (T) => R?): List<R> {
        const result = new List<R>();
        for (let i = 0; i < this.length; i++) {
            const item = change(this[i]);
            if (item != null) { result.add(item); }
        }
        return result;
    }

    /// The Lists that `change` makes of each item, one after the other.
    /// ```noodlecore
    /// [1, 2].flatMap((x) => [x, x])  // => [1, 1, 2, 2]
    /// ```
    func flatMap<R>(change: (T) => Iterable<R>): List<R> {
        const result = new List<R>();
        for (let i = 0; i < this.length; i++) { result.addAll(change(this[i])); }
        return result;
    }

    /// `flatMap` with a lambda that takes the position second, as in JavaScript.
    private func flatMapWithIndex<R>(change: (T, int) => Iterable<R>): List<R> {
        return this.flatMapIndexed((i, item) => change(item, i));
    }

    /// The same with the position first.
    /// ```noodlecore
    /// ["a", "b"].flatMapIndexed((i, s) => List.filled(i + 1, s))  // => ["a", "b", "b"]
    /// ```
    func flatMapIndexed<R>(change: (int, T) => Iterable<R>): List<R> {
        const result = new List<R>();
        for (let i = 0; i < this.length; i++) { result.addAll(change(i, this[i])); }
        return result;
    }

    /// The items that are there.
    /// ```noodlecore
    /// [1, null, 3].filterNotNull()  // => [1, 3]
    /// ```
    static func filterNotNull<E>(items: Iterable<E?>): List<E> {
        const result = new List<E>();
        for (item in items) { if (item != null) { result.add(item); } }
        return result;
    }

    /// The items of Lists, one List after the other.
    /// ```noodlecore
    /// [[1], [2, 3]].flatten()  // => [1, 2, 3]
    /// ```
    static func flatten<E>(lists: Iterable<List<E>>): List<E> {
        const result = new List<E>();
        for (list in lists) { result.addAll(list); }
        return result;
    }

    /// The items that pass the test.
    /// ```noodlecore
    /// [1, 2, 3].filter((x) => x > 1)  // => [2, 3]
    /// ```
    func filter(test: (T) => bool): List<T> {
        const result = new List<T>();
        for (let i = 0; i < this.length; i++) {
            const item = this[i];
            if (test(item)) { result.add(item); }
        }
        return result;
    }

    /// `filter` with a lambda that takes the position second, as in JavaScript.
    private func filterWithIndex(test: (T, int) => bool): List<T> {
        const result = new List<T>();
        for (let i = 0; i < this.length; i++) { if (test(this[i], i)) { result.add(this[i]); } }
        return result;
    }

    /// The items that pass the test; it is given the position first.
    /// ```noodlecore
    /// ["a", "b", "c"].filterIndexed((i, s) => i != 1)  // => ["a", "c"]
    /// ```
    func filterIndexed(test: (int, T) => bool): List<T> {
        const result = new List<T>();
        for (let i = 0; i < this.length; i++) { if (test(i, this[i])) { result.add(this[i]); } }
        return result;
    }

    /// The items that do not pass the test.
    /// ```noodlecore
    /// [1, 2, 3].reject((x) => x > 1)  // => [1]
    /// ```
    func reject(test: (T) => bool): List<T> { return this.filter((item) => !test(item)); }

    /// The items from one position up to (not including) another; both must lie in the List. Below zero they count from the end.
    /// ```noodlecore
    /// [1, 2, 3, 4].slice(1, 3)  // => [2, 3]
    /// [1, 2, 3, 4].slice(2)     // => [3, 4]
    /// [1, 2, 3, 4].slice(-2)    // => [3, 4]
    /// ```
    extern func slice(from: int = 0, to: int? = null): List<T>;

    /// A List with the same items.
    /// ```noodlecore
    /// const xs = [1];
    /// const ys = xs.copy();
    /// ys.add(2);
    /// xs  // => [1]
    /// ```
    func copy(): List<T> { return this.slice(0); }

    /// A new list of the same items, as `copy` makes it: everything that can be walked has `toList`.
    /// ```noodlecore
    /// [1, 2].toList()  // => [1, 2]
    /// ```
    func toList(): List<T> { return this.copy(); }

    /// The first so many items, or all where there are fewer.
    /// ```noodlecore
    /// [1, 2, 3].take(2)  // => [1, 2]
    /// ```
    func take(count: int): List<T> { return this.slice(0, count.clamp(0, this.length)); }

    /// All but the first so many items.
    /// ```noodlecore
    /// [1, 2, 3].drop(2)  // => [3]
    /// ```
    func drop(count: int): List<T> { return this.slice(count.clamp(0, this.length)); }

    /// The last so many items, or all where there are fewer.
    /// ```noodlecore
    /// [1, 2, 3].takeLast(2)  // => [2, 3]
    /// ```
    func takeLast(count: int): List<T> {
        return this.slice((this.length - count).clamp(0, this.length));
    }

    /// All but the last so many items.
    /// ```noodlecore
    /// [1, 2, 3].dropLast(2)  // => [1]
    /// ```
    func dropLast(count: int): List<T> {
        return this.slice(0, (this.length - count).clamp(0, this.length));
    }

    /// The items before the first that fails the test.
    /// ```noodlecore
    /// [1, 2, 9, 1].takeWhile((x) => x < 5)  // => [1, 2]
    /// ```
    func takeWhile(test: (T) => bool): List<T> {
        const end = this.indexWhere((item) => !test(item));
        return end < 0 ? this.copy() : this.slice(0, end);
    }

    /// The items from the first that fails the test on.
    /// ```noodlecore
    /// [1, 2, 9, 1].dropWhile((x) => x < 5)  // => [9, 1]
    /// ```
    func dropWhile(test: (T) => bool): List<T> {
        const start = this.indexWhere((item) => !test(item));
        return start < 0 ? new List<T>() : this.slice(start);
    }

    /// The items behind the last that fails the test.
    /// ```noodlecore
    /// [9, 1, 2].takeLastWhile((x) => x < 5)  // => [1, 2]
    /// ```
    func takeLastWhile(test: (T) => bool): List<T> {
        return this.slice(this.lastIndexWhere((item) => !test(item)) + 1);
    }

    /// The items up to the last that fails the test.
    /// ```noodlecore
    /// [9, 1, 2].dropLastWhile((x) => x < 5)  // => [9]
    /// ```
    func dropLastWhile(test: (T) => bool): List<T> {
        return this.slice(0, this.lastIndexWhere((item) => !test(item)) + 1);
    }

    /// The items before a position, and those from it on.
    /// ```noodlecore
    /// [1, 2, 3].splitAt(1)  // => Tuple(first: [1], second: [2, 3])
    /// ```
    func splitAt(index: int): Tuple<List<T>, List<T>> {
        return new Tuple<List<T>, List<T>>(this.slice(0, index), this.slice(index));
    }

    /// The items before the first that fails the test, and those from it on.
    /// ```noodlecore
    /// [1, 2, 9, 1].splitWhile((x) => x < 5)  // => Tuple(first: [1, 2], second: [9, 1])
    /// ```
    func splitWhile(test: (T) => bool): Tuple<List<T>, List<T>> {
        const index = this.indexWhere((item) => !test(item));
        return this.splitAt(index < 0 ? this.length : index);
    }

    /// This List and then another, as a new one.
    /// ```noodlecore
    /// [1].concat([2, 3])  // => [1, 2, 3]
    /// ```
    func concat(other: Iterable<T>): List<T> {
        const result = this.copy();
        result.addAll(other);
        return result;
    }

    /// The items so many times over.
    /// ```noodlecore
    /// [1, 2].repeat(2)  // => [1, 2, 1, 2]
    /// ```
    func repeat(count: int): List<T> {
        const result = new List<T>();
        for (let i = 0; i < count; i++) { result.addAll(this); }
        return result;
    }

    /// The items from last to first.
    /// ```noodlecore
    /// [1, 2, 3].reversed()  // => [3, 2, 1]
    /// ```
    func reversed(): List<T> {
        const result = this.copy();
        result.reverse();
        return result;
    }

    /// The items moved on by so many positions; those that fall off at the end come in at the start. A negative count moves back.
    /// ```noodlecore
    /// [1, 2, 3, 4].rotated(1)   // => [4, 1, 2, 3]
    /// [1, 2, 3, 4].rotated(-1)  // => [2, 3, 4, 1]
    /// ```
    func rotated(count: int): List<T> {
        if (this.length == 0) { return new List<T>(); }
        const cut = (-count).floorMod(this.length);
        return this.slice(cut).concat(this.slice(0, cut));
    }

    /// Pairs of the items that stand at the same position; as long as the shorter of the two.
    /// ```noodlecore
    /// [1, 2].zip(["a", "b"])  // => [Tuple(first: 1, second: "a"), Tuple(first: 2, second: "b")]
    /// ```
    func zip<U>(other: List<U>): List<Tuple<T, U>> {
        return this.zipWith(other, (a, b) => new Tuple<T, U>(a, b));
    }

    /// What `combine` makes of the items that stand at the same position.
    /// ```noodlecore
    /// [1, 2].zipWith([10, 20], (a, b) => a + b)  // => [11, 22]
    /// ```
    func zipWith<U, R>(other: List<U>, combine: (T, U) => R): List<R> {
        const count = this.length.min(other.length);
        const result = new List<R>();
        for (let i = 0; i < count; i++) { result.add(combine(this[i], other[i])); }
        return result;
    }

    /// Pairs of neighbours: the first and second item, the second and third, …
    /// ```noodlecore
    /// [1, 4, 9].zipWithNext((a, b) => b - a)  // => [3, 5]
    /// ```
    func zipWithNext<R>(combine: (T, T) => R): List<R> {
        const result = new List<R>();
        for (let i = 1; i < this.length; i++) { result.add(combine(this[i - 1], this[i])); }
        return result;
    }

    /// The first halves and the second halves of pairs.
    /// ```noodlecore
    /// List.unzip([new Tuple(1, "a"), new Tuple(2, "b")]).first  // => [1, 2]
    /// ```
    static func unzip<A, B>(pairs: Iterable<Tuple<A, B>>): Tuple<List<A>, List<B>> {
        const firsts = new List<A>();
        const seconds = new List<B>();
        for (pair in pairs) {
            firsts.add(pair.first);
            seconds.add(pair.second);
        }
        return new Tuple<List<A>, List<B>>(firsts, seconds);
    }

    /// The items with their positions.
    /// ```noodlecore
    /// ["a"].withIndex()  // => [Tuple(first: 0, second: "a")]
    /// ```
    func withIndex(): List<Tuple<int, T>> {
        return this.mapIndexed((i, item) => new Tuple<int, T>(i, item));
    }

    /// Lists of so many items each; the last may be shorter.
    /// ```noodlecore
    /// [1, 2, 3, 4, 5].chunked(2)  // => [[1, 2], [3, 4], [5]]
    /// ```
    func chunked(size: int): List<List<T>> {
        requirePositive(size, "chunked", "size");
        const result = new List<List<T>>();
        for (let i = 0; i < this.length; i += size) {
            result.add(this.slice(i, (i + size).min(this.length)));
        }
        return result;
    }

    /// Runs of neighbours that have the same key.
    /// ```noodlecore
    /// [1, 1, 2, 1].chunkedBy((x) => x)        // => [[1, 1], [2], [1]]
    /// ["a", "b", "cc"].chunkedBy((s) => s.length)  // => [["a", "b"], ["cc"]]
    /// ```
    func chunkedBy<K>(key: (T) => K): List<List<T>> {
        const runs = new List<List<T>>();
        let last: K? = null;
        for (let i = 0; i < this.length; i++) {
            const next = key(this[i]);
            if (i == 0 || next != last) { runs.add(new List<T>()); }
            runs.last().add(this[i]);
            last = next;
        }
        return runs;
    }

    /// Every run of `size` neighbours, `step` positions apart.
    /// ```noodlecore
    /// [1, 2, 3, 4].windowed(3)     // => [[1, 2, 3], [2, 3, 4]]
    /// [1, 2, 3, 4].windowed(2, 2)  // => [[1, 2], [3, 4]]
    /// ```
    func windowed(size: int, step: int = 1): List<List<T>> {
        requirePositive(size, "windowed", "size");
        requirePositive(step, "windowed", "step");
        const result = new List<List<T>>();
        for (let i = 0; i + size <= this.length; i += step) { result.add(this.slice(i, i + size)); }
        return result;
    }

    /// The items without repetitions, in the order of their first appearance.
    /// ```noodlecore
    /// [1, 2, 1].distinct()  // => [1, 2]
    /// ```
    func distinct(): List<T> { return this.distinctBy((item) => item); }

    /// The first item for each key.
    /// ```noodlecore
    /// ["apple", "avocado", "banana"].distinctBy((s) => s.charAt(0))  // => ["apple", "banana"]
    /// ```
    func distinctBy<K>(key: (T) => K): List<T> {
        const seen = new Set<K>();
        const result = new List<T>();
        for (let i = 0; i < this.length; i++) {
            if (seen.add(key(this[i]))) { result.add(this[i]); }
        }
        return result;
    }

    /// The items without those of another collection.
    /// ```noodlecore
    /// [1, 2, 3].minus([2])  // => [1, 3]
    /// ```
    func minus(others: Iterable<T>): List<T> {
        const left = Set.from(others);
        return this.filter((item) => !left.has(item));
    }

    /// The items that are in another collection too, each once.
    /// ```noodlecore
    /// [1, 2, 2, 3].intersect([2, 3, 4])  // => [2, 3]
    /// ```
    func intersect(others: Iterable<T>): List<T> {
        const wanted = Set.from(others);
        return this.filter((item) => wanted.has(item)).distinct();
    }

    /// The items of this List and of another collection, each once.
    /// ```noodlecore
    /// [1, 2].union([2, 3])  // => [1, 2, 3]
    /// ```
    func union(others: Iterable<T>): List<T> { return this.concat(others).distinct(); }

    /// The item between every two.
    /// ```noodlecore
    /// [1, 2, 3].intersperse(0)  // => [1, 0, 2, 0, 3]
    /// ```
    func intersperse(separator: T): List<T> {
        const result = new List<T>();
        for (let i = 0; i < this.length; i++) {
            if (i > 0) { result.add(separator); }
            result.add(this[i]);
        }
        return result;
    }

    /// The rows of a table as its columns. Rows are as long as the shortest of them.
    /// ```noodlecore
    /// List.transpose([[1, 2], [3, 4]])  // => [[1, 3], [2, 4]]
    /// ```
    static func transpose<E>(rows: List<List<E>>): List<List<E>> {
        if (rows.isEmpty()) { return new List<List<E>>(); }
        const width = rows.map((row) => row.length).min();
        return List.generate(width, (column) => rows.map((row) => row[column]));
    }

    // ---- into groups and Maps

    /// The items by key, in the order of the first appearance of each key.
    /// ```noodlecore
    /// [1, 2, 3].groupBy((x) => x.isOdd())  // => {true: [1, 3], false: [2]}
    /// ```
    func groupBy<K>(key: (T) => K): Map<K, List<T>> {
        const groups = new Map<K, List<T>>();
        for (let i = 0; i < this.length; i++) {
            groups.getOrPut(key(this[i]), () => new List<T>()).add(this[i]);
        }
        return groups;
    }

    /// For each key a value that starts with `initial` and that `step` replaces for each of the key's items.
    /// ```noodlecore
    /// [1, 2, 3].foldBy((x) => x.isOdd(), 0, (sum, x) => sum + x)  // => {true: 4, false: 2}
    /// ```
    func foldBy<K, R>(key: (T) => K, initial: R, step: (R, T) => R): Map<K, R> {
        const results = new Map<K, R>();
        for (let i = 0; i < this.length; i++) {
            const item = this[i];
            results.update(key(item), initial, (value) => step(value, item));
        }
        return results;
    }

    /// How many items have each key.
    /// ```noodlecore
    /// ["a", "b", "a"].countBy((s) => s)  // => {"a": 2, "b": 1}
    /// ```
    func countBy<K>(key: (T) => K): Map<K, int> {
        const counts = new Map<K, int>();
        for (let i = 0; i < this.length; i++) {
            counts.update(key(this[i]), 0, (count) => count + 1);
        }
        return counts;
    }

    /// A Map from each item's key to the item; the last one stays where keys repeat.
    /// ```noodlecore
    /// ["a", "bb"].associateBy((s) => s.length)  // => {1: "a", 2: "bb"}
    /// ```
    func associateBy<K>(key: (T) => K): Map<K, T> { return this.associate(key, (item) => item); }

    /// A Map from each item to what `value` makes of it.
    /// ```noodlecore
    /// ["a", "bb"].associateWith((s) => s.length)  // => {"a": 1, "bb": 2}
    /// ```
    func associateWith<V>(value: (T) => V): Map<T, V> {
        return this.associate((item) => item, value);
    }

    /// A Map with a key and a value from each item.
    /// ```noodlecore
    /// [1, 2].associate((x) => `n${x}`, (x) => x * x)  // => {"n1": 1, "n2": 4}
    /// ```
    func associate<K, V>(key: (T) => K, value: (T) => V): Map<K, V> {
        const map = new Map<K, V>();
        for (let i = 0; i < this.length; i++) { map.set(key(this[i]), value(this[i])); }
        return map;
    }

    /// Those that pass the test, and the others.
    /// ```noodlecore
    /// [1, 2, 3].partition((x) => x > 1)  // => Tuple(first: [2, 3], second: [1])
    /// ```
    func partition(test: (T) => bool): Tuple<List<T>, List<T>> {
        const passed = new List<T>();
        const failed = new List<T>();
        for (let i = 0; i < this.length; i++) {
            const item = this[i];
            if (test(item)) { passed.add(item); } else { failed.add(item); }
        }
        return new Tuple<List<T>, List<T>>(passed, failed);
    }

    /// A Set of the items.
    /// ```noodlecore
    /// [1, 2, 1].toSet()  // => {1, 2}
    /// ```
    func toSet(): Set<T> { return Set.from(this); }

    // ---- into one value

    /// Calls `body` with each item.
    /// ```noodlecore
    /// [1, 2].forEach((x) => print(x));
    /// // => 1
    /// // => 2
    /// ```
    func forEach(body: (T) => void) {
        for (let i = 0; i < this.length; i++) { body(this[i]); }
    }

    /// `forEach` with a lambda that takes the position second, as in JavaScript.
    private func forEachWithIndex(body: (T, int) => void) {
        for (let i = 0; i < this.length; i++) { body(this[i], i); }
    }

    /// Calls `body` with each position and item.
    /// ```noodlecore
    /// ["a"].forEachIndexed((i, s) => print(`${i}: ${s}`));
    /// // => 0: a
    /// ```
    func forEachIndexed(body: (int, T) => void) {
        for (let i = 0; i < this.length; i++) { body(i, this[i]); }
    }

    /// Calls `body` with each item, and gives this List, to go on with.
    /// ```noodlecore
    /// const total = [1, 2].onEach((x) => print(x)).sumOf((x) => x);
    /// // => 1
    /// // => 2
    /// total  // => 3
    /// ```
    func onEach(body: (T) => void): List<T> {
        this.forEach(body);
        return this;
    }

    /// Goes through the items from the first to the last with a value that each step replaces. Without a value to begin with it
    /// begins with the first item, which must be there.
    /// ```noodlecore
    /// [1, 2, 3].reduce((sum, x) => sum + x, 0)  // => 6
    /// [4, 9, 2].reduce((a, b) => a > b ? a : b)  // => 9
    /// ```
    func reduce<R>(step: (R, T) => R, initial: R): R {
        let value = initial;
        for (let i = 0; i < this.length; i++) { value = step(value, this[i]); }
        return value;
    }

    /// The same with the start value first.
    /// ```noodlecore
    /// [1, 2, 3].fold("", (text, x) => text + x)  // => 123
    /// ```
    func fold<R>(initial: R, step: (R, T) => R): R { return this.reduce(step, initial); }

    /// As `fold`; the step is told where each item stands, too.
    /// ```noodlecore
    /// [5, 5, 5].foldIndexed(0, (i, sum, x) => sum + i * x)  // => 15
    /// ```
    func foldIndexed<R>(initial: R, step: (int, R, T) => R): R {
        let result = initial;
        for (let i = 0; i < this.length; i++) { result = step(i, result, this[i]); }
        return result;
    }

    /// `reduce` without a value to begin with.
    private func reduceFromFirst(step: (T, T) => T): T {
        if (this.length == 0) { throw emptyList("reduce"); }
        let result = this[0];
        for (let i = 1; i < this.length; i++) { result = step(result, this[i]); }
        return result;
    }

    /// What the step makes of the first item and the second, of that and the third, and so on; null where there is no item.
    /// ```noodlecore
    /// [4, 9, 2].reduceOrNull((a, b) => a > b ? a : b)  // => 9
    /// ```
    func reduceOrNull(step: (T, T) => T): T? {
        if (this.length == 0) { return null; }
        let result = this[0];
        for (let i = 1; i < this.length; i++) { result = step(result, this[i]); }
        return result;
    }

    /// The same from the last item to the first.
    /// ```noodlecore
    /// [1, 2, 3].foldRight("", (x, text) => text + x)  // => 321
    /// ```
    func foldRight<R>(initial: R, step: (T, R) => R): R {
        let value = initial;
        for (let i = this.length - 1; i >= 0; i--) { value = step(this[i], value); }
        return value;
    }

    /// Every value on the way of a `fold`, the start value included.
    /// ```noodlecore
    /// [1, 2, 3].scan(0, (sum, x) => sum + x)  // => [0, 1, 3, 6]
    /// ```
    func scan<R>(initial: R, step: (R, T) => R): List<R> {
        const values = [initial];
        for (let i = 0; i < this.length; i++) { values.add(step(values[i], this[i])); }
        return values;
    }

    /// The texts of the items with a separator between them.
    /// ```noodlecore
    /// [1, 2, 3].join(", ")  // => 1, 2, 3
    /// ["a", "b"].join()     // => ab
    /// [1, 2].join(", ", "(", ")")  // => (1, 2)
    /// ```
    func join(separator: String = "", start: String = "", end: String = ""): String {
        const texts = new List<String>();
        for (let i = 0; i < this.length; i++) { texts.add(`${this[i]}`); }
        const joined = joinTexts(texts, separator);
        return start.length + end.length == 0 ? joined : start + joined + end;
    }

    /// The texts that `text` makes of the items with a separator between them, between a start and an end.
    /// ```noodlecore
    /// [1, 2].joinBy((x) => `<${x}>`, " ", "[", "]")  // => [<1> <2>]
    /// ```
    func joinBy(
        text: (T) => String,
        separator: String = ", ",
        start: String = "",
        end: String = "",
    ): String {
        return start + joinTexts(this.map(text), separator) + end;
    }

    /// The sum of what `value` makes of each item.
    /// ```noodlecore
    /// ["a", "bcd"].sumOf((s) => s.length)  // => 4
    /// ```
    func sumOf(value: (T) => int): int {
        let total = 0;
        for (let i = 0; i < this.length; i++) { total += value(this[i]); }
        return total;
    }

    /// The sum of the floats that `value` makes of each item.
    /// ```noodlecore
    /// [1, 2].sumOfFloat((x) => x * 0.5)  // => 1.5
    /// ```
    func sumOfFloat(value: (T) => float): float {
        let total = 0.0;
        for (let i = 0; i < this.length; i++) { total += value(this[i]); }
        return total;
    }

    /// The mean of the numbers that `value` makes of each item; NaN for an empty List.
    /// ```noodlecore
    /// [1, 2].averageOf((x) => x.toFloat())  // => 1.5
    /// ```
    func averageOf(value: (T) => float): float { return this.sumOfFloat(value) / this.length; }

    /// The smallest item, by its own order or by `compare`; an error [3108] where there is none.
    /// ```noodlecore
    /// [3, 1, 2].min()                         // => 1
    /// ["aa", "b"].min((a, b) => a.length - b.length)  // => b
    /// ```
    func min(compare: ((T, T) => int)? = null): T {
        if (this.length == 0) { throw emptyList("min"); }
        const order = compare ?? compareValues;
        let best = this[0];
        for (let i = 1; i < this.length; i++) { if (order(this[i], best) < 0) { best = this[i]; } }
        return best;
    }

    /// The largest item, by its own order or by `compare`; an error [3108] where there is none.
    /// ```noodlecore
    /// [3, 1, 2].max()  // => 3
    /// ```
    func max(compare: ((T, T) => int)? = null): T {
        if (this.length == 0) { throw emptyList("max"); }
        const order = compare ?? compareValues;
        let best = this[0];
        for (let i = 1; i < this.length; i++) { if (order(this[i], best) > 0) { best = this[i]; } }
        return best;
    }

    /// The smallest item, or null where there is none.
    /// ```noodlecore
    /// new List<int>().minOrNull()  // => null
    /// ```
    func minOrNull(compare: ((T, T) => int)? = null): T? {
        return this.length == 0 ? null : this.min(compare);
    }

    /// The largest item, or null where there is none.
    /// ```noodlecore
    /// [1, 2].maxOrNull()  // => 2
    /// ```
    func maxOrNull(compare: ((T, T) => int)? = null): T? {
        return this.length == 0 ? null : this.max(compare);
    }

    /// The smallest of what `value` makes of the items; an error [3108] where there is none.
    /// ```noodlecore
    /// ["aa", "b"].minOf((s) => s.length)  // => 1
    /// ```
    func minOf<K extends Comparable<K>>(value: (T) => K): K { return this.map(value).min(); }

    /// The largest of what `value` makes of the items; an error [3108] where there is none.
    /// ```noodlecore
    /// ["aa", "b"].maxOf((s) => s.length)  // => 2
    /// ```
    func maxOf<K extends Comparable<K>>(value: (T) => K): K { return this.map(value).max(); }

    /// The item with the smallest key, or null where there is none.
    /// ```noodlecore
    /// ["aa", "b"].minBy((s) => s.length)  // => b
    /// ```
    func minBy<K extends Comparable<K>>(key: (T) => K): T? {
        if (this.length == 0) { return null; }
        let best = this[0];
        let bestKey = key(best);
        for (let i = 1; i < this.length; i++) {
            const itemKey = key(this[i]);
            if (compareValues(itemKey, bestKey) < 0) {
                best = this[i];
                bestKey = itemKey;
            }
        }
        return best;
    }

    /// The item with the largest key, or null where there is none.
    /// ```noodlecore
    /// ["aa", "b"].maxBy((s) => s.length)  // => aa
    /// ```
    func maxBy<K extends Comparable<K>>(key: (T) => K): T? {
        if (this.length == 0) { return null; }
        let best = this[0];
        let bestKey = key(best);
        for (let i = 1; i < this.length; i++) {
            const itemKey = key(this[i]);
            if (compareValues(itemKey, bestKey) > 0) {
                best = this[i];
                bestKey = itemKey;
            }
        }
        return best;
    }

    // ---- order

    /// Sorts in place, by the items' own order or by `compare`; gives this List, to go on with. A new List that is sorted is `sorted`.
    /// Equal items keep their order. O(n log n).
    /// ```noodlecore
    /// const xs = [3, 1, 2];
    /// xs.sort();
    /// xs  // => [1, 2, 3]
    /// xs.sort((a, b) => b - a);
    /// xs  // => [3, 2, 1]
    /// ```
    func sort(compare: ((T, T) => int)? = null): List<T> {
        if (compare != null) {
            mergeSort(this, compare);
        } else if (!this.sortPlain()) {
            mergeSort(this, compareItems);
        }
        return this;
    }

    /// Sorts in place from the largest to the smallest.
    /// ```noodlecore
    /// const xs = [1, 3, 2];
    /// xs.sortDescending();
    /// xs  // => [3, 2, 1]
    /// ```
    func sortDescending() { this.sort((a, b) => compareValues(b, a)); }

    // Sorts numbers, or Strings; of others it says false and does nothing.
    private extern func sortPlain(): bool;

    /// The items in order, as a new List.
    /// ```noodlecore
    /// ["b", "a"].sorted()  // => ["a", "b"]
    /// ```
    func sorted(compare: ((T, T) => int)? = null): List<T> {
        const result = this.copy();
        result.sort(compare);
        return result;
    }

    /// The items in the order of their keys, as a new List.
    /// ```noodlecore
    /// ["ccc", "a", "bb"].sortBy((s) => s.length)  // => ["a", "bb", "ccc"]
    /// ```
    func sortBy<K extends Comparable<K>>(key: (T) => K): List<T> {
        return this.sorted((a, b) => compareValues(key(a), key(b)));
    }

    /// The items in the order of their keys from the largest to the smallest, as a new List.
    /// ```noodlecore
    /// ["a", "bb"].sortByDescending((s) => s.length)  // => ["bb", "a"]
    /// ```
    func sortByDescending<K extends Comparable<K>>(key: (T) => K): List<T> {
        return this.sorted((a, b) => compareValues(key(b), key(a)));
    }

    /// The items from the largest to the smallest, as a new List.
    /// ```noodlecore
    /// [1, 3, 2].sortedDescending()  // => [3, 2, 1]
    /// ```
    func sortedDescending(): List<T> { return this.sorted((a, b) => compareValues(b, a)); }

    /// Whether the items are in order already.
    /// ```noodlecore
    /// [1, 2, 2].isSorted()  // => true
    /// ```
    func isSorted(compare: ((T, T) => int)? = null): bool {
        const order = compare ?? compareValues;
        for (let i = 1; i < this.length; i++) {
            if (order(this[i - 1], this[i]) > 0) { return false; }
        }
        return true;
    }

    /// Mixes the items in place. `random(n)` gives an int from 0 up to (not including) n: `Random.nextInt` does.
    /// ```noodlecore
    /// const xs = [1, 2, 3];
    /// xs.shuffle((n) => 0);
    /// xs  // => [2, 3, 1]
    /// ```
    func shuffle(random: (int) => int) {
        for (let i = this.length - 1; i > 0; i--) { this.swap(i, random(i + 1)); }
    }

    // ---- walking and comparing

    /// Walks by position; items that are added on the way are seen.
    /// ```noodlecore
    /// ["a"].iterator().next()  // => a
    /// ```
    func iterator(): Iterator<T> { return new ListIterator<T>(this); }

    /// The positions: `0..length`.
    /// ```noodlecore
    /// ["a", "b"].indices().toList()  // => [0, 1]
    /// ```
    func indices(): Range { return 0..this.length; }
}

private class ListIterator<T> implements Iterator<T> {
    private const List<T> list;
    private int index = 0;

    constructor(this.list) {}

    func hasNext(): bool { return this.index < this.list.length; }

    func next(): T {
        if (this.index >= this.list.length) {
            throw new Error(3108, "next() was called after the last item");
        }
        const item = this.list[this.index];
        this.index += 1;
        return item;
    }
}

private func emptyList(what: String): Error { return new Error(3108, `${what} of an empty List`); }

private func requirePositive(value: int, method: String, parameter: String) {
    if (value <= 0) {
        throw new Error(
            3116,
            `the ${parameter} of ${method}() must be greater than zero, but is ${value}`,
        );
    }
}

private extern func joinTexts(texts: List<String>, separator: String): String;

/// Stable: runs of 8 are sorted by insertion, then merged between the List and a copy.
// A class's own order is asked directly: it may wait, and shows in traces as it was called.
private func compareItems(a: any, b: any): int {
    if (isPlain(a) || b == null || isSame(a, b)) { return compareValues(a, b); }
    return a is Comparable ? a.compareTo(b) : compareValues(a, b);
}

private func isPlain(value: any): bool {
    return value is int || value is float || value is String || value is bool;
}

// The List changes at the end alone: an error in the midst of it loses nothing.
private func mergeSort<T>(list: List<T>, compare: (T, T) => int) {
    const count = list.length;
    let from = list.copy();
    for (let start = 0; start < count; start += 8) {
        insertionSort(from, start, (start + 8).min(count), compare);
    }
    let to = from.copy();
    for (let width = 8; width < count; width *= 2) {
        for (let start = 0; start < count; start += 2 * width) {
            merge(
                from,
                to,
                start,
                (start + width).min(count),
                (start + 2 * width).min(count),
                compare,
            );
        }
        const other = from;
        from = to;
        to = other;
    }
    for (let i = 0; i < count; i++) { list[i] = from[i]; }
}

private func insertionSort<T>(list: List<T>, start: int, end: int, compare: (T, T) => int) {
    for (let i = start + 1; i < end; i++) {
        const item = list[i];
        let j = i;
        while (j > start && compare(list[j - 1], item) > 0) {
            list[j] = list[j - 1];
            j -= 1;
        }
        list[j] = item;
    }
}

private func merge<T>(
    from: List<T>,
    to: List<T>,
    start: int,
    middle: int,
    end: int,
    compare: (T, T) => int,
) {
    let left = start;
    let right = middle;
    for (let i = start; i < end; i++) {
        if (left < middle && (right >= end || compare(from[left], from[right]) <= 0)) {
            to[i] = from[left];
            left += 1;
        } else {
            to[i] = from[right];
            right += 1;
        }
    }
}
