class Box { int? n = 5; String? s = null; float f = 1.0; List<int?> xs = [1, null]; }
func main() {
    let s: String? = "q";
    s += "x";
    print(s);
    // expect: qx
    let n: int? = 4;
    n += 1;
    print(n);
    // expect: 5
    n++;
    print(n);
    // expect: 6
    const b = new Box();
    b.n += 2;
    b.n++;
    b.n -= 1;
    print(b.n);
    // expect: 7
    b.f += 1;
    b.f /= 4;
    print(b.f);
    // expect: 0.5
    b.f++;
    print(b.f);
    // expect: 1.5
    b.xs[0] += 3;
    print(b.xs[0]);
    // expect: 4
    b.s = "z"; b.s += "q";
    print(b.s);
    // expect: zq
    let t = "a";
    t += 1;
    t += 2.5;
    t += null;
    print(t);
    // expect: a12.5null
    let o: int? = null;
    o ??= 7;
    print(o + 1);
    // expect: 8
    b.s = null;
    b.s ??= "dflt";
    print(b.s);
    // expect: dflt
    let u: int? = null;
    print(u == 3.0);
    // expect: false
    u = 3;
    print(u == 3.0);
    // expect: true
    print(match (2.0) { 2 => "two", _ => "no" });
    // expect: two
    let any1: any = 5;
    print(any1 == 5);
    // expect: true
    const q: float? = true ? 1 : null;
    print(q);
    // expect: 1.0
    const m: Map<String, float> = { "a": 1 };
    m["b"] = 2;
    print(m);
    // expect: {"a": 1.0, "b": 2.0}
    const c = b?.n?.toString().length ?? 0;
    print(c);
    // expect: 1
    const fs: List<float> = [1, 2].map((x) => x);
    print(fs);
    // expect: [1.0, 2.0]
    let w: Box? = null;
    print(w?.xs[0]);
    // expect: null
    print(w?.xs.length ?? -1);
    // expect: -1
    print(w?.n.toString());
    // expect: null
}
