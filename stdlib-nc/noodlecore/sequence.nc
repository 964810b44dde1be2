/// Items that are made one at a time, when they are asked for: nothing is computed before a `for` loop or a method that ends in
/// a value. It can be walked again where its source can.
/// ```noodlecore
/// import noodlecore.sequence
/// Sequence.iterate(1, (x) => x * 2).filter((x) => x > 10).take(3).toList()  // => [16, 32, 64]
/// ```
class Sequence<T> implements Iterable<T> {
    private const () => Iterator<T> start;

    constructor(start: () => Iterator<T>) { this.start = start; }

    /// The items of anything that can be walked.
    /// ```noodlecore
    /// import noodlecore.sequence
    /// Sequence.of([1, 2, 3]).map((x) => x + 1).toList()  // => [2, 3, 4]
    /// ```
    static func of<E>(items: Iterable<E>): Sequence<E> {
        return new Sequence<E>(() => items.iterator());
    }

    /// `first`, what `next` makes of it, what it makes of that, … without end.
    /// ```noodlecore
    /// import noodlecore.sequence
    /// Sequence.iterate(1, (x) => x * 3).take(4).toList()  // => [1, 3, 9, 27]
    /// ```
    static func iterate<E>(first: E, next: (E) => E): Sequence<E> {
        return new Sequence<E>(() => new IteratingIterator<E>(first, next));
    }

    /// What `make` gives, again and again, until it gives null.
    /// ```noodlecore
    /// import noodlecore.sequence
    /// let n = 0;
    /// Sequence.generate(() => { n += 1; return n < 4 ? n : null; }).toList()  // => [1, 2, 3]
    /// ```
    static func generate<E>(make: () => E?): Sequence<E> {
        return new Sequence<E>(() => new PullIterator<E>(make));
    }

    /// Walks once over the items, making them.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).iterator().next()  // => 1
    /// ```
    func iterator(): Iterator<T> {
        const start = this.start;
        return start();
    }

    /// What `change` makes of each item.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).map((x) => x * 10).toList()  // => [10, 20, 30]
    /// ```
    func map<R>(change: (T) => R): Sequence<R> {
        return new Sequence<R>(() => new MapIterator<T, R>(this.iterator(), change));
    }

    /// The items that pass the test.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).filter((x) => x > 1).toList()  // => [2, 3]
    /// ```
    func filter(test: (T) => bool): Sequence<T> {
        return this.pulled((source) => () => {
            while (source.hasNext()) {
                const item = source.next();
                if (test(item)) { return [item]; }
            }
            return [];
        });
    }

    /// What `change` makes of each item, without the nulls.
    /// ```noodlecore
    /// import noodlecore.sequence
    /// Sequence.of(["1", "x", "3"]).mapNotNull((s) => s.toIntOrNull()).toList()  // => [1, 3]
    /// ```
    func mapNotNull<R>(change: (T) => R?): Sequence<R> {
        return this.flatMap((item) => {
            const value = change(item);
            return value == null ? new List<R>() : [value];
        });
    }

    /// What `change` makes of each position and item.
    /// ```noodlecore
    /// Sequence.of(["a", "b"]).mapIndexed((i, s) => `${i}${s}`).toList()  // => ["0a", "1b"]
    /// ```
    func mapIndexed<R>(change: (int, T) => R): Sequence<R> {
        return this.withIndex().map((entry) => change(entry.first, entry.second));
    }

    /// The same items; `body` is called with each as it is taken.
    /// ```noodlecore
    /// const first = Sequence.of([1, 2, 3]).onEach((x) => print(`took ${x}`)).first();
    /// // => took 1
    /// first  // => 1
    /// ```
    func onEach(body: (T) => void): Sequence<T> {
        return this.map((item) => {
            body(item);
            return item;
        });
    }

    /// The items of what `change` makes of each item.
    /// ```noodlecore
    /// import noodlecore.sequence
    /// Sequence.of([1, 2]).flatMap((x) => [x, x]).toList()  // => [1, 1, 2, 2]
    /// ```
    func flatMap<R>(change: (T) => Iterable<R>): Sequence<R> {
        return new Sequence<R>(() => {
            const source = this.iterator();
            let inner: Iterator<R>? = null;
            return new BatchIterator<R>(() => {
                while (true) {
                    const current = inner;
                    if (current != null && current.hasNext()) { return [current.next()]; }
                    if (!source.hasNext()) { return []; }
                    inner = change(source.next()).iterator();
                }
            });
        });
    }

