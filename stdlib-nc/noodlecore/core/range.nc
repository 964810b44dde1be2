/// The ints from `start` up to (not including) `end`, `stride` apart: what `a..b` makes. `a..=b` makes `a..(b + 1)`.
/// ```noodlecore
/// for (i in 0..3) { print(i); }
/// // => 0
/// // => 1
/// // => 2
/// (1..=4).toList()  // => [1, 2, 3, 4]
/// ```
record Range(start: int, end: int, stride: int = 1) implements Iterable<int> {
    /// The same ints, but only every `count`th.
    /// ```noodlecore
    /// (0..10).step(3).toList()  // => [0, 3, 6, 9]
    /// ```
    func step(count: int): Range {
        if (count <= 0) {
            throw new Error(3116, `the step of a Range must be greater than zero, but is ${count}`);
        }
        return new Range(this.start, this.end, this.stride * count);
    }

    /// The same ints from last to first.
    /// ```noodlecore
    /// (0..3).reversed().toList()  // => [2, 1, 0]
    /// ```
    func reversed(): Range {
        const count = this.count();
        const last = this.start + (count - 1) * this.stride;
        return new Range(last, last - count * this.stride, -this.stride);
    }

    /// How many ints there are, or how many of them pass a test.
    /// ```noodlecore
    /// (0..10).step(3).count()            // => 4
    /// (0..10).count((i) => i % 3 == 0)  // => 4
    /// ```
    func count(test: ((int) => bool)? = null): int {
        if (test != null) { return this.reduce((count, i) => test(i) ? count + 1 : count, 0); }
        const distance = this.stride > 0 ? this.end - this.start : this.start - this.end;
        return distance <= 0 ? 0 : (distance - 1) / this.stride.abs() + 1;
    }

    /// Whether there are none.
    /// ```noodlecore
    /// (3..3).isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.count() == 0; }

    /// Whether an int is among them.
    /// ```noodlecore
    /// (0..10).contains(10)       // => false
    /// (0..10).step(5).contains(5)  // => true
    /// ```
    func contains(value: int): bool {
        const inside =
            this.stride > 0
                ? value >= this.start && value < this.end
                : value <= this.start && value > this.end;
        return inside && (value - this.start) % this.stride == 0;
    }

    /// The first int; an error [3108] where there is none.
    /// ```noodlecore
    /// (2..5).first()  // => 2
    /// ```
    func first(): int {
        if (this.isEmpty()) { throw new Error(3108, `${this} has no first int: it is empty`); }
        return this.start;
    }

    /// The last int; an error [3108] where there is none.
    /// ```noodlecore
    /// (2..5).last()  // => 4
    /// ```
    func last(): int {
        if (this.isEmpty()) { throw new Error(3108, `${this} has no last int: it is empty`); }
        return this.start + (this.count() - 1) * this.stride;
    }

    /// The ints as a List.
    /// ```noodlecore
    /// (0..3).toList()  // => [0, 1, 2]
    /// ```
    func toList(): List<int> { return this.map((i) => i); }

    /// What `change` makes of each int.
    /// ```noodlecore
    /// (0..3).map((i) => i * i)  // => [0, 1, 4]
    /// ```
    func map<R>(change: (int) => R): List<R> {
        const result = new List<R>();
        const count = this.count();
        for (let i = 0; i < count; i++) { result.add(change(this.start + i * this.stride)); }
        return result;
    }

    /// What `change` makes of each int, without the nulls.
    /// ```noodlecore
    /// (0..5).mapNotNull((i) => i.isEven() ? i * 10 : null)  // => [0, 20, 40]
    /// ```
    func mapNotNull<R>(change: (int) => R?): List<R> {
        const result = new List<R>();
        this.forEach((i) => {
            const item = change(i);
            if (item != null) { result.add(item); }
        });
        return result;
    }

    /// The items that `change` makes of each int, one after the other.
    /// ```noodlecore
    /// (1..=3).flatMap((i) => (0..i))  // => [0, 0, 1, 0, 1, 2]
    /// ```
    func flatMap<R>(change: (int) => Iterable<R>): List<R> {
        const result = new List<R>();
        this.forEach((i) => result.addAll(change(i)));
        return result;
    }

    /// The ints that pass the test.
    /// ```noodlecore
    /// (0..5).filter((i) => i.isEven())  // => [0, 2, 4]
    /// ```
    func filter(test: (int) => bool): List<int> {
        const result = new List<int>();
        this.forEach((i) => { if (test(i)) { result.add(i); } });
        return result;
    }

    /// Calls `body` with each int.
    /// ```noodlecore
    /// (0..2).forEach((i) => print(i));
    /// // => 0
    /// // => 1
    /// ```
    func forEach(body: (int) => void) {
        const count = this.count();
        for (let i = 0; i < count; i++) { body(this.start + i * this.stride); }
    }

    /// Goes through the ints with a value that each step replaces.
    /// ```noodlecore
    /// (1..=5).reduce((product, i) => product * i, 1)  // => 120
    /// ```
    func reduce<R>(step: (R, int) => R, initial: R): R {
        let value = initial;
        const count = this.count();
        for (let i = 0; i < count; i++) { value = step(value, this.start + i * this.stride); }
        return value;
    }

    /// The same with the start value first.
    /// ```noodlecore
    /// (1..=5).fold(1, (product, i) => product * i)  // => 120
    /// ```
    func fold<R>(initial: R, step: (R, int) => R): R { return this.reduce(step, initial); }

    /// The first int that passes the test, or null.
    /// ```noodlecore
    /// (1..100).find((i) => i * i > 50)  // => 8
    /// ```
    func find(test: (int) => bool): int? {
        const count = this.count();
        for (let i = 0; i < count; i++) {
            const value = this.start + i * this.stride;
            if (test(value)) { return value; }
        }
        return null;
    }

