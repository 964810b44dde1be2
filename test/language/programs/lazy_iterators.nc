// Iterators by hand, lazy ones, and everything that a loop walks.
import noodlecore.sequence
class Fib implements Iterable<int> {
    func iterator(): Iterator<int> { return new FibIterator(); }
}
class FibIterator implements Iterator<int> {
    private int a = 0;
    private int b = 1;
    func hasNext(): bool { return true; }
    func next(): int {
        const r = this.a;
        [this.a, this.b] = [this.b, this.a + this.b];
        return r;
    }
}
class Lazy<T> implements Iterable<T> {
    private () => Iterator<T> make;
    constructor(this.make) {}
    func iterator(): Iterator<T> { return this.make(); }
    func map<R>(f: (T) => R): Lazy<R> {
        return new Lazy<R>(() => new MapIterator<T, R>(this.iterator(), f));
    }
    func filter(f: (T) => bool): Lazy<T> {
        return new Lazy<T>(() => new FilterIterator<T>(this.iterator(), f));
    }
    func take(n: int): Lazy<T> {
        return new Lazy<T>(() => new TakeIterator<T>(this.iterator(), n));
    }
    func toList(): List<T> { return List.from(this); }
    static func from<T>(items: Iterable<T>): Lazy<T> { return new Lazy<T>(() => items.iterator()); }
}
class MapIterator<T, R> implements Iterator<R> {
    private Iterator<T> source;
    private (T) => R f;
    constructor(this.source, this.f) {}
    func hasNext(): bool { return this.source.hasNext(); }
    func next(): R { return this.f(this.source.next()); }
}
class FilterIterator<T> implements Iterator<T> {
    private Iterator<T> source;
    private (T) => bool test;
    private T? pending = null;
    private bool ready = false;
    constructor(this.source, this.test) {}
    func hasNext(): bool {
        while (!this.ready && this.source.hasNext()) {
            const c = this.source.next();
            if (this.test(c)) {
                this.pending = c;
                this.ready = true;
            }
        }
        return this.ready;
    }
    func next(): T {
        if (!this.hasNext()) throw new Error(8050, "no more");
        this.ready = false;
        return this.pending!;
    }
}
class TakeIterator<T> implements Iterator<T> {
    private Iterator<T> source;
    private int left;
    constructor(this.source, this.left) {}
    func hasNext(): bool { return this.left > 0 && this.source.hasNext(); }
    func next(): T {
        this.left--;
        return this.source.next();
    }
}
class Tree<T> implements Iterable<T> {
    T value;
    Tree<T>? left;
    Tree<T>? right;
    constructor(this.value, this.left = null, this.right = null) {}
    func iterator(): Iterator<T> {
        const items: List<T> = [];
        func visit(t: Tree<T>?) {
            if (t == null) return;
            visit(t.left);
            items.add(t.value);
            visit(t.right);
        }
        visit(this);
        return items.iterator();
    }
}
func main() {
    print(Lazy.from(new Fib()).filter((n) => n % 2 == 0).map((n) => `#${n}`).take(6).toList());
    for (x in new Fib()) {
        if (x > 50) break;
        if (x < 20) continue;
        print(x);
    }
    const tree = new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6));
    print(List.from(tree));
    let total = 0;
    for (v in tree) total += v;
    print(total);
    const primes = Sequence
        .iterate(2, (n) => n + 1)
        .filter((n) => (2..n).all((d) => n % d != 0))
        .take(10)
        .toList();
    print(primes);
    const collatz = (start: int) => Sequence
        .iterate(start, (n) => n % 2 == 0 ? n / 2 : 3 * n + 1)
        .takeWhile((n) => n != 1)
        .count();
    print(collatz(27));
    const it = [1, 2, 3].iterator();
    while (it.hasNext()) print(it.next());
    for (Tuple(i, x) in ["a", "b"].withIndex()) print(`${i}:${x}`);
    for (Tuple(i, x) in ["c", "d"].withIndex()) print(`${i}:${x}`);
    for (c in "hey".chars()) print(c);
    for (k in { "x": 1 }.keys()) print(k);
    for (e in { "x": 1 }) print(`${e.key}=${e.value}`);
    for (k, v in { "x": 1, "y": 2 }) print(k + v);
    for (i in (0..10).step(3)) print(i);
    for (i in (0..3).reversed()) print(i);
    let j = 0;
    for (let i = 10; i > j; i -= 3, j++) print(`${i} ${j}`);
    for (x in [3, 1, 2].sorted()) { print(x); }
}

// expect: ["#0", "#2", "#8", "#34", "#144", "#610"]
// expect: 21
// expect: 34
// expect: [1, 2, 3, 4, 6]
// expect: 16
// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
// expect: 111
// expect: 1
// expect: 2
// expect: 3
// expect: 0:a
// expect: 1:b
// expect: 0:c
// expect: 1:d
// expect: h
// expect: e
// expect: y
// expect: x
// expect: x=1
// expect: x1
// expect: y2
// expect: 0
// expect: 3
// expect: 6
// expect: 9
// expect: 2
// expect: 1
// expect: 0
// expect: 10 0
// expect: 7 1
// expect: 4 2
// expect: 1
// expect: 2
// expect: 3
