// Closures, captures, function values.
func counter(start: int = 0, step: int = 1): () => int {
    let n = start - step;
    return () => { n += step; return n; };
}

class Button {
    private List<() => void> handlers = [];
    private int clicks = 0;
    func on(h: () => void): Button { this.handlers.add(h); return this; }
    func click() { this.clicks++; for (h in this.handlers) { h(); } }
    func counterOf(): () => int { return () => this.clicks; }
    func self(): () => Button { return () => this; }
}

func makeAdders(): List<(int) => int> {
    const out: List<(int) => int> = [];
    for (let i = 0; i < 3; i++) { out.add((x) => x + i); }
    for (i in 10..13) { out.add((x) => x + i); }
    for (w in ["a", "bb"]) { out.add((x) => x * w.length); }
    let j = 0;
    while (j < 2) {
        const k = j;
        out.add((x) => x - k);
        j++;
    }
    j = 100;
    out.add((x) => x + j);
    j = 200;
    return out;
}

func apply<T, R>(x: T, f: (T) => R): R { return f(x); }
func twice<T>(f: (T) => T): (T) => T { return (x) => f(f(x)); }
func pipe(fs: List<(int) => int>): (int) => int { return (x) => fs.reduce((acc, f) => f(acc), x); }
func zipWith<A, B, C>(a: List<A>, b: List<B>, f: (A, B) => C): List<C> {
    return (0..a.length.min(b.length)).map((i) => f(a[i], b[i]));
}

func isEven(n: int): bool { return n == 0 ? true : isOdd(n - 1); }
func isOdd(n: int): bool { return n == 0 ? false : isEven(n - 1); }

func localRecursion(n: int): String {
    const seen: List<int> = [];
    func ping(k: int) { if (k > 0) { seen.add(k); pong(k - 1); } }
    func pong(k: int) { if (k > 0) { seen.add(-k); ping(k - 1); } }
    ping(n);
    return seen.join(",");
}

func debounceLike(): String {
    let log = "";
    let pending: (() => void)? = null;
    func schedule(s: String) { pending = () => { log += s; }; }
    schedule("a");
    schedule("b");
    if (let p = pending) { p(); }
    pending = null;
    return log;
}

func shadow(): List<int> {
    const x = 1;
    const out = [x];
    {
        const x = 2;
        out.add(x);
        const f = (x: int) => { out.add(x); };
        f(3);
        out.add(x);
    }
    for (x in [7]) { out.add(x); }
    out.add(x);
    return out;
}

func memo(): (int) => int {
    const cache: Map<int, int> = {};
    let fib: (int) => int = (n) => n;
    fib = (n) => {
        if (n < 2) { return n; }
        return cache.getOrPut(n, () => fib(n - 1) + fib(n - 2));
    };
    return fib;
}

class Lazy<T> {
    private (() => T)? make;
    private T? value;
    constructor(make: () => T) { this.make = make; }
    func get(): T {
        if (let m = this.make) {
            this.value = m();
            this.make = null;
        }
        return this.value as T;
    }
}

const globalCounter = counter(10, 5);
let global = 1;
const bump = () => { global *= 2; return global; };

func main() {
    const a = counter();
    const b = counter(5);
    print(`${a()} ${a()} ${b()} ${a()} ${b()}`);
    print(`${globalCounter()} ${globalCounter()}`);
    print(`${bump()} ${bump()} ${global}`);
    const button = new Button();
    let total = 0;
    button.on(() => { total += 1; }).on(() => total += 10).on(button.click == button.click ? () => {} : () => {});
    button.click();
    button.click();
    const clicks = button.counterOf();
    button.click();
    print(`${total} ${clicks()} ${button.self()() == button}`);
    print(makeAdders().map((f) => f(10)));
    print(apply(5, (x) => `<${x}>`) + apply("s", (s) => s.length));
    print(twice<int>((x) => x * x)(3));
    print(twice((s: String) => s + "!")("hi"));
    print(pipe([(x) => x + 1, (x) => x * 2, (x) => -x])(4));
    print(zipWith([1, 2, 3], ["a", "b"], (n, s) => s.repeat(n)));
    print(`${isEven(10)} ${isOdd(7)} ${isEven(7)}`);
    print(localRecursion(5));
    print(debounceLike());
    print(shadow());
    print(memo()(50));
    let made = 0;
    const lazy = new Lazy(() => { made++; return "value"; });
    print(`${lazy.get()} ${lazy.get()} ${made}`);
    const fact: (int) => int = (n) => n <= 1 ? 1 : n * fact(n - 1);
    print(fact(15));
    const compose = (f: (int) => int, g: (int) => int): (int) => int => (x) => f(g(x));
    print(compose((x) => x + 1, (x) => x * 10)(5));
    const table: Map<String, (float, float) => float> = {
        "+": (x, y) => x + y, "-": (x, y) => x - y, "*": (x, y) => x * y, "/": (x, y) => x / y, "max": Math.max, "pow": Math.pow,
    };
    for (name, f in table) { print(`${name} ${f(6, 4)}`); }
    const methods = ["a", "B"].map("x".contains);
    print(methods);
    const upper = "abc".toUpperCase;
    print(upper());
    const fs = [1.5, -2.5].map(Math.abs);
    print(fs);
    print((() => 42)());
    print(((x: int, y: int) => x * y)(6, 7));
    const curried = (x: int) => (y: int) => (z: int) => x + y + z;
    print(curried(1)(2)(3));
    const nothing: () => void = () => {};
    nothing();
    const ignore: (int) => void = (n) => n * 2;
    ignore(4);
    let order = "";
    const log = (s: String): String => { order += s; return s; };
    log("a") + log("b");
    const list = [log("c"), log("d")];
    print(order + list.length);
    const maybe: ((int) => int)? = list.length > 1 ? (n) => n + 1 : null;
    print(maybe != null ? maybe(1) : -1);
}
// expect: 0 1 5 2 6
// expect: 10 15
// expect: 2 4 4
// expect: 33 3 true
// expect: [10, 11, 12, 20, 21, 22, 10, 20, 10, 9, 210]
// expect: <5>1
// expect: 81
// expect: hi!!
// expect: -10
// expect: ["a", "bb"]
// expect: true true false
// expect: 5,-4,3,-2,1
// expect: b
// expect: [1, 2, 3, 2, 7, 1]
// expect: 12586269025
// expect: value value 1
// expect: 1307674368000
// expect: 51
// expect: + 10.0
// expect: - 2.0
// expect: * 24.0
// expect: / 1.5
// expect: max 6.0
// expect: pow 1296.0
// expect: [false, false]
// expect: ABC
// expect: [1.5, 2.5]
// expect: 42
// expect: 42
// expect: 6
// expect: abcd2
// expect: 2
