// Generics, closures and literals whose types nobody writes: nothing is told.
interface Shape { func area(): float; }
class Circle implements Shape { float r = 1.0; func area(): float { return this.r; } }
class Square implements Shape { float s = 2.0; func area(): float { return this.s; } }
class Animal { String name = "a"; func speak(): String { return "..."; } }
class Dog extends Animal { override func speak(): String { return "woof"; } }
class Cat extends Animal { override func speak(): String { return "meow"; } }
record Pair<A, B>(first: A, second: B) {
    func swap(): Pair<B, A> { return new Pair(this.second, this.first); }
    static func twin<T>(x: T): Pair<T, T> { return new Pair(x, x); }
}
enum Option<T> { Some(value: T), None;
    func orElse(d: T): T { return match (this) { Some(v) => v, None => d }; }
    func map<R>(f: (T) => R): Option<R> { return match (this) { Some(v) => Option.Some(f(v)), None => Option.None }; }
    func flatMap<R>(f: (T) => Option<R>): Option<R> { return match (this) { Some(v) => f(v), None => Option.None }; }
    static func of<E>(x: E?): Option<E> { if (x == null) { return Option.None; } return Option.Some(x); }
}
class Stack<T> {
    private List<T> items = [];
    func push(x: T): Stack<T> { this.items.add(x); return this; }
    func pop(): T? { return this.items.isEmpty() ? null : this.items.pop(); }
    func peek(): Option<T> { return this.items.isEmpty() ? Option.None : Option.Some(this.items.last()); }
    static func from<E>(xs: Iterable<E>): Stack<E> { const s = new Stack<E>(); for (x in xs) { s.push(x); } return s; }
}
class Cache<K, V> {
    private Map<K, V> map = {};
    private (K) => V loader;
    constructor(loader: (K) => V) { this.loader = loader; }
    func get(k: K): V { return this.map.getOrPut(k, () => this.loader(k)); }
}
class EventBus<E> {
    private Map<String, List<(E) => void>> handlers = {};
    func on(name: String, h: (E) => void): () => void {
        this.handlers.getOrPut(name, () => []).add(h);
        return () => { this.handlers[name]?.remove(h); };
    }
    func emit(name: String, e: E) { for (h in this.handlers[name] ?? []) { h(e); } }
}
func compose<A, B, C>(f: (A) => B, g: (B) => C): (A) => C { return (x) => g(f(x)); }
func curry<A, B, C>(f: (A, B) => C): (A) => (B) => C { return (a) => (b) => f(a, b); }
func memo<K, V>(f: (K) => V): (K) => V { const seen = new Map<K, V>(); return (k) => seen.getOrPut(k, () => f(k)); }
func pipe<T>(x: T, fs: List<(T) => T>): T { return fs.reduce((acc, f) => f(acc), x); }
func maxOf<T extends Comparable<T>>(a: T, b: T): T { return a > b ? a : b; }
func firstOr<T>(xs: List<T>, d: T): T { return xs.length > 0 ? xs[0] : d; }
func zip<A, B>(a: List<A>, b: List<B>): List<Pair<A, B>> {
    const out = [];
    for (i in 0..Math.min(a.length, b.length)) { out.add(new Pair(a[i], b[i])); }
    return out;
}
func groupBy<T, K>(xs: List<T>, key: (T) => K): Map<K, List<T>> {
    const m: Map<K, List<T>> = {};
    for (x in xs) {
        const k = key(x);
        if (!m.has(k)) { m[k] = []; }
        m[k]!.add(x);
    }
    return m;
}
func countdown(n: int, step: (int) => void = (i) => {}) { for (let i = n; i > 0; i--) { step(i); } }

