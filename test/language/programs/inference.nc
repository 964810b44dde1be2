// Inference and generics in odd corners.
type Reducer<S, A> = (S, A) => S;
type Pred<T> = (T) => bool;
type Table<V> = Map<String, List<V>>;

class Store<S, A> {
    private S state;
    private const Reducer<S, A> reducer;
    private const List<(S) => void> listeners = [];
    constructor(this.state, this.reducer) {}
    func dispatch(action: A): S {
        this.state = this.reducer(this.state, action);
        for (l in this.listeners) { l(this.state); }
        return this.state;
    }
    func on(l: (S) => void): () => void { this.listeners.add(l); return () => { this.listeners.remove(l); }; }
    func select<R>(f: (S) => R): R { return f(this.state); }
}
class Box<T> {
    const T value;
    constructor(this.value) {}
    func map<R>(f: (T) => R): Box<R> { return new Box(f(this.value)); }
    func zip<U>(o: Box<U>): Box<Tuple<T, U>> { return new Box(new Tuple(this.value, o.value)); }
    func flat<R>(f: (T) => Box<R>): Box<R> { return f(this.value); }
    static func of<X>(x: X): Box<X> { return new Box(x); }
    func is_(p: Pred<T>): bool { return p(this.value); }
    func orElse(other: T): T { return this.value ?? other; }
}
interface Monoid<T> { func zero(): T; func plus(a: T, b: T): T; }
class Sum implements Monoid<int> { func zero(): int { return 0; } func plus(a: int, b: int): int { return a + b; } }
class Concat implements Monoid<String> { func zero(): String { return ""; } func plus(a: String, b: String): String { return a + b; } }
class MaxF implements Monoid<float> { func zero(): float { return -1.0 / 0; } func plus(a: float, b: float): float { return a > b ? a : b; } }
class ListOf<T> implements Monoid<List<T>> { func zero(): List<T> { return []; } func plus(a: List<T>, b: List<T>): List<T> { return a.concat(b); } }
class Both<A, B> implements Monoid<Tuple<A, B>> {
    private Monoid<A> a; private Monoid<B> b;
    constructor(this.a, this.b) {}
    func zero(): Tuple<A, B> { return new Tuple(this.a.zero(), this.b.zero()); }
    func plus(x: Tuple<A, B>, y: Tuple<A, B>): Tuple<A, B> { return new Tuple(this.a.plus(x.first, y.first), this.b.plus(x.second, y.second)); }
}
func fold<T>(xs: Iterable<T>, m: Monoid<T>): T {
    let acc = m.zero();
    for (x in xs) { acc = m.plus(acc, x); }
    return acc;
}
func both<T>(a: Pred<T>, b: Pred<T>): Pred<T> { return (x) => a(x) && b(x); }
func not<T>(p: Pred<T>): Pred<T> { return (x) => !p(x); }
func firstNonNull<T>(xs: List<T?>): T? { for (x in xs) { if (x != null) { return x; } } return null; }
func orThrow<T>(x: T?, what: String = "missing"): T { return x ?? throw new Error(8404, what); }
func largest<T extends Comparable<T>>(a: T, b: T): T { return a.compareTo(b) >= 0 ? a : b; }
func sortOn<T, K extends Comparable<K>>(xs: List<T>, key: (T) => K, descending: bool = false): List<T> {
    return xs.sorted((a, b) => descending ? key(b).compareTo(key(a)) : key(a).compareTo(key(b)));
}
func invert<K, V>(m: Map<K, V>): Map<V, List<K>> {
    const out = new Map<V, List<K>>();
    for (k, v in m) { out.getOrPut(v, () => []).add(k); }
    return out;
}
func unfold<S, T>(seed: S, step: (S) => Tuple<T, S>?): List<T> {
    const out: List<T> = [];
    let state = seed;
    while (let next = step(state)) { out.add(next.first); state = next.second; }
    return out;
}
func time(n: int): (int) => int { return match (n) { 0 => (x) => x, 1 => (x) => x * 2, _ => { return (x) => x + n; } }; }
func either(flag: bool): (String) => String { return flag ? (s) => s.toUpperCase() : (s) => s + s; }
func tree<T>(depth: int, make: (int) => T): any { return depth == 0 ? make(0) : [tree(depth - 1, make), make(depth)]; }
func pick<T>(a: T, b: T): T { return a; }
abstract class Animal { abstract func noise(): String; }
class Dog extends Animal { override func noise(): String { return "woof"; } }
class Cat extends Animal { override func noise(): String { return "meow"; } }

