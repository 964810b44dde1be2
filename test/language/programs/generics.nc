// Generics with bounds, variance, recursion, static factories, generic methods, higher-kinded-ish helpers.

interface Shape extends Comparable<Shape> {
    func area(): float;
    func compareTo(other: Shape): int { return this.area().compareTo(other.area()); }
}
record Sq(side: float) implements Shape { func area(): float { return this.side ** 2; } }
record Rect(w: float, h: float) implements Shape { func area(): float { return this.w * this.h; } }

func maxOf<T extends Comparable<T>>(items: List<T>): T? {
    let best: T? = null;
    for (item in items) {
        if (best == null || item > best) { best = item; }
    }
    return best;
}

class Pair<A, B> {
    const A first;
    const B second;
    constructor(this.first, this.second) {}
    func swap(): Pair<B, A> { return new Pair(this.second, this.first); }
    func mapFirst<C>(f: (A) => C): Pair<C, B> { return new Pair(f(this.first), this.second); }
    static func of<X, Y>(x: X, y: Y): Pair<X, Y> { return new Pair<X, Y>(x, y); }
    func equals(other: any): bool {
        if (!(other is Pair)) { return false; }
        return this.first == other.first && this.second == other.second;
    }
    func hashCode(): int { return 31 * `${this.first}`.hashCode() + `${this.second}`.hashCode(); }
    func toString(): String { return `<${this.first}, ${this.second}>`; }
}

enum Result<T, E> {
    Ok(value: T),
    Err(error: E)

    func map<U>(f: (T) => U): Result<U, E> {
        return match (this) { Ok(v) => Result.Ok(f(v)), Err(e) => Result.Err(e) };
    }
    func flatMap<U>(f: (T) => Result<U, E>): Result<U, E> {
        return match (this) { Ok(v) => f(v), Err(e) => Result.Err(e) };
    }
    func getOr(fallback: T): T { return match (this) { Ok(v) => v, _ => fallback }; }
    static func all<A, B>(results: List<Result<A, B>>): Result<List<A>, B> {
        const out: List<A> = [];
        for (r in results) {
            match (r) {
                Ok(v) => out.add(v),
                Err(e) => { return Result.Err(e); }
            }
        }
        return Result.Ok(out);
    }
}

func parse(s: String): Result<int, String> {
    const n = s.toIntOrNull();
    return n == null ? Result.Err(`bad: ${s}`) : Result.Ok(n);
}

abstract class Repository<K, V extends Entity<K>> {
    protected Map<K, V> items = new Map<K, V>();
    abstract func create(key: K): V;
    func findOrCreate(key: K): V { return this.items.getOrPut(key, () => this.create(key)); }
    func all(): Iterable<V> { return this.items.values(); }
}
interface Entity<K> { func id(): K; }
class User implements Entity<int> {
    private int key;
    constructor(this.key) {}
    func id(): int { return this.key; }
    func toString(): String { return `User#${this.key}`; }
}
class Users extends Repository<int, User> {
    override func create(key: int): User { return new User(key); }
}

class Matrix<T extends Numeric> {
    private List<List<T>> rows;
    constructor(this.rows) {}
    func map<R extends Numeric>(f: (T) => R): Matrix<R> { return new Matrix(this.rows.map((r) => r.map(f))); }
    func toString(): String { return this.rows.map((r) => r.join(" ")).join(" | "); }
}

class LinkedStack<T> implements Iterable<T> {
    private Node<T>? top;
    private int count = 0;
    func push(value: T): LinkedStack<T> {
        this.top = new Node(value, this.top);
        this.count++;
        return this;
    }
    func pop(): T {
        const node = this.top ?? throw new Error(8900, "empty stack");
        this.top = node.next;
        this.count--;
        return node.value;
    }
    func iterator(): Iterator<T> { return new StackIterator<T>(this.top); }
}
class Node<T> {
    T value;
    Node<T>? next;
    constructor(this.value, this.next) {}
}
class StackIterator<T> implements Iterator<T> {
    private Node<T>? at;
    constructor(this.at) {}
    func hasNext(): bool { return this.at != null; }
    func next(): T {
        const node = this.at!;
        this.at = node.next;
        return node.value;
    }
}

