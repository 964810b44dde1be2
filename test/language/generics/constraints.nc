// Type parameters with nullable values, bounds, comparisons, nested generics.
interface Monoid<T> {
    func zero(): T;
    func plus(a: T, b: T): T;
}

class Sum implements Monoid<int> {
    func zero(): int { return 0; }
    func plus(a: int, b: int): int { return a + b; }
}

class Product implements Monoid<float> {
    func zero(): float { return 1; }
    func plus(a: float, b: float): float { return a * b; }
}

class Both<A, B> implements Monoid<Tuple<A, B>> {
    Monoid<A> left;
    Monoid<B> right;
    constructor(this.left, this.right) {}
    func zero(): Tuple<A, B> { return new Tuple(this.left.zero(), this.right.zero()); }
    func plus(a: Tuple<A, B>, b: Tuple<A, B>): Tuple<A, B> {
        return new Tuple(this.left.plus(a.first, b.first), this.right.plus(a.second, b.second));
    }
}

func total<T>(items: List<T>, m: Monoid<T>): T {
    let value = m.zero();
    for (item in items) { value = m.plus(value, item); }
    return value;
}

func largest<T extends Comparable<T>>(items: List<T>): T? {
    let best: T? = null;
    for (item in items) {
        if (best == null || item > best) { best = item; }
    }
    return best;
}

class Cache<K, V> {
    private Map<K, V> known = {};
    int misses = 0;
    func at(key: K, make: (K) => V): V {
        const found = this.known.get(key);
        if (found != null) { return found; }
        this.misses++;
        const value = make(key);
        this.known.set(key, value);
        return value;
    }
}

class Matrix<N extends Comparable<N>> {
    List<List<N>> rows;
    constructor(this.rows) {}
    func max(): N {
        let best = this.rows[0][0];
        for (row in this.rows) { for (n in row) { if (n > best) { best = n; } } }
        return best;
    }
    func map<R extends Comparable<R>>(f: (N) => R): Matrix<R> { return new Matrix(this.rows.map((row) => row.map(f))); }
}

func main() {
    print(total([1, 2, 3], new Sum()));
    // expect: 6
    print(total([1.5, 4], new Product()));
    // expect: 6.0
    const both = new Both(new Sum(), new Product());
    print(total([new Tuple(1, 2.0), new Tuple(3, 0.5)], both));
    // expect: Tuple(first: 4, second: 1.0)
    print(largest([3, 9, 2]));
    // expect: 9
    print((largest([0.5, 0.25]) ?? 0) * 2);
    // expect: 1.0
    print(largest(["b", "c", "a"]));
    // expect: c
    const none: List<int> = [];
    print(largest(none));
    // expect: null
    const cache = new Cache<int, bool>();
    print(cache.at(4, (n) => n % 2 == 0) && cache.at(4, (n) => false));
    // expect: true
    print(cache.misses);
    // expect: 1
    const m = new Matrix([[1, 5], [3, 2]]);
    print(m.max() + 1);
    // expect: 6
    print(m.map((n) => n / 2.0).max());
    // expect: 2.5
    print(m.map((n) => "n" + n).max());
    // expect: n5
}