func main() {
    const store = new Store(0, (n: int, action: String) => action == "inc" ? n + 1 : n - 1);
    const seen: List<int> = [];
    const off = store.on((n) => seen.add(n));
    store.dispatch("inc");
    store.dispatch("inc");
    off();
    print(`${store.dispatch("dec")} ${seen} ${store.select((n) => n * 1.5)}`);
    print(Box.of(3).map((x) => x + 0.5).zip(Box.of("s")).map((t) => `${t.first}${t.second}`).value);
    print(new Box(5).flat((n) => new Box(n > 3)).is_((b) => b));
    print(new Box<int?>(null).orElse(7));
    print(`${fold([1, 2, 3], new Sum())} ${fold(["a", "b"], new Concat())} ${fold([1.5, 2.5], new MaxF())} ${fold([[1], [2, 3]], new ListOf<int>())}`);
    print(fold([new Tuple(1, "x"), new Tuple(2, "y")], new Both(new Sum(), new Concat())));
    print([1, 2, 3, 4, 5, 6].filter(both((n) => n % 2 == 0, not((n) => n > 4))));
    print(`${firstNonNull([null, 3, 4])} ${firstNonNull<String>([null])} ${orThrow(firstNonNull([null, "z"]))}`);
    try { orThrow(null as int?, what: "no int"); } catch (e) { print(e.message); }
    print(`${largest(3, 9)} ${largest("b", "a")} ${largest(1.5, 0.5)} ${largest(true, false)}`);
    print(sortOn(["ccc", "a", "bb"], (s) => s.length, descending: true));
    print(sortOn([3, 1, 2], (n) => -n));
    print(invert({ "a": 1, "b": 2, "c": 1 }));
    print(unfold(1, (n) => n > 50 ? null : new Tuple(n * n, n * 2)));
    print([time(0)(5), time(1)(5), time(2)(5)]);
    print(either(true)("a") + either(false)("b"));
    print(tree(2, (n) => n * 10));
    const animals = [new Dog(), new Cat()];
    print(animals.map((a) => a.noise()));
    const one: Animal = pick(new Dog(), new Cat());
    print(one.noise());
    const mixed = [1, 2.5, 3];
    print(mixed);
    const nested = [[1], [], [2, 3]];
    print(nested.map((xs) => xs.length));
    const maybe = [1, null, 3];
    print(maybe.map((x) => (x ?? 0) * 2));
    const table: Table<int> = { "a": [1], "b": [] };
    table["a"]?.add(2);
    table["zz"]?.add(3);
    print(table);
    const fs = [(x: int) => x + 1, (x: int) => x * 2];
    print(fs.map((f) => f(10)));
    const byName = { "inc": (x: int) => x + 1, "neg": (x: int) => -x };
    print(byName["neg"]?.toString() != null ? byName["neg"]!(4) : 0);
    let acc = [];
    for (i in 0..3) { acc.add(new Tuple(i, `${i}`)); }
    print(acc.map((t) => t.second + t.first));
    let best: String? = null;
    for (s in ["bb", "a", "ccc"]) { if (best == null || s.length > best.length) { best = s; } }
    print(best);
    const grouped = ["apple", "avocado", "bean"].groupBy((s) => s[0]).mapValues((ws) => ws.map((w) => w.length).reduce((a, b) => a + b, 0));
    print(grouped);
    const x = [1, 2, 3].find((n) => n > 5)?.toString() ?? "none";
    print(x);
    const r: float = [1, 2].length > 1 ? 3 : 2.5;
    print(r);
    const m = new Map<int, Map<String, float>>();
    m.getOrPut(1, () => new Map()).set("k", 2);
    print(m);
    print([[3, 4], [1, 2]].map((p) => { const [a, b] = p; return a + b; }));
}
// expect: 1 [1, 2] 1.5
// expect: 3.5s
// expect: true
// expect: 7
// expect: 6 ab 2.5 [1, 2, 3]
// expect: Tuple(first: 3, second: "xy")
// expect: [2, 4]
// expect: 3 null z
// expect: no int
// expect: 9 b 1.5 true
// expect: ["ccc", "bb", "a"]
// expect: [3, 2, 1]
// expect: {1: ["a", "c"], 2: ["b"]}
// expect: [1, 4, 16, 64, 256, 1024]
// expect: [5, 10, 7]
// expect: Abb
// expect: [[0, 10], 20]
// expect: ["woof", "meow"]
// expect: woof
// expect: [1.0, 2.5, 3.0]
// expect: [1, 0, 2]
// expect: [2, 0, 6]
// expect: {"a": [1, 2], "b": []}
// expect: [11, 20]
// expect: -4
// expect: ["00", "11", "22"]
// expect: ccc
// expect: {"a": 12, "b": 4}
// expect: none
// expect: 3.0
// expect: {1: {"k": 2.0}}
// expect: [7, 3]