func compose<A, B, C>(f: (A) => B, g: (B) => C): (A) => C { return (x) => g(f(x)); }
func curry<A, B, C>(f: (A, B) => C): (A) => (B) => C { return (a) => (b) => f(a, b); }
func memoize<K, V>(f: (K) => V): (K) => V {
    const cache = new Map<K, V>();
    return (k) => cache.getOrPut(k, () => f(k));
}
func fix<A, B>(f: ((A) => B) => (A) => B): (A) => B {
    return (x) => f(fix(f))(x);
}
func groupCount<T, K>(xs: Iterable<T>, key: (T) => K): Map<K, int> {
    const out: Map<K, int> = {};
    for (x in xs) { out.update(key(x), 0, (n) => n + 1); }
    return out;
}
func identity<T>(x: T): T { return x; }

func main() {
    print(maxOf([3, 1, 4, 1, 5]));
    print(maxOf(["pear", "apple", "zoo"]));
    print(maxOf<Shape>([new Sq(2), new Rect(3, 4), new Sq(1)]));
    print(maxOf(new List<int>()));
    const p = Pair.of("x", 1);
    print(`${p} ${p.swap()} ${p.mapFirst((s) => s.length + 0.5)} ${p == new Pair("x", 1)} ${p == new Pair("x", 2)}`);
    const pairs = new Set<Pair<String, int>>();
    pairs.add(p);
    pairs.add(new Pair("x", 1));
    print(pairs.size);
    print(parse("12").map((n) => n * 2).getOr(0));
    print(parse("zz").map((n) => n * 2));
    print(parse("5").flatMap((n) => n > 3 ? Result.Ok(`big ${n}`) : Result.Err("small")));
    print(Result.all(["1", "2", "3"].map(parse)));
    print(Result.all(["1", "x", "y"].map(parse)));
    const users = new Users();
    print(users.findOrCreate(3) == users.findOrCreate(3));
    users.findOrCreate(4);
    for (u in users.all()) { print(u); }
    print(new Matrix([[1, 2], [3, 4]]).map((x) => x * 1.5));
    const stack = new LinkedStack<String>().push("a").push("b").push("c");
    print(List.from(stack));
    print(stack.pop() + stack.pop());
    for (s in stack) { print(s); }
    try { stack.pop(); stack.pop(); } catch (e) { print(e.message); }
    const inc = (x: int) => x + 1;
    print(compose(inc, (x) => `<${x}>`)(4));
    print(curry((a: int, b: int) => a * b)(6)(7));
    let calls = 0;
    const slow = memoize((n: int) => { calls++; return n * n; });
    print(`${slow(4)} ${slow(4)} ${slow(5)} calls ${calls}`);
    const fact = fix<int, int>((self) => (n) => n <= 1 ? 1 : n * self(n - 1));
    print(fact(10));
    print(groupCount(["a", "bb", "cc", "d", "eee"], (s) => s.length));
    print(groupCount(0..10, (n) => n % 3));
    print(identity(identity)(5));
    print([1, 2, 3].map(identity));
    const nested: Map<String, List<Pair<int, String?>>> = { "k": [new Pair(1, null)] };
    print(nested["k"]?.first().second ?? "none");
    print(nested);
    const shapes: List<Shape> = [new Sq(3), new Rect(1, 2)];
    shapes.sort();
    print(shapes);
    print(shapes.map((s) => s.area()).reduce((a, b) => a + b, 0.0));
}
// expect: 5
// expect: zoo
// expect: Rect(w: 3.0, h: 4.0)
// expect: null
// expect: <x, 1> <1, x> <1.5, 1> true false
// expect: 1
// expect: 24
// expect: Err("bad: zz")
// expect: Ok("big 5")
// expect: Ok([1, 2, 3])
// expect: Err("bad: x")
// expect: true
// expect: User#3
// expect: User#4
// expect: 1.5 3.0 | 4.5 6.0
// expect: ["c", "b", "a"]
// expect: cb
// expect: a
// expect: empty stack
// expect: <5>
// expect: 42
// expect: 16 16 25 calls 2
// expect: 3628800
// expect: {1: 2, 2: 2, 3: 1}
// expect: {0: 4, 1: 3, 2: 3}
// expect: 5
// expect: [1, 2, 3]
// expect: none
// expect: {"k": [<1, null>]}
// expect: [Rect(w: 1.0, h: 2.0), Sq(side: 3.0)]
// expect: 11.0
