/// Gives its smallest item first, by the items' own order or by `compare`. Items that are equal come in no particular order.
/// ```noodlecore
/// import noodlecore.collections.priority_queue
/// const queue = PriorityQueue.from([3, 1, 2]);
/// queue.pop()   // => 1
/// queue.peek()  // => 2
/// const longest = new PriorityQueue<String>((a, b) => b.length - a.length);
/// longest.addAll(["a", "ccc", "bb"]);
/// longest.pop()  // => ccc
/// ```
class PriorityQueue<T> implements Iterable<T> {
    /// A binary heap: the item at i is not larger than those at 2i + 1 and 2i + 2.
    private const List<T> heap = new List<T>();
    private const (T, T) => int compare;

    constructor(compare: ((T, T) => int)? = null) { this.compare = compare ?? compareValues; }

    /// A queue of the items of anything that can be walked.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.size()  // => 3
    /// ```
    static func from<E>(items: Iterable<E>, compare: ((E, E) => int)? = null): PriorityQueue<E> {
        const queue = new PriorityQueue<E>(compare);
        queue.addAll(items);
        return queue;
    }

    /// How many items there are.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.size()  // => 3
    /// ```
    func size(): int { return this.heap.length; }

    /// Whether there are none.
    /// ```noodlecore
    /// new PriorityQueue<int>().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.heap.isEmpty(); }

    /// Whether there are some.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.heap.isNotEmpty(); }

    /// Adds an item.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.add(0);
    /// q.pop()  // => 0
    /// ```
    func add(item: T) {
        this.heap.add(item);
        this.rise(this.heap.length - 1);
    }

    /// Adds every item of another collection. O(n) where the queue is empty, else O(n log n).
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.addAll([0, 9]);
    /// q.size()  // => 5
    /// ```
    func addAll(items: Iterable<T>) {
        if (this.heap.isNotEmpty()) {
            for (item in items) { this.add(item); }
            return;
        }
        this.heap.addAll(items);
        for (let i = this.heap.length / 2 - 1; i >= 0; i--) { this.sink(i); }
    }

    /// The smallest item; an error [3108] where there is none.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.peek()  // => 1
    /// q.size()  // => 3
    /// ```
    func peek(): T {
        if (this.heap.isEmpty()) { throw new Error(3108, "peek of an empty PriorityQueue"); }
        return this.heap[0];
    }

    /// The smallest item, or null where there is none.
    /// ```noodlecore
    /// new PriorityQueue<int>().peekOrNull()  // => null
    /// ```
    func peekOrNull(): T? { return this.heap.firstOrNull(); }

    /// The smallest item, taken out; an error [3108] where there is none.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.pop()  // => 1
    /// q.pop()  // => 2
    /// ```
    func pop(): T {
        if (this.heap.isEmpty()) { throw new Error(3108, "pop of an empty PriorityQueue"); }
        const top = this.heap[0];
        const last = this.heap.pop();
        if (this.heap.isNotEmpty()) {
            this.heap[0] = last;
            this.sink(0);
        }
        return top;
    }

    /// The smallest item, taken out, or null where there is none.
    /// ```noodlecore
    /// new PriorityQueue<int>().popOrNull()  // => null
    /// ```
    func popOrNull(): T? { return this.heap.isEmpty() ? null : this.pop(); }

    /// Takes everything out.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.clear();
    /// q.size()  // => 0
    /// ```
    func clear() { this.heap.clear(); }

    /// Whether an item equals this one.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.contains(3)  // => true
    /// ```
    func contains(item: T): bool { return this.heap.contains(item); }

    /// Takes out one item that equals this one; tells whether there was one.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.remove(1)  // => true
    /// q.pop()      // => 2
    /// ```
    func remove(item: T): bool {
        const index = this.heap.indexOf(item);
        if (index < 0) { return false; }
        const last = this.heap.pop();
        if (index < this.heap.length) {
            this.heap[index] = last;
            this.sink(index);
            this.rise(index);
        }
        return true;
    }

    /// The items in order; the queue keeps them.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.toList()  // => [1, 2, 3]
    /// ```
    func toList(): List<T> { return this.heap.sorted(this.compare); }

    /// Walks in order; the queue keeps the items.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// for (x in q) { print(x); }
    /// // => 1
    /// // => 2
    /// // => 3
    /// ```
    func iterator(): Iterator<T> { return this.toList().iterator(); }

    /// As a List in order.
    /// ```noodlecore
    /// const q = PriorityQueue.from([3, 1, 2]);
    /// q.toString()  // => [1, 2, 3]
    /// ```
    func toString(): String { return `${this.toList()}`; }

    private func rise(start: int) {
        const item = this.heap[start];
        let index = start;
        while (index > 0) {
            const parent = (index - 1) >>> 1;
            if (this.compare(this.heap[parent], item) <= 0) { break; }
            this.heap[index] = this.heap[parent];
            index = parent;
        }
        this.heap[index] = item;
    }

    private func sink(start: int) {
        const count = this.heap.length;
        const item = this.heap[start];
        let index = start;
        while (true) {
            let child = index * 2 + 1;
            if (child >= count) { break; }
            if (child + 1 < count && this.compare(this.heap[child + 1], this.heap[child]) < 0) {
                child += 1;
            }
            if (this.compare(this.heap[child], item) >= 0) { break; }
            this.heap[index] = this.heap[child];
            index = child;
        }
        this.heap[index] = item;
    }
}
