// What closures and tasks capture, in loops, matches, catches and nested functions.
class Node {
    int v;
    Node? next;
    constructor(this.v, this.next = null) {}
}
func gen(n: int): () => int? {
    let i = 0;
    return () => {
        if (i >= n) return null;
        i++;
        return i;
    };
}
func fact(): (int) => int {
    func go(n: int): int { return n < 2 ? 1 : n * go(n - 1); }
    return go;
}
func deferred(flag: bool): String {
    let s: String;
    const set = () => s = "lambda";
    if (flag) s = "yes";
    else s = "no";
    return s;
}
func looped(): List<int> {
    const fs: List<() => int> = [];
    for (let i = 0; i < 3; i++) {
        fs.add(() => i);
        i += 0;
    }
    for (let i = 0; i < 3; i++) {
        fs.add(() => {
            i += 10;
            return i;
        });
    }
    return fs.map((f) => f());
}
func whileCap(): List<int> {
    const fs: List<() => int> = [];
    let i = 0;
    while (i < 3) {
        const j = i;
        let k = i * 2;
        fs.add(() => j + k);
        k++;
        i++;
        if (i == 2) continue;
    }
    return fs.map((f) => f());
}
func catchCap(): List<String> {
    const fs: List<() => String> = [];
    for (i in 0..2) {
        try { throw new Error(8001, "e" + i); } catch (e) { fs.add(() => e.message); }
    }
    return fs.map((f) => f());
}
func matchCap(xs: List<int?>): List<() => int> {
    return xs.map((x) => match (x) { null => () => -1, 0 => () => 0, n => () => n * 2 });
}
func shadow(x: int): int {
    const f = (x: int) => {
        const y = x + 1;
        return y;
    };
    return f(x) + x;
}
func curry3(a: int): (int) => (int) => (int) => int {
    return (b) => (c) => (d) => a * 1000 + b * 100 + c * 10 + d;
}
func yCombinator(): int {
    const fix = (f: ((int) => int, int) => int, n: int): int => f((k) => fix2(f, k), n);
    return fix((self, n) => n == 0 ? 1 : n * self(n - 1), 5);
}
func fix2(f: ((int) => int, int) => int, n: int): int { return f((k) => fix2(f, k), n); }
class Acc {
    private int total = 0;
    func addAll(xs: List<int>): Acc {
        xs.forEach((x) => { this.total += x; });
        return this;
    }
    func getter(): () => int { return () => this.total; }
    func nested(): () => () => int { return () => () => this.total * 2; }
}
func mutual(): List<bool> {
    func even(n: int): bool { return n == 0 || odd(n - 1); }
    func odd(n: int): bool { return n != 0 && even(n - 1); }
    return [even(10), odd(10), odd(7)];
}
func sideEffects(): String {
    let log = "";
    func t(s: String): int {
        log += s;
        return s.length;
    }
    const r = t("a") + t("bb") * t("ccc") - [t("d"), t("ee")][t("")];
    return log + r;
}
func destr(): String {
    const [a, [b, c], ...rest] = [[1], [2, 3], [4], [5]];
    return `${a} ${b} ${c} ${rest}`;
}
func taskCap(): int {
    let n = 0;
    const ts = (0..5).map((i) => spawn work(i, () => { n += i; }));
    for (t in ts) await t;
    return n;
}
func work(i: int, f: () => void) {
    sleep(5 - i);
    f();
}
func producerConsumer(): int {
    const ch = new Channel<int>(1);
    let sum = 0;
    func produce() { try { for (i in 0..10) ch.send(i); } finally { ch.close(); } }
    func consume() { for (v in ch) sum += v; }
    const a = spawn produce();
    const b = spawn consume();
    await a;
    await b;
    return sum;
}
func timeouts(): String {
    const t = spawn work(0, () => {});
    try {
        await t within 1;
        return "fast";
    } catch (e) {
        return `t${e.code}`;
    }
}
func finallyOrder(): String {
    let s = "";
    try {
        for (i in 0..3) {
            try {
                if (i == 1) throw new Error(8001, "x");
                s += i;
            } finally {
                s += "f";
            }
        }
    } catch (e) {
        s += "c";
    } finally {
        s += "F";
    }
    return s;
}
func returnInLoopFinally(): int {
    let n = 0;
    const f = () => {
        for (i in 0..10) { try { if (i == 3) return i; } finally { n++; } }
        return -1;
    };
    return f() * 10 + n;
}
func immediately(): int { return ((x: int) => x + 1)(41); }
func optionalCall2(): String {
    let f: ((int) => int)? = null;
    let r = "";
    if (f) r += f(1);
    f = (x) => x * 3;
    if (f) r += f(4);
    return r;
}
func lists(): String {
    const grid = List.generate(3, (y) => List.generate(3, (x) => y * 3 + x));
    const t = grid.map((r) => r.copy());
    t[0][0] = 99;
    [t[1][1], t[2][2]] = [t[2][2], t[1][1]];
    return `${grid} ${t}`;
}
func main() {
    const g = gen(2);
    print([g(), g(), g()]);
    print(fact()(5));
    print(deferred(true));
    print(looped());
    print(whileCap());
    print(catchCap());
    print(matchCap([null, 0, 4]).map((f) => f()));
    print(shadow(5));
    print(curry3(1)(2)(3)(4));
    print(yCombinator());
    const acc = new Acc();
    const get = acc.getter();
    acc.addAll([1, 2]).addAll([3]);
    print(`${get()} ${acc.nested()()()}`);
    print(mutual());
    print(sideEffects());
    print(destr());
    print(taskCap());
    print(producerConsumer());
    print(timeouts());
    print(finallyOrder());
    print(returnInLoopFinally());
    print(immediately());
    print(optionalCall2());
    print(lists());
    let list: Node? = null;
    for (i in 0..3) list = new Node(i, list);
    let out = "";
    while (let n = list) {
        out += n.v;
        list = n.next;
    }
    print(out);
    let x = 5;
    const inc = () => { x += 1; };
    inc();
    inc();
    print(x);
    const m: Map<String, () => int> = { "a": () => x, "b": () => x * 2 };
    print(m["b"]!());
    print(m.mapValues((f) => f()));
    const comp = [1, 2, 3].fold((v: int) => v, (f, k) => (v) => f(v) * 10 + k);
    print(comp(0));
}

// expect: [1, 2, null]
// expect: 120
// expect: yes
// expect: [0, 1, 2, 10, 11, 12]
// expect: [1, 4, 7]
// expect: ["e0", "e1"]
// expect: [-1, 0, 8]
// expect: 11
// expect: 1234
// expect: 120
// expect: 6 12
// expect: [true, false, true]
// expect: abbcccdee6
// expect: [1] 2 3 [[4], [5]]
// expect: 10
// expect: 45
// expect: t3302
// expect: 0ffcF
// expect: 34
// expect: 42
// expect: 12
// expect: [[0, 1, 2], [3, 4, 5], [6, 7, 8]] [[99, 1, 2], [3, 8, 5], [6, 7, 4]]
// expect: 210
// expect: 7
// expect: 14
// expect: {"a": 7, "b": 14}
// expect: 123
