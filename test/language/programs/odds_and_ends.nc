// Many small things in unusual places.
class A { int n = 0; func inc(): int { this.n += 1; return this.n; } }
let g = 0;
func side(n: int): int { g = g * 10 + n; return n; }
func opt(a: A?, n: int): int { return a?.inc() ?? n; }
func pick(b: bool): int? { return b ? 1 : null; }
func early(xs: List<int>): int {
    for (x in xs) { if (x > 2) { return x; } }
    return -1;
}
func whileTrue(): int { let i = 0; while (true) { i++; if (i > 5) { return i; } } }
func both(a: bool, b: bool): String { return a ? b ? "ab" : "a" : b ? "b" : "-"; }
func voidLambda(f: (int) => void) { f(3); }
func chain(n: int): String { if (n < 0) { return "neg"; } else if (n == 0) { return "zero"; } else if (n < 10) { return "small"; } else { return "big"; } }
func swap(xs: List<int>, i: int, j: int) { [xs[i], xs[j]] = [xs[j], xs[i]]; }
func rotate(a: int, b: int, c: int): List<int> { [a, b, c] = [b, c, a]; return [a, b, c]; }
const squares = List.generate(5, (i) => i * i);
func bits(n: int): int { let c = 0; let v = n; while (v != 0) { c += v & 1; v >>>= 1; } return c; }
func main() {
    print(opt(null, 4) + opt(new A(), 4));
    // expect: 5
    print((pick(true) ?? 0) + (pick(false) ?? 10));
    // expect: 11
    print(early([1, 2, 3, 4]) + whileTrue());
    // expect: 9
    print(both(true, false) + both(false, true));
    // expect: ab
    let got = 0;
    voidLambda((n) => got = n);
    print(got);
    // expect: 3
    voidLambda((n) => side(n));
    print(g);
    // expect: 3
    print([-1, 0, 5, 50].map(chain));
    // expect: ["neg", "zero", "small", "big"]
    const xs = [1, 2, 3];
    swap(xs, 0, 2);
    print(xs);
    // expect: [3, 2, 1]
    print(rotate(1, 2, 3));
    // expect: [2, 3, 1]
    print(squares);
    // expect: [0, 1, 4, 9, 16]
    print(bits(-1));
    // expect: 64
    g = 0;
    const r = side(1) + side(2) * (side(3) - side(4));
    print(`${g} ${r}`);
    // expect: 1234 -1
    const m: Map<String, List<int>> = {};
    for (w in ["a", "b", "a"]) { m.getOrPut(w, () => []).add(w.length); }
    print(m);
    // expect: {"a": [1, 1], "b": [1]}
    const a = new A();
    a.inc(); a.inc();
    print(a.n > 1 && a.inc() == 3 || a.inc() == 0);
    // expect: true
    print(a.n);
    // expect: 3
    let s = "x";
    s += s + s;
    print(s);
    // expect: xxx
    const f: ((int) => int)? = null;
    print(f == null ? "no f" : "f");
    // expect: no f
    const fs: List<((int) => int)?> = [null, (n) => n + 1];
    for (h in fs) { if (h) { print(h(1)); } }
    // expect: 2
    let count = 0;
    for (i in 0..3) { for (j in i..3) { if (j == 2) { break; } count += 1; } }
    print(count);
    // expect: 3
    const nested = [[1, 2], [3]].flatMap((x) => x).map((x) => x * 2).filter((x) => x > 2);
    print(nested);
    // expect: [4, 6]
    print(5.max(3) + Math.max(2, 9) + Math.abs(-4) + Math.min(1.5, 2.5).toInt());
    // expect: 19
    print([3, 1, 2].sorted((x, y) => y - x));
    // expect: [3, 2, 1]
    const big = 1 << 62;
    print(big * 2 + (big - 1) * 2 + 1);
    // expect: -1
    let x: any = 5;
    x = "now text";
    if (x is String) { print(x.length); }
    // expect: 8
    print(match (3 > 2) { true => "yes", false => "no" });
    // expect: yes
    const z = 10;
    const label = if2(z);
    print(label);
    // expect: ten
    print(1 == 1.0 && !(1 != 1.0));
    // expect: true
    print("abc" < "abd" ? "lt" : "ge");
    // expect: lt
    print((() => 42)());
    // expect: 42
}
func if2(n: int): String { return match (n) { 10 => "ten", n if (n > 10) => "more", _ => "less" }; }