    /// The first so many items; no more than those are made.
    /// ```noodlecore
    /// Sequence.iterate(0, (x) => x + 2).take(3).toList()  // => [0, 2, 4]
    /// ```
    func take(count: int): Sequence<T> {
        return this.pulled((source) => {
            let left = count;
            return () => {
                if (left <= 0 || !source.hasNext()) { return []; }
                left -= 1;
                return [source.next()];
            };
        });
    }

    /// All but the first so many items.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).drop(2).toList()  // => [3]
    /// ```
    func drop(count: int): Sequence<T> {
        return this.pulled((source) => {
            let left = count;
            return () => {
                while (left > 0 && source.hasNext()) {
                    source.next();
                    left -= 1;
                }
                return source.hasNext() ? [source.next()] : [];
            };
        });
    }

    /// The items before the first that fails the test.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).takeWhile((x) => x < 3).toList()  // => [1, 2]
    /// ```
    func takeWhile(test: (T) => bool): Sequence<T> {
        return this.pulled((source) => () => {
            if (!source.hasNext()) { return []; }
            const item = source.next();
            return test(item) ? [item] : [];
        });
    }

    /// The items from the first that fails the test on.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).dropWhile((x) => x < 3).toList()  // => [3]
    /// ```
    func dropWhile(test: (T) => bool): Sequence<T> {
        return this.pulled((source) => {
            let dropping = true;
            return () => {
                while (source.hasNext()) {
                    const item = source.next();
                    if (dropping && test(item)) { continue; }
                    dropping = false;
                    return [item];
                }
                return [];
            };
        });
    }

    /// The items without repetitions; those that were seen are kept in memory.
    /// ```noodlecore
    /// Sequence.of([1, 2, 1]).distinct().toList()  // => [1, 2]
    /// ```
    func distinct(): Sequence<T> { return this.distinctBy((item) => item); }

    /// The first item for each key; keys that were seen are kept in memory.
    /// ```noodlecore
    /// Sequence.of(["apple", "avocado", "banana"]).distinctBy((s) => s.charAt(0)).toList()  // => ["apple", "banana"]
    /// ```
    func distinctBy<K>(key: (T) => K): Sequence<T> {
        return new Sequence<T>(() => {
            const seen = new Set<K>();
            return this.filter((item) => seen.add(key(item))).iterator();
        });
    }

    /// Pairs of the items that come at the same place, until one of the two ends.
    /// ```noodlecore
    /// Sequence.iterate(1, (x) => x + 1).zip(["a", "b"]).map((pair) => `${pair.first}${pair.second}`).toList()  // => ["1a", "2b"]
    /// ```
    func zip<U>(other: Iterable<U>): Sequence<Tuple<T, U>> {
        return new Sequence<Tuple<T, U>>(() => {
            const left = this.iterator();
            const right = other.iterator();
            return new BatchIterator<Tuple<T, U>>(() => {
                if (!left.hasNext() || !right.hasNext()) { return []; }
                return [new Tuple<T, U>(left.next(), right.next())];
            });
        });
    }

    /// Every value on the way of a `fold`, the start value included.
    /// ```noodlecore
    /// Sequence.iterate(1, (x) => x + 1).scan(0, (sum, x) => sum + x).take(4).toList()  // => [0, 1, 3, 6]
    /// ```
    func scan<R>(initial: R, step: (R, T) => R): Sequence<R> {
        return new Sequence<R>(() => {
            let value = initial;
            const later = this.map((item) => {
                value = step(value, item);
                return value;
            });
            return Sequence.of([initial]).concat(later).iterator();
        });
    }

    /// Every run of `size` neighbours.
    /// ```noodlecore
    /// Sequence.of(1..5).windowed(3).toList()  // => [[1, 2, 3], [2, 3, 4]]
    /// ```
    func windowed(size: int): Sequence<List<T>> {
        requireSize(size, "windowed");
        return new Sequence<List<T>>(() => {
            const window = new List<T>();
            return this
                .mapNotNull((item) => {
                    if (window.length == size) { window.removeFirst(); }
                    window.add(item);
                    return window.length == size ? window.copy() : null;
                })
                .iterator();
        });
    }

