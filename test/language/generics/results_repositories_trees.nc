// Result, Option, repository, typed events, nested generics, bounds, variance, generic methods with closures and defaults.
enum Result<T, E> {
    Ok(value: T),
    Err(error: E),

    func map<R>(f: (T) => R): Result<R, E> {
        return match (this) { Ok(v) => Result.Ok(f(v)), Err(e) => Result.Err(e) };
    }
    func then<R>(f: (T) => Result<R, E>): Result<R, E> {
        return match (this) { Ok(v) => f(v), Err(e) => Result.Err(e) };
    }
    func or(other: T): T { return match (this) { Ok(v) => v, Err(_) => other }; }
}
enum Option<T> {
    None,
    Some(value: T),

    func get(): T { return match (this) { Some(v) => v, None => throw new Error(8601, "none") }; }
    func filter(p: (T) => bool): Option<T> {
        return match (this) { Some(v) if (p(v)) => this, _ => Option.None };
    }
    static func of<A>(v: A?): Option<A> { return v == null ? Option.None : Option.Some(v); }
}
func parse(s: String): Result<int, String> {
    const n = s.toIntOrNull();
    return n == null ? Result.Err(`bad ${s}`) : Result.Ok(n);
}
func half(n: int): Result<int, String> {
    return n % 2 == 0 ? Result.Ok(n / 2) : Result.Err(`odd ${n}`);
}
for (s in ["8", "7", "x"]) {
    print(`${parse(s).then((n) => half(n)).map((n) => n * 1.5)} ${parse(s).then(half).or(-1)}`);
}
print(Option.of(5).filter((x) => x > 3));
print(Option.of(2).filter((x) => x > 3));
try { Option.of<int>(null).get(); } catch (e) { print(e.message); }
print(Option.Some(1) == Option.Some(1));
print(Option.Some([1]) == Option.Some([1]));
interface Entity { func id(): int; }
record User(key: int, name: String) implements Entity { func id(): int { return this.key; } }
class Product implements Entity {
    const int key;
    float price;
    constructor(this.key, this.price) {}
    func id(): int { return this.key; }
    func toString(): String { return `P${this.key}@${this.price}`; }
}
class Repo<T extends Entity> implements Iterable<T> {
    private const Map<int, T> items = new Map<int, T>();
    func save(item: T): Repo<T> {
        this.items[item.id()] = item;
        return this;
    }
    func find(id: int): T? { return this.items[id]; }
    func where(p: (T) => bool): List<T> { return this.items.values().filter(p); }
    func iterator(): Iterator<T> { return this.items.values().iterator(); }
    func mapTo<R>(f: (T) => R): List<R> {
        const out: List<R> = [];
        for (i in this) { out.add(f(i)); }
        return out;
    }
}
const users = new Repo<User>()
    .save(new User(1, "ann"))
    .save(new User(2, "bob"))
    .save(new User(1, "eve"));
