// Ints, floats, bools and nulls through type parameters, any, bridges and keys.
interface Source<T> {
    func next(): T;
    func peek(): T { return this.next(); }
    func put(x: T);
}
class Ints implements Source<int> {
    private int n = 0;
    func next(): int {
        this.n++;
        return this.n;
    }
    func put(x: int) { this.n = x; }
}
class Floats implements Source<float> {
    private float n = 0.5;
    func next(): float {
        this.n *= 2;
        return this.n;
    }
    func put(x: float) { this.n = x; }
}
class Bools implements Source<bool> {
    private bool b = false;
    func next(): bool {
        this.b = !this.b;
        return this.b;
    }
    func put(x: bool) { this.b = x; }
}
class Opt implements Source<int?> {
    private int? v = null;
    func next(): int? {
        const o = this.v;
        this.v = o == null ? 1 : o + 1;
        return o;
    }
    func put(x: int?) { this.v = x; }
}
func drain<T>(s: Source<T>, n: int): List<T> {
    const out: List<T> = [];
    for (i in 0..n) out.add(s.next());
    return out;
}
abstract class Acc<T, R> {
    abstract func step(r: R, t: T): R;
    abstract func zero(): R;
    func run(xs: Iterable<T>): R {
        let r = this.zero();
        for (x in xs) r = this.step(r, x);
        return r;
    }
}
class SumF extends Acc<int, float> {
    override func step(r: float, t: int): float { return r + t / 2.0; }
    override func zero(): float { return 0; }
}
class CountB extends Acc<bool, int> {
    override func step(r: int, t: bool): int { return t ? r + 1 : r; }
    override func zero(): int { return 0; }
}
class Base {
    func make(): Base { return new Base(); }
    func value(): any { return 1; }
    func num(): float { return 1; }
}
class Derived extends Base {
    override func make(): Derived { return new Derived(); }
    override func value(): int { return 42; }
    override func num(): float { return 2.5; }
    func only(): String { return "only"; }
}
class Cell<T> {
    T value;
    constructor(this.value) {}
    func update(f: (T) => T): Cell<T> {
        this.value = f(this.value);
        return this;
    }
}
func apply(f: (int) => float, x: int): float { return f(x); }
func twice<T>(x: T, f: (T) => T): T { return f(f(x)); }
func pick<T>(c: bool, a: T, b: T): T { return c ? a : b; }
func orElse<T>(a: T?, b: T): T { return a ?? b; }
class Counter {
    int count = 0;
    float total = 0;
    func add(x: float) {
        this.count++;
        this.total += x;
    }
    func adder(): (float) => void { return this.add; }
}
record Cfg(
    name: String,
    retries: int = 3,
    ratio: float = 1,
    tags: List<String> = [],
    parent: Cfg? = null,
)
enum Op { Add(a: int, b: int), Scale(x: float, by: float = 2), Nop }
class Stat {
    static int a = 5;
    static int b = Stat.a * 2;
    static Map<String, int> m = { "x": Stat.b };
    static func f(): int { return Stat.m["x"] ?? 0; }
}
class WithLambda {
    private int k = 3;
    (int) => int f = (x) => x * 10;
    (int) => int g;
    constructor() { this.g = (x) => x + this.k; }
    func call(): int { return this.f(2) + this.g(1); }
}
func main() {
    print(drain(new Ints(), 3));
    print(drain(new Floats(), 3));
    print(drain(new Bools(), 3));
    print(drain(new Opt(), 3));
    const s: Source<int> = new Ints();
    s.put(9);
    print(s.peek());
    const so: Source<int?> = new Opt();
    so.put(null);
    print(so.peek());
    print(new SumF().run([1, 2, 3]));
    print(new CountB().run([true, false, true]));
    const b: Base = new Derived();
    print(`${b.value()} ${b.num()} ${b.make() is Derived}`);
    print(new Derived().make().only());
    print(new Cell(1).update((x) => x + 1).value + new Cell(1.5).update((x) => x * 2).value);
    print(new Cell<int?>(null).update((x) => (x ?? 0) + 1).value);
    print(apply((x) => x, 3));
    print(apply((x) => x / 2, 3));
    print(apply((x) => Math.sqrt(x), 16));
    print(twice(3, (x) => x * x));
    print(twice(1.5, (x) => x * x));
    print(twice("a", (x) => x + x));
    print(twice(true, (x) => !x));
    print(pick(false, 1, 2.5));
    print(pick(true, null, 3));
    print(orElse(null, 5));
    print(orElse<float>(null, 5));
    const c = new Counter();
    [1.0, 2, 3].forEach(c.adder());
    [4.0].forEach(c.add);
    print(`${c.count} ${c.total}`);
    print(new Cfg("a"));
    print(new Cfg("b", ratio: 2, parent: new Cfg("p")).copy(tags: ["t"]).parent?.name);
    print(new Cfg("a") == new Cfg("a"));
    print(
        [Op.Add(1, 2), Op.Scale(3), Op.Scale(3, by: 0.5), Op.Nop].map((o) => match (o) {
            Add(a, b) => (a + b).toFloat(),
            Scale(x, by) => x * by,
            Nop => 0,
        }),
    );
    print(`${Stat.f()} ${Stat.b}`);
    print(new WithLambda().call());
    const xs: List<any> = [1, 1.0, "1", true, null, [1], { "a": 1 }];
    print(
        xs.map((x) => match (x) {
            i is int => "int",
            f is float => "float",
            s is String => "str",
            b is bool => "bool",
            null => "null",
            l is List => "list",
            _ => "other",
        }),
    );
    print(xs[0] == xs[1]);
    print(xs[0] == 1);
    print(xs.indexOf("1"));
    print(xs.contains([1]));
    const m = new Map<float, String>();
    m[0.0] = "zero";
    m[-0.0] = "neg";
    m[0.0 / 0.0] = "nan";
    print(`${m.size} ${m[0.0]} ${m[0.0 / 0.0]}`);
    const ma = new Map<any, int>();
    ma[1] = 1;
    ma["1"] = 2;
    ma[true] = 3;
    ma[null] = 4;
    ma[1.5] = 5;
    print(`${ma.size} ${ma[1]} ${ma["1"]} ${ma[true]} ${ma[null]} ${ma[1.5]}`);
    const big = 9007199254740993;
    print(big + 0);
    print(big * 3 - big);
    print([big, 1].max());
    print((big as any) == big);
    print({ "k": big }["k"]);
    print([big].map((x) => x + 1));
    print(big.toFloat().toInt());
    print(big % 10);
    print(big / 7);
    print(big & 0xFF);
    print(-big >> 3);
    print(big == big + 1 - 1);
    const h = new Set<int>();
    h.add(big);
    h.add(big - 1);
    h.add(9007199254740992);
    print(h.size);
    let late: String;
    if (big > 3) { late = "set"; } else { late = "other"; }
    print(late);
    const fs = [(x: int) => x, (x: int) => x * 2];
    print(fs.map((f) => f(4)).sum());
    const n: int? = [1, 2].find((x) => x > 5);
    print(n == null ? "none" : "some");
    print((n ?? 0) + 1);
    const fl: float? = n?.toFloat();
    print(fl);
    const t = [1, 2, 3].map((x) => x > 1 ? x : null);
    print(t);
    print(t.filterNotNull().sum());
    print([[1, 2], [3]].map((r) => r.map((x) => x * 1.5)));
    print(1 == 1.0);
    print([1.0] == [1.0]);
    print(2 ** 10);
    print(2.0 ** 0.5 > 1.41);
    print(7.5 % 2);
    print(-7 % 3);
    print(int.MAX.toFloat() == 9223372036854775807.0);
}

