// Where return, break, continue, throw and finally meet.
func f1(): int { try { return 1; } finally { print("fin"); } }
func f2(): int {
    for (i in 0..5) {
        try {
            if (i == 2) continue;
            if (i == 4) break;
            print(i);
        } finally {
            print("f" + i);
        }
    }
    return 9;
}
func f3(): String {
    try {
        try { throw new Error(8001, "inner"); } finally { print("a"); }
    } catch (e) {
        try {
            throw new Error(8002, "again", cause: e);
        } catch (x) {
            return `${x.message} <- ${x.cause?.message}`;
        } finally {
            print("b");
        }
    }
}
func f4(): int {
    try { throw new Error(8001, "x"); } catch (e) { return 2; } finally { print("c"); }
}
func f5(n: int): int {
    let i = 0;
    do {
        i++;
        if (i % 2 == 0) continue;
        if (i > n) break;
    } while (i < 100);
    return i;
}
func f6(): List<int> {
    const out: List<int> = [];
    outer: for (let i = 0; i < 4; i++) {
        let j = 0;
        while (true) {
            j++;
            if (j > i) continue outer;
            if (i == 3) break outer;
            out.add(i * 10 + j);
        }
    }
    return out;
}
class A extends Error { constructor(m: String) { super(8100, m); } }
class B extends A {
    const int extra;
    constructor(m: String, this.extra) { super(m + "!"); }
    override func toString(): String { return `B(${this.message}, ${this.extra})`; }
}
func f7(k: int): String {
    try {
        if (k == 0) throw new B("b", 7);
        if (k == 1) throw new A("a");
        if (k == 2) throw new Error(8200, "e");
        const xs: List<int> = [];
        return `${xs[k]}`;
    } catch (e: B) {
        return "B" + e.extra;
    } catch (e: A) {
        return "A" + e.message;
    } catch (e) {
        return `any ${e.code}`;
    }
}
func f8(): int {
    let x = 0;
    try {
        x = 1;
        throw new A("q");
    } catch (e: A) {
        x += 10;
    } finally {
        x += 100;
    }
    return x;
}
func nested(depth: int): int {
    if (depth == 0) throw new A("deep");
    try { return nested(depth - 1) + 1; } finally { if (depth == 3) print("unwound 3"); }
}
func rethrow(): String {
    try {
        try { throw new B("r", 1); } catch (e: A) { throw e; }
    } catch (e) {
        return `${e is B} ${e}`;
    }
}
func boundary(): int {
    const log: List<int> = [];
    for (i in 0..3) {
        try { log.add(10 / (i - 1)); } catch (e) { log.add(-e.code); }
    }
    return log.reduce((a, b) => a + b, 0);
}
func early(x: int?): String {
    if (x == null) return "null";
    const y = x + 1;
    return y > 10 ? "big" : "small";
}
func narrow(v: any): String {
    if (v is String && v.length > 2) return "long " + v;
    if (!(v is int)) return "other";
    return "int " + (v + 1);
}
func chain(): String {
    const m: Map<String, List<String>?> = { "a": ["x", "yy"], "b": null };
    return `${m["a"]?.last().length} ${m["b"]?.first()} ${m["c"]?.first()?.length ?? -1}`;
}
func defaults(a: int, b: int = a * 2, c: String = `${a}-${b}`): String { return c; }
class Lazy {
    private String? cached;
    private int calls = 0;
    func get(): String {
        this.cached ??= this.compute();
        return this.cached!;
    }
    private func compute(): String {
        this.calls++;
        return "v" + this.calls;
    }
}
func swallow(f: () => void): int {
    try {
        f();
        return 0;
    } catch (e) {
        return e.code;
    }
}
func deep(n: int): int { return n == 0 ? 0 : 1 + deep(n - 1); }
func infinite(n: int): int { return infinite(n + 1) + 1; }
func main() {
    print(f1());
    print(f2());
    print(f3());
    print(f4());
    print(f5(6));
    print(f6());
    print([0, 1, 2, 3].map(f7));
    print(f8());
    try { nested(5); } catch (e) { print(e.message); }
    print(rethrow());
    print(boundary());
    print([early(null), early(3), early(30)]);
    print([narrow("abc"), narrow("a"), narrow(3), narrow(1.5), narrow(null)]);
    print(chain());
    print([defaults(1), defaults(1, 5), defaults(1, c: "z"), defaults(b: 3, a: 2)]);
    const l = new Lazy();
    print(l.get() + l.get());
    print([
        swallow(() => {
            const xs = [1];
            xs[3] = 1;
        }),
        swallow(() => { "x".toInt(); }),
        swallow(() => {
            const n: any = "s";
            print(n as int);
        }),
        swallow(() => { [1].removeAt(4); }),
        swallow(() => { print(1 / (3 - 3)); }),
        swallow(() => { new List<int>().pop(); }),
    ]);
    print(deep(5000));
    print(swallow(() => { infinite(0); }));
    let n: int? = null;
    n ??= 5;
    n += 1;
    print(n);
    const t = (1 > 2 ? "a" : 2 > 1 ? "b" : "c") + (null ?? "d");
    print(t);
    let count = 0;
    const inc = () => {
        count++;
        return count;
    };
    print(inc() + inc() * inc());
    print(`nested ${`inner ${1 + 1} ${"q" + `${2}`}`} end`);
    const s = match (count) { 0 => "zero", n if (n < 0) => "neg", 1 | 2 | 3 => "few", _ => "many" };
    print(s);
    print(match ([1, 2, 3]) { [a, b] => a + b, [a, ...r] => a * 100 + r.length, [] => 0 });
    if (let x = "12".toIntOrNull()) { print(x + 1); } else { print("no"); }
    const words = ["a", "b"];
    for (let i = 0; i < words.length; i++) {
        if (i < 5) words.add(words[i] + i);
        if (words.length > 5) break;
    }
    print(words);
}

// expect: fin
// expect: 1
// expect: 0
// expect: f0
// expect: 1
// expect: f1
// expect: f2
// expect: 3
// expect: f3
// expect: f4
// expect: 9
// expect: a
// expect: b
// expect: again <- inner
// expect: c
// expect: 2
// expect: 7
// expect: [11, 21, 22]
// expect: ["B7", "Aa", "any 8200", "any 3102"]
// expect: 111
// expect: unwound 3
// expect: deep
// expect: true B(r!, 1)
// expect: -3104
// expect: ["null", "small", "big"]
// expect: ["long abc", "other", "int 4", "other", "other"]
// expect: 2 null -1
// expect: ["1-2", "1-5", "z", "2-3"]
// expect: v1v1
// expect: [3102, 3113, 3103, 3102, 3104, 3108]
// expect: 5000
// expect: 3201
// expect: 6
// expect: bd
// expect: 7
// expect: nested inner 2 q2 end
// expect: few
// expect: 102
// expect: 13
// expect: ["a", "b", "a0", "b1", "a02", "b13"]