    /// Whether at least one int passes the test.
    /// ```noodlecore
    /// (0..5).any((i) => i > 3)  // => true
    /// ```
    func any(test: (int) => bool): bool { return this.find(test) != null; }

    /// Whether every int passes the test.
    /// ```noodlecore
    /// (0..5).all((i) => i > 3)  // => false
    /// ```
    func all(test: (int) => bool): bool { return this.find((i) => !test(i)) == null; }

    /// Whether no int passes the test.
    /// ```noodlecore
    /// (0..5).none((i) => i > 9)  // => true
    /// ```
    func none(test: (int) => bool): bool { return !this.any(test); }

    /// The sum of the ints.
    /// ```noodlecore
    /// (1..=100).sum()  // => 5050
    /// ```
    func sum(): int {
        const count = this.count();
        return count * this.start + this.stride * (count * (count - 1) / 2);
    }

    /// The sum of what `value` makes of each int.
    /// ```noodlecore
    /// (1..=3).sumOf((i) => i * i)  // => 14
    /// ```
    func sumOf(value: (int) => int): int { return this.reduce((sum, i) => sum + value(i), 0); }

    /// The smallest int; an error [3108] where there is none.
    /// ```noodlecore
    /// (2..5).min()  // => 2
    /// ```
    func min(): int { return this.first().min(this.last()); }

    /// The largest int; an error [3108] where there is none.
    /// ```noodlecore
    /// (2..5).max()  // => 4
    /// ```
    func max(): int { return this.first().max(this.last()); }

    /// The first int with the smallest key, or null where there is none.
    /// ```noodlecore
    /// (-5..5).minBy((i) => i * i - i)  // => 0
    /// ```
    func minBy<K extends Comparable<K>>(key: (int) => K): int? { return this.toList().minBy(key); }

    /// The first int with the largest key, or null where there is none.
    /// ```noodlecore
    /// (0..10).maxBy((i) => i % 4)  // => 3
    /// ```
    func maxBy<K extends Comparable<K>>(key: (int) => K): int? { return this.toList().maxBy(key); }

    /// The texts of the ints with a separator between them.
    /// ```noodlecore
    /// (1..=3).join("-")  // => 1-2-3
    /// ```
    func join(separator: String = ""): String { return this.toList().join(separator); }

    /// The ints by key, in the order of the first appearance of each key.
    /// ```noodlecore
    /// (0..5).groupBy((i) => i.isEven())  // => {true: [0, 2, 4], false: [1, 3]}
    /// ```
    func groupBy<K>(key: (int) => K): Map<K, List<int>> { return this.toList().groupBy(key); }

    /// The numbers that pass a test, and those that do not.
    /// ```noodlecore
    /// (1..=5).partition((i) => i % 2 == 0).first  // => [2, 4]
    /// ```
    func partition(test: (int) => bool): Tuple<List<int>, List<int>> {
        return this.toList().partition(test);
    }

    /// Lists of so many numbers each; the last may be shorter.
    /// ```noodlecore
    /// (1..=5).chunked(2)  // => [[1, 2], [3, 4], [5]]
    /// ```
    func chunked(size: int): List<List<int>> { return this.toList().chunked(size); }

    /// Every run of so many numbers.
    /// ```noodlecore
    /// (1..=4).windowed(2)  // => [[1, 2], [2, 3], [3, 4]]
    /// ```
    func windowed(size: int, step: int = 1): List<List<int>> {
        return this.toList().windowed(size, step);
    }

    /// The numbers beside the items of a List, as far as both go.
    /// ```noodlecore
    /// (1..10).zip(["a", "b"])  // => [Tuple(first: 1, second: "a"), Tuple(first: 2, second: "b")]
    /// ```
    func zip<U>(other: List<U>): List<Tuple<int, U>> { return this.toList().zip(other); }

    /// The sum of what `value` makes of each number.
    /// ```noodlecore
    /// (1..=3).sumOfFloat((i) => i / 2.0)  // => 3.0
    /// ```
    func sumOfFloat(value: (int) => float): float { return this.toList().sumOfFloat(value); }

    /// A Map from each int to what `value` makes of it.
    /// ```noodlecore
    /// (1..=3).associateWith((i) => i * i)  // => {1: 1, 2: 4, 3: 9}
    /// ```
    func associateWith<V>(value: (int) => V): Map<int, V> {
        return this.toList().associateWith(value);
    }

    /// The ints as a Set.
    /// ```noodlecore
    /// (0..3).toSet()  // => {0, 1, 2}
    /// ```
    func toSet(): Set<int> { return Set.from(this); }

    /// Walks over the ints.
    /// ```noodlecore
    /// (5..9).iterator().next()  // => 5
    /// ```
    func iterator(): Iterator<int> {
        return new RangeIterator(this.start, this.stride, this.count());
    }

    /// As it is written: `0..10`, with the step where there is one.
    /// ```noodlecore
    /// `${0..10}`  // => 0..10
    /// ```
    func toString(): String {
        const bounds = `${this.start}..${this.end}`;
        return this.stride == 1 ? bounds : `(${bounds}).step(${this.stride})`;
    }
}

private class RangeIterator implements Iterator<int> {
    private int value;
    private const int stride;
    private int left;

    constructor(this.value, this.stride, this.left) {}

    func hasNext(): bool { return this.left > 0; }

    func next(): int {
        if (this.left <= 0) {
            throw new Error(3108, "next() was called after the last int of a Range");
        }
        const value = this.value;
        this.value += this.stride;
        this.left -= 1;
        return value;
    }
}
