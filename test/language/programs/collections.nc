// Generic containers with iterators: a linked list, a tree map, a heap, an LRU cache, a graph with Dijkstra.

class Node<T> {
    T value;
    Node<T>? next = null;
    constructor(this.value) {}
}

class LinkedList<T> implements Iterable<T> {
    private Node<T>? head = null;
    private Node<T>? tail = null;
    int size = 0;

    static func of<E>(items: List<E>): LinkedList<E> {
        const list = new LinkedList<E>();
        for (item in items) { list.add(item); }
        return list;
    }

    func add(value: T): LinkedList<T> {
        const node = new Node(value);
        if (let tail = this.tail) { tail.next = node; } else { this.head = node; }
        this.tail = node;
        this.size++;
        return this;
    }

    func first(): T? { return this.head?.value; }

    func reverse() {
        let previous: Node<T>? = null;
        let current = this.head;
        this.tail = this.head;
        while (current) {
            const next = current.next;
            current.next = previous;
            previous = current;
            current = next;
        }
        this.head = previous;
    }

    func iterator(): Iterator<T> { return new LinkedIterator<T>(this.head); }

    func map<R>(change: (T) => R): LinkedList<R> {
        const result = new LinkedList<R>();
        for (item in this) { result.add(change(item)); }
        return result;
    }

    func fold<R>(initial: R, step: (R, T) => R): R {
        let result = initial;
        for (item in this) { result = step(result, item); }
        return result;
    }

    func toString(): String {
        const parts = [];
        for (item in this) { parts.add(`${item}`); }
        return "(" + parts.join(" ") + ")";
    }
}

class LinkedIterator<T> implements Iterator<T> {
    private Node<T>? node;
    constructor(this.node) {}
    func hasNext(): bool { return this.node != null; }
    func next(): T {
        const node = this.node;
        if (node == null) { throw new Error(8301, "no more items"); }
        this.node = node.next;
        return node.value;
    }
}

// A binary search tree.
class TreeNode<K extends Comparable<K>, V> {
    const K key;
    V value;
    TreeNode<K, V>? left = null;
    TreeNode<K, V>? right = null;
    constructor(this.key, this.value) {}

    func walk(visit: (K, V) => void) {
        this.left?.walk(visit);
        visit(this.key, this.value);
        this.right?.walk(visit);
    }

    func height(): int {
        const left = this.left?.height() ?? 0;
        const right = this.right?.height() ?? 0;
        return 1 + Math.max(left, right);
    }
}

class TreeMap<K extends Comparable<K>, V> {
    private TreeNode<K, V>? root = null;

    func set(key: K, value: V) { this.root = this.insert(this.root, key, value); }

    private func insert(node: TreeNode<K, V>?, key: K, value: V): TreeNode<K, V> {
        if (!node) { return new TreeNode<K, V>(key, value); }
        const order = key.compareTo(node.key);
        if (order < 0) { node.left = this.insert(node.left, key, value); }
        else if (order > 0) { node.right = this.insert(node.right, key, value); }
        else { node.value = value; }
        return node;
    }

    func get(key: K): V? {
        let node = this.root;
        while (node != null) {
            if (key == node.key) { return node.value; }
            node = key < node.key ? node.left : node.right;
        }
        return null;
    }

    func keys(): List<K> {
        const keys: List<K> = [];
        this.root?.walk((key, _) => keys.add(key));
        return keys;
    }

    func height(): int { return this.root?.height() ?? 0; }
}

class Heap<T> {
    private List<T> items = [];
    private (T, T) => int compare;

    constructor(compare: (T, T) => int) { this.compare = compare; }

    func isEmpty(): bool { return this.items.isEmpty(); }

    func push(item: T) {
        this.items.add(item);
        let i = this.items.length - 1;
        while (i > 0) {
            const parent = (i - 1) / 2;
            if (this.compare(this.items[i], this.items[parent]) >= 0) { break; }
            this.swap(i, parent);
            i = parent;
        }
    }

    func pop(): T? {
        if (this.items.isEmpty()) { return null; }
        const top = this.items[0];
        const last = this.items.pop();
        if (this.items.length > 0) {
            this.items[0] = last;
            this.sink(0);
        }
        return top;
    }

    private func sink(from: int) {
        let i = from;
        const n = this.items.length;
        for (;;) {
            let smallest = i;
            for (child in [2 * i + 1, 2 * i + 2]) {
                if (child < n && this.compare(this.items[child], this.items[smallest]) < 0) { smallest = child; }
            }
            if (smallest == i) { return; }
            this.swap(i, smallest);
            i = smallest;
        }
    }

