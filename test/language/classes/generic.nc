// Generic classes with numbers inside, inherited through concrete arguments.
class Stack<T> {
    private List<T> items = [];
    func push(item: T): Stack<T> {
        this.items.add(item);
        return this;
    }
    func pop(): T { return this.items.pop(); }
    func peek(): T? { return this.items.isEmpty() ? null : this.items[this.items.length - 1]; }
    func size(): int { return this.items.length; }
}

class IntStack extends Stack<int> {
    func sum(): int {
        let total = 0;
        while (this.size() > 0) { total += this.pop(); }
        return total;
    }
}

class Pair<A, B> {
    A first;
    B second;
    constructor(this.first, this.second) {}
    func swap(): Pair<B, A> { return new Pair<B, A>(this.second, this.first); }
}

class Counted<T> extends Pair<T, int> {
    constructor(item: T) { super(item, 0); }
    func count(): int {
        this.second += 1;
        return this.second;
    }
}

class Node<K extends Comparable<K>, V> {
    K key;
    V value;
    Node<K, V>? left = null;
    Node<K, V>? right = null;
    constructor(this.key, this.value) {}

    func put(key: K, value: V) {
        if (key < this.key) {
            if (let l = this.left) { l.put(key, value); } else { this.left = new Node(key, value); }
        } else if (key > this.key) {
            if (let r = this.right) { r.put(key, value); } else { this.right = new Node(key, value); }
        } else {
            this.value = value;
        }
    }

    func walk(visit: (K, V) => void) {
        this.left?.walk(visit);
        visit(this.key, this.value);
        this.right?.walk(visit);
    }
}

func main() {
    const s = new Stack<float>();
    s.push(1.5).push(2);
    print(s.pop() + s.pop());
    // expect: 3.5
    print(s.peek());
    // expect: null
    const ints = new IntStack();
    ints.push(1).push(2);
    print(ints.sum());
    // expect: 3
    const p = new Pair("x", 2.0).swap();
    print(p.first / 4);
    // expect: 0.5
    const c = new Counted(true);
    c.count();
    print(c.count());
    // expect: 2
    print(c.first && c.second == 2);
    // expect: true
    const tree = new Node(5, "five");
    tree.put(3, "three");
    tree.put(8, "eight");
    tree.put(3, "THREE");
    tree.walk((k, v) => print(`${k * 2} ${v}`));
    // expect: 6 THREE
    // expect: 10 five
    // expect: 16 eight
}