print(users.mapTo((u) => u.name));
print(users.find(9)?.name ?? "nobody");
const ps = new Repo<Product>();
ps.save(new Product(5, 2)).save(new Product(6, 3.5));
print(ps.where((p) => p.price > 2).map((p) => p.id()));
let total = 0.0;
for (p in ps) { total += p.price; }
print(total);
func largest<T extends Comparable<T>>(xs: List<T>): T {
    return xs.reduce((a, b) => b > a ? b : a, xs[0]);
}
print(largest([1, 5, 3]));
print(largest(["x", "yy", "a"]));
print(largest([1.5, -2.0]));
func all<T extends Entity>(xs: Iterable<T>): List<int> {
    const r: List<int> = [];
    for (x in xs) { r.add(x.id()); }
    return r;
}
print(all([new User(3, "z")]));
print(all(users));
let shapes: Iterable<Entity> = users;
let n = 0;
for (s in shapes) { n += s.id(); }
print(n);
let ents: List<Entity> = [new User(1, "a"), new Product(2, 1)];
print(ents.map((e) => e.id()));
let it: Iterable<any> = [1, 2];
for (x in it) { print(x); }
class Pair<A, B> {
    const A first;
    const B second;
    constructor(this.first, this.second) {}
    func swap(): Pair<B, A> { return new Pair<B, A>(this.second, this.first); }
    func mapFirst<C>(f: (A) => C): Pair<C, B> { return new Pair<C, B>(f(this.first), this.second); }
    func toString(): String { return `<${this.first}, ${this.second}>`; }
}
print(new Pair<int, String>(1, "a").swap().mapFirst((s) => s + "!").swap());
const deep: Map<String, List<Pair<int, Map<String, float>>>> = {};
deep.getOrPut("k", () => []).add(new Pair<int, Map<String, float>>(1, { "x": 2 }));
print(deep);
print((deep["k"] ?? [])[0].second["x"]);
class Tree<K extends Comparable<K>, V> {
    private TreeNode<K, V>? root = null;
    int size = 0;
    func put(k: K, v: V) { this.root = this.insert(this.root, k, v); }
    private func insert(n: TreeNode<K, V>?, k: K, v: V): TreeNode<K, V> {
        if (n == null) {
            this.size += 1;
            return new TreeNode<K, V>(k, v);
        }
        const c = k.compareTo(n.key);
        if (c < 0) {
            n.left = this.insert(n.left, k, v);
        } else if (c > 0) {
            n.right = this.insert(n.right, k, v);
        } else {
            n.value = v;
        }
        return n;
    }
    func each(f: (K, V) => void) { this.walk(this.root, f); }
    private func walk(n: TreeNode<K, V>?, f: (K, V) => void) {
        if (n) {
            this.walk(n.left, f);
            f(n.key, n.value);
            this.walk(n.right, f);
        }
    }
}
class TreeNode<K, V> {
    const K key;
    V value;
    TreeNode<K, V>? left = null;
    TreeNode<K, V>? right = null;
    constructor(this.key, this.value) {}
}
const ti = new Tree<int, String>();
for (i in [5, 2, 8, 1, 9, 2]) { ti.put(i, `v${i}`); }
let o: List<String> = [];
ti.each((k, v) => o.add(`${k}=${v}`));
print(`${o} ${ti.size}`);
const tf = new Tree<float, int>();
for (i in 0..2000) { tf.put((i * 37 % 101) / 4.0, i); }
print(tf.size);
const tsn = new Tree<String, bool>();
for (w in "the quick brown fox jumps over the lazy dog".split(" ")) { tsn.put(w, true); }
o.clear();
tsn.each((k, v) => o.add(k));
print(o.join(" "));
class Event<T> {
    const T payload;
    constructor(this.payload) {}
}
class Bus {
    private Map<String, List<(any) => void>> subs = {};
    func on<T>(name: String, f: (T) => void) {
        this.subs.getOrPut(name, () => []).add((x) => f(x as T));
    }
    func emit(name: String, x: any): int {
        const fs = this.subs[name] ?? [];
        for (f in fs) { f(x); }
        return fs.length;
    }
}
const bus = new Bus();
let heard: List<String> = [];
bus.on<int>("n", (x) => heard.add(`int ${x + 1}`));
bus.on<String>("s", (x) => heard.add(x.toUpperCase()));
bus.on<Event<int>>("e", (ev) => heard.add(`${ev.payload}`));
print(
    bus.emit("n", 1) + bus.emit("s", "hi") + bus.emit("e", new Event<int>(7)) + bus.emit("zz", 0),
);
print(heard);
func identity<T>(x: T): T { return x; }
print(identity(1) + identity(2.5));
print(identity("a").length);
print(identity<int?>(null) ?? 3);
func twice<T>(x: T, f: (T) => T = (y) => y): T { return f(f(x)); }
print(twice(3));
print(twice(3, (x) => x * x));
print(twice("ab", (s) => s + s));
print(twice(1.5, (x) => x * 2));
print(twice(true, (b) => !b));
func zip3<A, B, C>(a: List<A>, b: List<B>, f: (A, B) => C): List<C> {
    return List.generate(a.length.min(b.length), (i) => f(a[i], b[i]));
}
print(zip3([1, 2, 3], [0.5, 1.5], (x, y) => x * y));
print(zip3(["a"], [true], (x, y) => `${x}${y}`));
type Compare<T> = (T, T) => int;
func byLen(): Compare<String> { return (a, b) => a.length - b.length; }
print(["ccc", "a", "bb"].sorted(byLen()));
class Cache<K, V> {
    private const int max;
    private const Map<K, V> map = new Map<K, V>();
    int hits = 0;
    constructor(this.max) {}
    func get(k: K, make: (K) => V): V {
        if (this.map.has(k)) {
            this.hits += 1;
            const v = this.map[k] as V;
            this.map.delete(k);
            this.map[k] = v;
            return v;
        }
        const v = make(k);
        this.map[k] = v;
        if (this.map.size > this.max) { this.map.delete(this.map.keys()[0]); }
        return v;
    }
    func keys(): List<K> { return this.map.keys(); }
}
const lru = new Cache<String, int>(2);
for (k in ["a", "b", "a", "c", "b", "a"]) { lru.get(k, (x) => x.length); }
print(`${lru.keys()} ${lru.hits}`);
const li = new Cache<int, float?>(3);
for (i in 0..10) { li.get(i % 4, (x) => x == 2 ? null : x / 2); }
print(`${li.keys()} ${li.hits}`);

// expect: Ok(6.0) 4
// expect: Err("odd 7") -1
// expect: Err("bad x") -1
// expect: Some(5)
// expect: None
// expect: none
// expect: true
// expect: true
// expect: ["eve", "bob"]
// expect: nobody
// expect: [6]
// expect: 5.5
// expect: 5
// expect: yy
// expect: 1.5
// expect: [3]
// expect: [1, 2]
// expect: 3
// expect: [1, 2]
// expect: 1
// expect: 2
// expect: <1, a!>
// expect: {"k": [<1, {"x": 2.0}>]}
// expect: 2.0
// expect: ["1=v1", "2=v2", "5=v5", "8=v8", "9=v9"] 5
// expect: 101
// expect: brown dog fox jumps lazy over quick the
// expect: 3
// expect: ["int 2", "HI", "7"]
// expect: 3.5
// expect: 1
// expect: 3
// expect: 3
// expect: 81
// expect: abababab
// expect: 6.0
// expect: true
// expect: [0.5, 3.0]
// expect: ["atrue"]
// expect: ["a", "bb", "ccc"]
// expect: ["b", "a"] 1
// expect: [3, 0, 1] 0