    private func swap(i: int, j: int) {
        [this.items[i], this.items[j]] = [this.items[j], this.items[i]];
    }
}

class LruCache<K, V> {
    private const int capacity;
    private Map<K, V> entries = new Map<K, V>();
    int misses = 0;

    constructor(capacity: int = 2) { this.capacity = capacity; }

    func get(key: K, load: (K) => V): V {
        if (this.entries.has(key)) {
            const value = this.entries.get(key)!;
            this.entries.delete(key);
            this.entries.set(key, value);
            return value;
        }
        this.misses += 1;
        const value = load(key);
        this.entries.set(key, value);
        if (this.entries.size > this.capacity) {
            for (oldest in this.entries.keys()) {
                this.entries.delete(oldest);
                break;
            }
        }
        return value;
    }

    func keys(): String { return this.entries.keys().map((k) => k.toString()).join(","); }
}

record Edge(to: String, weight: int)
record Step(at: String, distance: int)

class Graph {
    private Map<String, List<Edge>> edges = {};

    func connect(from: String, to: String, weight: int): Graph {
        this.edges.getOrPut(from, () => []).add(new Edge(to, weight));
        this.edges.getOrPut(to, () => new List<Edge>()).add({ to: from, weight: weight });
        return this;
    }

    func distances(start: String): Map<String, int> {
        const best: Map<String, int> = { };
        const queue = new Heap<Step>((a, b) => a.distance - b.distance);
        queue.push(new Step(start, 0));
        while (!queue.isEmpty()) {
            const step = queue.pop();
            if (step == null || best.has(step.at)) { continue; }
            best[step.at] = step.distance;
            for (Edge(to, weight) in this.edges[step.at] ?? []) {
                if (!best.has(to)) { queue.push(new Step(to, step.distance + weight)); }
            }
        }
        return best;
    }

    func path(from: String, to: String): List<String>? {
        const previous: Map<String, String?> = { };
        previous.set(from, null);
        const queue = [from];
        search: while (queue.length > 0) {
            const at = queue.removeAt(0);
            for (edge in this.edges.getOrDefault(at, [])) {
                if (previous.has(edge.to)) { continue; }
                previous[edge.to] = at;
                if (edge.to == to) { break search; }
                queue.add(edge.to);
            }
        }
        if (!previous.has(to)) { return null; }
        const path = [];
        let at: String? = to;
        while (at) {
            path.insert(0, at);
            at = previous[at];
        }
        return path;
    }
}

func largest<T extends Comparable<T>>(items: Iterable<T>): T? {
    let best: T? = null;
    for (item in items) {
        if (best == null || item > best) { best = item; }
    }
    return best;
}

func main() {
    const list = LinkedList.of([3, 1, 2]).add(5);
    print(list);                                              // expect: (3 1 2 5)
    list.reverse();
    print(`${list} ${list.size}`);                            // expect: (5 2 1 3) 4
    print(list.map((n) => n * 1.5).fold(0.0, (a, b) => a + b)); // expect: 16.5
    print(list.first()! + 1);                                 // expect: 6
    print(new LinkedList<String>().first());                  // expect: null
    print(largest(list));                                     // expect: 5
    print(largest(["b", "z", "a"]) ?? "none");                // expect: z

    const tree = new TreeMap<String, int>();
    for (word in "the quick brown fox jumps over the lazy dog".split(" ")) {
        tree.set(word, (tree.get(word) ?? 0) + 1);
    }
    print(tree.keys().join(" "));                             // expect: brown dog fox jumps lazy over quick the
    print(tree.get("the"));                                   // expect: 2
    print(tree.get("cat") == null);                           // expect: true
    print(tree.height() >= 4);                                // expect: true

    const heap = new Heap<int>((a, b) => b - a);
    [4, 8, 1, 9].forEach((n) => heap.push(n));
    let order = "";
    while (!heap.isEmpty()) { order += heap.pop() + " "; }
    print(order.trim());                                      // expect: 9 8 4 1

    const cache = new LruCache<int, String>();
    const load = (n: int) => "v" + n;
    for (key in [1, 2, 1, 3, 2]) { cache.get(key, load); }
    print(cache.misses + " " + cache.keys());                 // expect: 4 3,2

    const graph = new Graph().connect("a", "b", 4).connect("a", "c", 1).connect("c", "b", 2).connect("b", "d", 5);
    print(graph.distances("a"));                              // expect: {"a": 0, "c": 1, "b": 3, "d": 8}
    print(graph.path("a", "d"));                              // expect: ["a", "b", "d"]
    print(graph.path("a", "z"));                              // expect: null
}
