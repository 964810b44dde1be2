// Closures over loop variables, in every kind of loop, hot and cold.
let fs: List<() => int> = [];
for (i in 0..3) { fs.add(() => i); }
for (let i = 0; i < 3; i++) { fs.add(() => i * 10); }
for (x in [7, 8]) { fs.add(() => x); }
for (k, v in { "a": 1, "b": 2 }) { fs.add(() => v * 100); }
let w = 0;
while (w < 3) {
    const c = w;
    fs.add(() => c * 1000 + w);
    w += 1;
}
do {
    let d = w;
    fs.add(() => d);
    w += 1;
} while (w < 5);
print(fs.map((f) => f()));
let incs: List<() => void> = [];
let gets: List<() => int> = [];
for (let i = 0; i < 3; i++) {
    incs.add(() => i += 5);
    gets.add(() => i);
}
incs[1]();
incs[1]();
print(gets.map((g) => g()));
func counter(): () => int {
    let n = 0;
    return () => {
        n += 1;
        return n;
    };
}
let a = counter();
let b = counter();
print(`${a()} ${a()} ${b()} ${a()}`);
func compose<A, B, C>(f: (A) => B, g: (B) => C): (A) => C { return (x) => g(f(x)); }
print(compose((x: int) => x + 1, (y: int) => `<${y}>`)(4));
func curry<A, B, C>(f: (A, B) => C): (A) => (B) => C { return (a) => (b) => f(a, b); }
print(curry((x: int, y: int) => x * y)(6)(7));
func memo<K, V>(f: (K) => V): (K) => V {
    let cache = new Map<K, V>();
    return (k) => cache.getOrPut(k, () => f(k));
}
let calls = 0;
let slow = memo((n: int) => {
    calls += 1;
    return n * n;
});
print(`${slow(5)} ${slow(5)} ${slow(6)} ${calls}`);
let fibm: (int) => int = (n) => n;
fibm = memo((n: int) => n < 2 ? n : fibm(n - 1) + fibm(n - 2));
print(fibm(80));
func hot(n: int): int {
    let total = 0;
    let fns: List<(int) => int> = [];
    for (i in 0..n) {
        let k = i;
        fns.add((x) => {
            k += x;
            return k + i;
        });
        if (fns.length > 5) { fns.removeAt(0); }
        for (f in fns) { total += f(1); }
    }
    return total;
}
print(hot(500));
func pipeline(n: int): List<int> {
    return List
        .generate(n, (i) => i)
        .filter((x) => x % 3 == 0)
        .map((x) => x * x)
        .filter((x) => x % 2 == 0);
}
print(pipeline(30));
print(pipeline(2000).length);
func apply(n: int, f: (any) => any): any {
    let x: any = n;
    for (i in 0..10) { x = f(x); }
    return x;
}
print(apply(1, (x) => x is int ? x * 2 : x));
print(apply(1, (x) => x is int ? x + 0.5 : x is float ? x * 2 : x));
print(apply(1, (x) => `${x}.`));
let ops: Map<String, (float, float) => float> = {
    "+": (x, y) => x + y,
    "-": (x, y) => x - y,
    "*": (x, y) => x * y,
    "/": (x, y) => x / y,
};
for (k, f in ops) { print(`${k} ${f(6, 4)}`); }
class Btn {
    ((String) => void)? onClick = null;
    List<(int) => void> handlers = [];
    func click() {
        const h = this.onClick;
        if (h) { h("clicked"); }
        for (x in this.handlers) { x(1); }
    }
}
let log: List<String> = [];
let btn = new Btn();
btn.click();
btn.onClick = (s) => log.add(s);
btn.handlers.add((n) => log.add(`n${n}`));
btn.click();
print(log);
class Acc {
    int total = 0;
    func add(n: int) { this.total += n; }
    func adder(): (int) => void { return (n) => this.add(n); }
}
let acc = new Acc();
[1, 2, 3].forEach(acc.adder());
[4].forEach(acc.add);
print(acc.total);
let thrower = (x: int) => x > 3 ? throw new Error(8001, `too big ${x}`) : x;
try { [1, 2, 5].forEach((x) => print(thrower(x))); } catch (e) { print(e.message); }
func outer(): int {
    let x = 1;
    func inner(): int {
        x += 1;
        func innermost(): int {
            x *= 10;
            return x;
        }
        return innermost() + x;
    }
    return inner() + x;
}
print(outer());
let rec: (int) => int = (n) => n;
rec = (n) => n <= 0 ? 0 : n + rec(n - 1);
print(rec(100));
for (i in 0..3) {
    let inner: List<() => String> = [];
    for (j in 0..2) { inner.add(() => `${i}${j}`); }
    print(inner.map((f) => f()).join(" "));
}

// expect: [0, 1, 2, 0, 10, 20, 7, 8, 100, 200, 5, 1005, 2005, 3, 4]
// expect: [0, 11, 2]
// expect: 1 2 1 3
// expect: <5>
// expect: 42
// expect: 25 25 36 2
// expect: 23416728348467685
// expect: 1245000
// expect: [0, 36, 144, 324, 576]
// expect: 334
// expect: 1024
// expect: 768.0
// expect: 1..........
// expect: + 10.0
// expect: - 2.0
// expect: * 24.0
// expect: / 1.5
// expect: ["clicked", "n1"]
// expect: 10
// expect: 1
// expect: 2
// expect: too big 5
// expect: 60
// expect: 5050
// expect: 00 01
// expect: 10 11
// expect: 20 21
