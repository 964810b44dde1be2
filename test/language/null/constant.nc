// A constant that is null has no other type: it goes wherever null may.
func late(): int? { return NONE; }
const NONE = null;
class Link {
    int v = 0;
    Link? next = Link.NIL;
    static const Link? NIL = null;
}
func find(k: String): String? {
    if (k == "a") { return "b"; }
    return NONE;
}
func first(xs: List<int>): int? {
    if (xs.isEmpty()) { return NONE; }
    return xs[0];
}
func show<T>(x: T): String { return `<${x}>`; }
func main(): void {
    const x = null;
    print(find("a"), find("b"), first([]), first([2]), late());
    print(x, x == null, NONE == x, NONE ?? 3);
    const xs = [x, x];
    print(xs, show(x), show(NONE));
    const ys = [1, x, 2];
    print(ys);
    let n: Link? = NONE;
    print(n == NONE, n?.v);
    n = new Link();
    if (n != NONE) { print(n.v); }
    match (find("c")) { NONE => print("none"), _ => print("some") }
    const m: Map<String, int?> = { "a": NONE };
    print(m, m.get("a") ?? -1);
    const f = () => NONE;
    print(f());
    if (x != null) { print("never"); }
    const t = x ?? "text";
    print(t.length);
    const c = () => { print(x); };
    c();
}
// expect: b null null 2 null
// expect: null true true 3
// expect: [null, null] <null> <null>
// expect: [1, null, 2]
// expect: true null
// expect: 0
// expect: none
// expect: {"a": null} -1
// expect: null
// expect: 4
// expect: null