func main() {
    const shapes: List<Shape> = [new Circle(), new Square()];
    const total = shapes.map((s) => s.area()).reduce((a, b) => a + b, 0.0);
    const animals = [new Dog(), new Cat()];
    for (a in animals) { print(a.speak() + a.name); }
    const mixed = [1, 2.5, 3];
    const sum = mixed.reduce((a, b) => a + b, 0.0);
    const p = new Pair(1, "x");
    const q = p.swap().first.length;
    const r = Pair.twin(3).second + 1;
    const o = Option.of<int>(3).map((x) => x * 2).flatMap((x) => x > 3 ? Option.Some(x) : Option.None).orElse(0);
    const st = Stack.from([1, 2, 3]).push(4);
    const top = st.pop() ?? 0;
    const pk = st.peek().map((x) => `${x}`).orElse("empty");
    const c = new Cache<String, int>((k) => k.length);
    const c2 = new Cache((k: String) => k.length);
    print(c.get("abc") + c2.get("de"));
    const bus = new EventBus<int>();
    let seen = 0;
    const off = bus.on("x", (e) => { seen += e; });
    bus.emit("x", 3);
    off();
    const inc = (x: int) => x + 1;
    const both = compose(inc, (x) => `#${x}`);
    print(both(3) + curry((a: int, b: int) => a * b)(3)(4));
    const fast = memo((n: int) => n * n);
    print(fast(3) + pipe(1, [inc, inc, (x) => x * 10]));
    print(maxOf(1, 2) + maxOf("a", "b").length);
    print(maxOf(1.5, 2));
    print(firstOr([], 3) + firstOr([1], 2));
    for (pair in zip([1, 2], ["a", "b"])) { print(pair.first + pair.second); }
    const g = groupBy(["a", "bb", "cc"], (s) => s.length);
    for (k, v in g) { print(k + v.join()); }
    countdown(3, (i) => print(i));
    countdown(2);
    const fns: List<() => int> = [];
    for (i in 0..3) { fns.add(() => i); }
    print(fns.map((f) => f()));
    const table: Map<String, (int, int) => int> = { "+": (a, b) => a + b, "-": (a, b) => a - b };
    const op = table["+"];
    if (op) { print(op(1, 2)); }
    print(table["-"]!(3, 1));
    const nested: List<List<float>> = [[1, 2], [3.5]];
    print(nested[0][0] / 2);
    let best: Dog? = null;
    const any: List<any> = [1, "a", null, [1]];
    const m = { "a": 1, "b": 2 };
    let t = 0;
    for (k, v in m) { t += v; }
    for (k in m.keys()) { t += m[k] ?? 0; }
    const words = ["b", "a"].sorted().map((w) => w.toUpperCase()).filter((w) => w != "A");
    const lookup = words.associateWith((w) => w.length);
    const lens = lookup.entries().map((e) => e.value).sorted((a, b) => b - a);
    const [x, y] = [1, 2];
    const fib: (int) => int = (n) => n < 2 ? n : fib(n - 1) + fib(n - 2);
    const fact = (n: int): int => n <= 1 ? 1 : n * fact(n - 1);
    let animal: Animal = new Dog();
    animal = new Cat();
    const list2 = List.filled(3, List.filled(2, 0));
    list2[0][1] += 5;
    const grid = List.generate(3, (i) => List.generate(3, (j) => i * j));
    const strs = [1, 2].map((n) => n % 2 == 0 ? "even" : null);
    const it = [1, 2].iterator();
    while (it.hasNext()) { print(it.next() + 1); }
    const set = Set.of([1, 2]).union(Set.of([3]));
    print(total, );
    print(`${sum} ${q} ${r} ${o} ${top} ${pk} ${seen} ${best} ${any} ${t} ${lens} ${x} ${y} ${fib(5)} ${fact(5)} ${animal} ${grid} ${strs} ${set}`);
    const result = match (p) { Pair(1, s) => s, Pair(n, s) if (n > 1) => s + n, _ => "" };
    const cond = result == "" ? null : result;
    print(cond?.length ?? 0);
    const opt = cond == null ? Option.None : Option.Some(cond);
    print(opt.orElse("z"));
    let acc = {};
    acc["k"] = 1;
    print(acc);
    let last = null;
    for (w in words) { last = w; }
    print(last);
}
