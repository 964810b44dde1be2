// A linked list that is iterated, reversed and mapped.
class LinkedList<T> implements Iterable<T> {
    private Node<T>? head = null;
    private Node<T>? tail = null;
    private int count = 0;
    static func of<E>(items: List<E>): LinkedList<E> {
        const l = new LinkedList<E>();
        for (i in items) { l.add(i); }
        return l;
    }
    func add(value: T): LinkedList<T> {
        const node = new Node<T>(value);
        if (let t = this.tail) { t.next = node; } else { this.head = node; }
        this.tail = node;
        this.count++;
        return this;
    }
    func iterator(): Iterator<T> { return new NodeIterator<T>(this.head); }
    func reverse() {
        let previous: Node<T>? = null;
        let current = this.head;
        this.tail = this.head;
        while (current != null) {
            const next = current.next;
            current.next = previous;
            previous = current;
            current = next;
        }
        this.head = previous;
    }
    func map<R>(f: (T) => R): LinkedList<R> {
        const out = new LinkedList<R>();
        for (x in this) { out.add(f(x)); }
        return out;
    }
    func toString(): String {
        let parts: List<String> = [];
        for (x in this) { parts.add(`${x}`); }
        return "(" + parts.join(" ") + ")";
    }
    func size(): int { return this.count; }
}
class Node<T> {
    T value;
    Node<T>? next = null;
    constructor(this.value) {}
}
class NodeIterator<T> implements Iterator<T> {
    Node<T>? at;
    constructor(this.at) {}
    func hasNext(): bool { return this.at != null; }
    func next(): T {
        const node = this.at!;
        this.at = node.next;
        return node.value;
    }
}
func main() {
    const l = LinkedList.of([1, 2, 3]);
    l.add(4).add(5);
    print(l);
    // expect: (1 2 3 4 5)
    l.reverse();
    print(l.map((x) => x * 1.5));
    // expect: (7.5 6.0 4.5 3.0 1.5)
    let sum = 0;
    for (x in l) { if (x % 2 == 0) { continue; } sum += x; }
    print(sum);
    // expect: 9
    print(l.size());
    // expect: 5
    print(List.from(l).sorted().last());
    // expect: 5
}