    /// The items again and again, each time from a new walk; nothing where there are none.
    /// ```noodlecore
    /// Sequence.of([1, 2]).cycle().take(5).toList()  // => [1, 2, 1, 2, 1]
    /// ```
    func cycle(): Sequence<T> {
        return new Sequence<T>(() => {
            let walk = this.iterator();
            return new BatchIterator<T>(() => {
                if (!walk.hasNext()) { walk = this.iterator(); }
                return walk.hasNext() ? [walk.next()] : [];
            });
        });
    }

    /// The items with their positions.
    /// ```noodlecore
    /// Sequence.of(["a", "b"]).withIndex().map((p) => `${p.first}${p.second}`).toList()  // => ["0a", "1b"]
    /// ```
    func withIndex(): Sequence<Tuple<int, T>> {
        return new Sequence<Tuple<int, T>>(() => {
            let index = -1;
            return new MapIterator<T, Tuple<int, T>>(this.iterator(), (item) => {
                index += 1;
                return new Tuple<int, T>(index, item);
            });
        });
    }

    /// Lists of so many items each; the last may be shorter. An error [3116] for a size below 1.
    /// ```noodlecore
    /// import noodlecore.sequence
    /// Sequence.of(1..=5).chunked(2).toList()  // => [[1, 2], [3, 4], [5]]
    /// ```
    func chunked(size: int): Sequence<List<T>> {
        requireSize(size, "chunked");
        return new Sequence<List<T>>(() => {
            const source = this.iterator();
            return new BatchIterator<List<T>>(() => {
                const chunk = new List<T>();
                while (chunk.length < size && source.hasNext()) { chunk.add(source.next()); }
                return chunk.isEmpty() ? [] : [chunk];
            });
        });
    }

    /// These items, then those of another source.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).concat(7..9).toList()  // => [1, 2, 3, 7, 8]
    /// ```
    func concat(other: Iterable<T>): Sequence<T> {
        return Sequence.of([this, Sequence.of(other)]).flatMap((part) => part);
    }

    /// A sequence that takes its items from a function which gives a List of one, or an empty one at the end.
    private func pulled(make: (Iterator<T>) => (() => List<T>)): Sequence<T> {
        return new Sequence<T>(() => new BatchIterator<T>(make(this.iterator())));
    }

    // ---- into one value

    /// The items as a List.
    /// ```noodlecore
    /// Sequence.of(0..3).toList()  // => [0, 1, 2]
    /// ```
    func toList(): List<T> { return List.from(this); }

    /// The items as a Set.
    /// ```noodlecore
    /// Sequence.of([1, 1, 2]).toSet()  // => {1, 2}
    /// ```
    func toSet(): Set<T> { return Set.from(this); }

    /// Calls `body` with each item.
    /// ```noodlecore
    /// Sequence.of([1, 2]).forEach((x) => print(x));
    /// // => 1
    /// // => 2
    /// ```
    func forEach(body: (T) => void) { for (item in this) { body(item); } }

    /// Goes through the items with a value that each step replaces.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).reduce((sum, x) => sum + x, 0)  // => 6
    /// ```
    func reduce<R>(step: (R, T) => R, initial: R): R {
        let value = initial;
        for (item in this) { value = step(value, item); }
        return value;
    }

    /// The same with the start value first.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).fold("", (text, x) => text + x)  // => 123
    /// ```
    func fold<R>(initial: R, step: (R, T) => R): R { return this.reduce(step, initial); }

    /// The sum of what `value` makes of each item.
    /// ```noodlecore
    /// Sequence.of(["a", "bcd"]).sumOf((s) => s.length)  // => 4
    /// ```
    func sumOf(value: (T) => int): int { return this.reduce((sum, item) => sum + value(item), 0); }

    /// The first item that passes the test, or null; no more items are made than that takes.
    /// ```noodlecore
    /// Sequence.iterate(1, (x) => x * 2).find((x) => x > 100)  // => 128
    /// ```
    func find(test: (T) => bool): T? {
        for (item in this) { if (test(item)) { return item; } }
        return null;
    }

