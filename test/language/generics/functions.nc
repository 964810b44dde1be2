// Generic functions over numbers, functions and collections.
func swap<A, B>(p: Tuple<A, B>): Tuple<B, A> { return new Tuple(p.second, p.first); }

func fold<T, R>(items: List<T>, start: R, step: (R, T) => R): R {
    let value = start;
    for (item in items) { value = step(value, item); }
    return value;
}

func memo<K, V>(f: (K) => V): (K) => V {
    const known: Map<K, V> = {};
    return (k) => known.getOrPut(k, () => f(k));
}

func firstOr<T>(items: List<T>, other: T): T { return items.isEmpty() ? other : items[0]; }

func zip<A, B, C>(a: List<A>, b: List<B>, f: (A, B) => C): List<C> {
    const out: List<C> = [];
    for (i in 0..a.length.min(b.length)) { out.add(f(a[i], b[i])); }
    return out;
}

let computed = 0;

func main() {
    print(swap(new Tuple(1, "x")).first);
    // expect: x
    print(fold([1, 2, 3], 0.5, (sum, n) => sum + n));
    // expect: 6.5
    print(fold(["a", "b"], "", (s, x) => s + x));
    // expect: ab
    const square = memo((n: int) => { computed++; return n * n; });
    print(square(5) + square(5));
    // expect: 50
    print(computed);
    // expect: 1
    print(firstOr([2.0], 1) + 1);
    // expect: 3.0
    print(firstOr([], 7) + 1);
    // expect: 8
    print(zip([1, 2], [true, false], (n, b) => b ? n : -n));
    // expect: [1, -2]
}