// expect: [1, 2, 3]
// expect: [1.0, 2.0, 4.0]
// expect: [true, false, true]
// expect: [null, 1, 2]
// expect: 10
// expect: null
// expect: 3.0
// expect: 2
// expect: 42 2.5 true
// expect: only
// expect: 5.0
// expect: 1
// expect: 3.0
// expect: 1.0
// expect: 4.0
// expect: 81
// expect: 5.0625
// expect: aaaa
// expect: true
// expect: 2.5
// expect: null
// expect: 5
// expect: 5.0
// expect: 4 10.0
// expect: Cfg(name: "a", retries: 3, ratio: 1.0, tags: [], parent: null)
// expect: p
// expect: true
// expect: [3.0, 6.0, 1.5, 0.0]
// expect: 10 10
// expect: 24
// expect: ["int", "float", "str", "bool", "null", "list", "other"]
// expect: false
// expect: true
// expect: 2
// expect: true
// expect: 2 neg nan
// expect: 5 1 2 3 4 5
// expect: 9007199254740993
// expect: 18014398509481986
// expect: 9007199254740993
// expect: true
// expect: 9007199254740993
// expect: [9007199254740994]
// expect: 9007199254740992
// expect: 3
// expect: 1286742750677284
// expect: 1
// expect: -1125899906842625
// expect: true
// expect: 2
// expect: set
// expect: 12
// expect: none
// expect: 1
// expect: null
// expect: [null, 2, 3]
// expect: 5
// expect: [[1.5, 3.0], [4.5]]
// expect: true
// expect: true
// expect: 1024
// expect: true
// expect: 1.5
// expect: -1
// expect: true
