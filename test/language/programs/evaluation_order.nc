const log: List<String> = [];
func t<T>(name: String, value: T): T { log.add(name); return value; }
func flush(label: String) { print(`${label}: ${log.join(" ")}`); log.clear(); }

class Box {
    int n = 0;
    List<int> xs = [1, 2, 3];
    Map<String, int> m = {};
    Box? inner;
    func self(name: String): Box { log.add(name); return this; }
    func add(a: int, b: int = t("default", 5)): int { return a + b; }
}
record P(a: int, b: int = t("rec", 2), c: int = a * 10 + b)

func three(a: int, b: int, c: int): String { return `${a}${b}${c}`; }
func defaults(a: int, b: int = a + 1, c: int = a + b): String { return `${a},${b},${c}`; }

func main() {
    const box = new Box();
    box.self("s1").xs[t("i", 1)] = t("v", 9);
    flush("index assign");
    box.self("s2").xs[t("i", 0)] += t("v", 5);
    flush("index compound");
    box.self("s3").n += t("v", 5);
    flush("field compound");
    box.self("s4").n = t("v", 1);
    flush("field assign");
    print(`${box.xs} ${box.n}`);
    print(t("a", 1) + t("b", 2) * t("c", 3));
    flush("arith");
    print(t("x", false) && t("y", true) || t("z", true));
    flush("logic");
    print(t("n", null as int?) ?? t("d", 4));
    flush("??");
    print(three(c: t("c", 3), a: t("a", 1), b: t("b", 2)));
    flush("named");
    print(box.self("recv").add(t("arg", 1)));
    flush("default after");
    print(defaults(1) + " " + defaults(1, c: 9) + " " + defaults(c: 1, a: 5));
    print(new P(1));
    print(new P(b: t("b", 7), a: t("a", 3)));
    flush("record");
    box.inner?.self("never").add(t("never2", 1));
    flush("skipped");
    box.inner = new Box();
    print(box.inner?.self("now").add(t("arg", 1), 2));
    flush("not skipped");
    const m = { t("k1", "a"): t("v1", 1), t("k2", "b"): t("v2", 2) };
    flush("map");
    print([t("e1", 1), t("e2", 2)].length + m.size);
    flush("list");
    print(`${t("p", 1)}-${t("q", 2)}`);
    flush("template");
    print(t("cond", true) ? t("then", 1) : t("else", 2));
    flush("ternary");
    let [a, b] = [t("l", 1), t("r", 2)];
    [a, b] = [t("rb", b), t("ra", a)];
    print(`${a} ${b}`);
    flush("swap");
}
// expect: index assign: s1 i v
// expect: index compound: s2 i v
// expect: field compound: s3 v
// expect: field assign: s4 v
// expect: [6, 9, 3] 1
// expect: 7
// expect: arith: a b c
// expect: true
// expect: logic: x z
// expect: 4
// expect: ??: n d
// expect: 123
// expect: named: c a b
// expect: 6
// expect: default after: recv arg default
// expect: 1,2,3 1,2,9 5,6,1
// expect: P(a: 1, b: 2, c: 12)
// expect: P(a: 3, b: 7, c: 37)
// expect: record: rec b a
// expect: skipped:
// expect: 3
// expect: not skipped: now arg
// expect: map: k1 v1 k2 v2
// expect: 4
// expect: list: e1 e2
// expect: 1-2
// expect: template: p q
// expect: 1
// expect: ternary: cond then
// expect: 2 1
// expect: swap: l r rb ra