    /// Whether at least one item passes the test.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).any((x) => x > 2)  // => true
    /// ```
    func any(test: (T) => bool): bool {
        for (item in this) { if (test(item)) { return true; } }
        return false;
    }

    /// Whether every item passes the test.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).all((x) => x > 2)  // => false
    /// ```
    func all(test: (T) => bool): bool {
        for (item in this) { if (!test(item)) { return false; } }
        return true;
    }

    /// Whether no item passes the test.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).none((x) => x > 3)  // => true
    /// ```
    func none(test: (T) => bool): bool { return !this.any(test); }

    /// How many items there are, or how many of them pass a test.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).count()                 // => 3
    /// Sequence.of([1, 2, 3]).count((x) => x % 2 == 1)  // => 2
    /// ```
    func count(test: ((T) => bool)? = null): int {
        let total = 0;
        for (item in this) { if (test == null || test(item)) { total += 1; } }
        return total;
    }

    /// The first item; an error [3108] where there is none.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).first()  // => 1
    /// ```
    func first(): T {
        for (item in this) { return item; }
        throw new Error(3108, "first of an empty Sequence");
    }

    /// The first item, or null where there is none.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).filter((x) => x > 5).firstOrNull()  // => null
    /// ```
    func firstOrNull(): T? {
        for (item in this) { return item; }
        return null;
    }

    /// The last item, or null where there is none; walks over all of them.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).lastOrNull()  // => 3
    /// ```
    func lastOrNull(): T? {
        let last: T? = null;
        for (item in this) { last = item; }
        return last;
    }

    /// The item at a place from 0 on, or null where there are fewer.
    /// ```noodlecore
    /// Sequence.iterate(1, (x) => x * 2).get(10)  // => 1024
    /// ```
    func get(index: int): T? { return this.drop(index).firstOrNull(); }

    /// The texts of the items with a separator between them.
    /// ```noodlecore
    /// Sequence.of([1, 2, 3]).join("-")  // => 1-2-3
    /// ```
    func join(separator: String = ""): String { return this.toList().join(separator); }
}

private func requireSize(size: int, method: String) {
    if (size <= 0) {
        throw new Error(3116, `the size of ${method}() must be greater than zero, but is ${size}`);
    }
}

private func noMore(): Error { return new Error(3108, "next() was called after the last item"); }

private class MapIterator<T, R> implements Iterator<R> {
    private const Iterator<T> source;
    private const (T) => R change;

    constructor(this.source, this.change) {}

    func hasNext(): bool { return this.source.hasNext(); }
    func next(): R { return this.change(this.source.next()); }
}

private class IteratingIterator<T> implements Iterator<T> {
    private T value;
    private const (T) => T step;
    private bool started = false;

    constructor(this.value, this.step) {}

    func hasNext(): bool { return true; }

    func next(): T {
        if (this.started) { this.value = this.step(this.value); }
        this.started = true;
        return this.value;
    }
}

/// Asks a function for Lists of one item; an empty one is the end.
private class BatchIterator<T> implements Iterator<T> {
    private const () => List<T> pull;
    private List<T> ready = new List<T>();
    private bool ended = false;

    constructor(this.pull) {}

    func hasNext(): bool {
        if (this.ready.isEmpty() && !this.ended) {
            this.ready = this.pull();
            this.ended = this.ready.isEmpty();
        }
        return this.ready.isNotEmpty();
    }

    func next(): T {
        if (!this.hasNext()) { throw noMore(); }
        return this.ready.pop();
    }
}

/// Asks a function for items; null is the end.
private class PullIterator<T> implements Iterator<T> {
    private const () => T? make;
    private T? ready = null;
    private bool ended = false;

    constructor(this.make) {}

    func hasNext(): bool {
        if (this.ready == null && !this.ended) {
            this.ready = this.make();
            this.ended = this.ready == null;
        }
        return !this.ended;
    }

    func next(): T {
        if (!this.hasNext()) { throw noMore(); }
        const item = this.ready;
        this.ready = null;
        return item as T;
    }
}
