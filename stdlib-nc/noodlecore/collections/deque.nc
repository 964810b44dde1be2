/// A queue with two ends: adding and taking at either is fast.
/// ```noodlecore
/// import noodlecore.collections.deque
/// const d = Deque.from([1, 2]);
/// d.addFirst(0);
/// d.addLast(3);
/// d.removeFirst()  // => 0
/// d.removeLast()   // => 3
/// d.toList()       // => [1, 2]
/// ```
class Deque<T> implements Iterable<T> {
    /// A ring: the items stand from `head` on, wrapping around. Places without an item hold null.
    private List<T?> ring = List.filled(8, null);
    private int head = 0;
    private int count = 0;

    /// A queue of the items of anything that can be walked.
    /// ```noodlecore
    /// Deque.from(1..4)  // => [1, 2, 3]
    /// ```
    static func from<E>(items: Iterable<E>): Deque<E> {
        const deque = new Deque<E>();
        for (item in items) { deque.addLast(item); }
        return deque;
    }

    /// How many items there are.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.size()  // => 3
    /// ```
    func size(): int { return this.count; }

    /// Whether there are none.
    /// ```noodlecore
    /// new Deque<int>().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.count == 0; }

    /// Whether there are some.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.count != 0; }

    /// Adds an item at the end.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.addLast(4);
    /// d  // => [1, 2, 3, 4]
    /// ```
    func addLast(item: T) {
        this.makeRoom();
        this.ring[this.place(this.count)] = item;
        this.count += 1;
    }

    /// Adds an item at the start.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.addFirst(0);
    /// d  // => [0, 1, 2, 3]
    /// ```
    func addFirst(item: T) {
        this.makeRoom();
        this.head = this.place(this.ring.length - 1);
        this.ring[this.head] = item;
        this.count += 1;
    }

    /// The first item, taken out; an error [3108] where there is none.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.removeFirst()  // => 1
    /// d                // => [2, 3]
    /// ```
    func removeFirst(): T {
        this.requireItem("removeFirst");
        const item = this.ring[this.head];
        this.ring[this.head] = null;
        this.head = this.place(1);
        this.count -= 1;
        return item as T;
    }

    /// The last item, taken out; an error [3108] where there is none.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.removeLast()  // => 3
    /// ```
    func removeLast(): T {
        this.requireItem("removeLast");
        const index = this.place(this.count - 1);
        const item = this.ring[index];
        this.ring[index] = null;
        this.count -= 1;
        return item as T;
    }

    /// The first item, taken out, or null.
    /// ```noodlecore
    /// new Deque<int>().removeFirstOrNull()  // => null
    /// ```
    func removeFirstOrNull(): T? { return this.count == 0 ? null : this.removeFirst(); }

    /// The last item, taken out, or null.
    /// ```noodlecore
    /// new Deque<int>().removeLastOrNull()  // => null
    /// ```
    func removeLastOrNull(): T? { return this.count == 0 ? null : this.removeLast(); }

    /// The first item; an error [3108] where there is none.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.first()  // => 1
    /// ```
    func first(): T {
        this.requireItem("first");
        return this.ring[this.head] as T;
    }

    /// The last item; an error [3108] where there is none.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.last()  // => 3
    /// ```
    func last(): T {
        this.requireItem("last");
        return this.ring[this.place(this.count - 1)] as T;
    }

    /// The item at the front, or null where there is none.
    /// ```noodlecore
    /// new Deque<int>().firstOrNull()  // => null
    /// ```
    func firstOrNull(): T? { return this.count == 0 ? null : this.first(); }

    /// The item at the back, or null where there is none.
    /// ```noodlecore
    /// Deque.from([1, 2]).lastOrNull()  // => 2
    /// ```
    func lastOrNull(): T? { return this.count == 0 ? null : this.last(); }

    /// The item at a position from the first on; an error [3102] outside.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.get(1)  // => 2
    /// ```
    func get(index: int): T {
        this.requireIndex(index);
        return this.ring[this.place(index)] as T;
    }

    /// Puts an item at a position from the front, in the place of the one there; an error [3102] outside.
    /// ```noodlecore
    /// const d = Deque.from([1, 2]);
    /// d.set(1, 9);
    /// d  // => [1, 9]
    /// ```
    func set(index: int, item: T) {
        this.requireIndex(index);
        this.ring[this.place(index)] = item;
    }

    /// Puts every item of another collection in at the back.
    /// ```noodlecore
    /// const d = Deque.from([1]);
    /// d.addAll([2, 3]);
    /// d  // => [1, 2, 3]
    /// ```
    func addAll(items: Iterable<T>) { for (item in items) { this.addLast(item); } }

    /// Takes everything out.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.clear();
    /// d.size()  // => 0
    /// ```
    func clear() {
        this.ring = List.filled(8, null);
        this.head = 0;
        this.count = 0;
    }

    /// The items from first to last, as a new List.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.toList()  // => [1, 2, 3]
    /// ```
    func toList(): List<T> { return List.generate(this.count, (i) => this.get(i)); }

    /// Whether an item equals this one.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.contains(2)  // => true
    /// ```
    func contains(item: T): bool { return this.toList().contains(item); }

    /// Walks from the first item to the last.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// for (x in d) { print(x); }
    /// // => 1
    /// // => 2
    /// // => 3
    /// ```
    func iterator(): Iterator<T> { return this.toList().iterator(); }

    /// As a List.
    /// ```noodlecore
    /// const d = Deque.from([1, 2, 3]);
    /// d.toString()  // => [1, 2, 3]
    /// ```
    func toString(): String { return `${this.toList()}`; }

    /// The ring's length is a power of two, so that a mask wraps around.
    private func place(index: int): int { return (this.head + index) & (this.ring.length - 1); }

    private func makeRoom() {
        if (this.count < this.ring.length) { return; }
        const larger: List<T?> = List.filled(this.count * 2, null);
        for (i in 0..this.count) { larger[i] = this.ring[this.place(i)]; }
        this.ring = larger;
        this.head = 0;
    }

    private func requireIndex(index: int) {
        if (index < 0 || index >= this.count) {
            throw new Error(3102, `index ${index} is outside 0..${this.count}`);
        }
    }

    private func requireItem(what: String) {
        if (this.count == 0) { throw new Error(3108, `${what} of an empty Deque`); }
    }
}
