// Where a value that may be null is known to be there: nothing is told.
class Node {
    int value = 0;
    Node? next = null;
    const Node? parent;
    constructor(parent: Node? = null) { this.parent = parent; }
}
record Pair(a: String?, b: Node?)

func f1(n: Node?): int { return n == null ? 0 : n.value; }
func f2(n: Node?): int { if (n == null) { return 0; } return n.value; }
func f3(n: Node?): int { if (!n) { return 0; } return n.value; }
func f4(n: Node?): int { if (n && n.value > 1) { return n.value; } return 0; }
func f5(n: Node?): int { if (n == null || n.value > 1) { return 0; } return n.value; }
func f6(n: Node?): int {
    let current = n;
    let sum = 0;
    while (current != null) { sum += current.value; current = current.next; }
    return sum;
}
func f7(n: Node?): int {
    let current = n;
    while (current) { if (current.next == null) { break; } current = current.next; }
    return current?.value ?? 0;
}
func f8(n: Node): int { return n.parent != null ? n.parent.value : 0; }
func f9(n: Node): int { if (n.parent) { return n.parent.value; } return 0; }
func f10(p: Pair): int { if (p.b != null && p.a != null) { return p.b.value + p.a.length; } return 0; }
func f11(n: Node?): int { const m = n ?? throw new Error(8001, "x"); return m.value; }
func f12(n: Node?): int { if (n == null) { throw new Error(8001, "x"); } return n.value; }
func f13(items: List<Node?>): int {
    let sum = 0;
    for (item in items) { if (item == null) { continue; } sum += item.value; }
    return sum;
}
func f14(n: Node?): int {
    let x: Node? = n;
    if (x == null) { x = new Node(); }
    return x.value;
}
func f15(n: Node?): int {
    let x: Node? = null;
    for (i in 0..3) { if (x == null) { x = n; } else { x = x.next; } }
    return x?.value ?? 0;
}
func f16(v: any): int {
    if (v is int) { return v + 1; }
    if (v is String && v.length > 0) { return v.length; }
    if (!(v is Node)) { return 0; }
    return v.value;
}
func f17(n: Node?): int {
    try { if (n == null) { return 0; } } finally { print("x"); }
    return n.value;
}
func f18(m: Map<String, Node>): int {
    const a = m["a"];
    const b = m.get("b");
    if (a != null && b != null) { return a.value + b.value; }
    return 0;
}
func f19(n: Node?): () => int {
    if (n == null) { return () => 0; }
    return () => n.value;
}
func f20(n: Node?): int {
    const m = n;
    if (m == null) { return 0; }
    const f = () => m.value;
    return f();
}
func f21(a: int?, b: int?): int { return (a ?? 0) + (b ?? 0); }
func f22(a: int?): int { if (a != null && a > 3) { return a; } return a ?? 1; }
func f23(a: String?): String { return a?.toUpperCase() ?? "none"; }
func f24(n: Node?): int { return n?.next?.value ?? 0; }
func f25(n: Node?): Node? { return n?.next?.next; }
func f26(n: Node?): int {
    let x = n;
    do { if (x == null) { return 0; } x = x.next; } while (x != null && x.value > 0);
    return x == null ? 1 : x.value;
}
func f27(n: Node?): bool { return n != null && n.value == 1 || n == null; }
func f28(n: Node?): int { if (n is Node) { return n.value; } return 0; }
func f29(xs: List<String>): String? { return xs.isEmpty() ? null : xs[0]; }
func f30(n: Node?): int {
    if (n != null) { print(n.value); } else { return 0; }
    return n.value;
}
func f31(flag: bool): int {
    let x: int;
    if (flag) { x = 1; } else { x = 2; }
    return x;
}
func f32(flag: bool): int {
    const x: int;
    if (flag) { x = 1; } else { x = 2; }
    return x;
}
func f33(n: int): int {
    let x: int;
    while (true) { if (n > 3) { x = 5; break; } }
    return x;
}
func f34(n: int): int {
    let x: int;
    match (n) { 1 => x = 5, _ => { x = 6; } }
    return x;
}
func f35(): int {
    let x: int;
    try { x = 1; } catch (e) { return 0; }
    return x;
}
func f36(n: Node?): int {
    let count = 0;
    const visit = (m: Node) => { count += m.value; };
    if (n) { visit(n); }
    return count;
}
func f37(s: String?): int { return s == null ? 0 : s == "" ? 1 : s.length; }
func f38(n: Node?): int { if (n?.value == 3) { return n.value; } return 0; }
func f39(a: Node?, b: Node?): int { if (a == null && b == null) { return 0; } return a?.value ?? b?.value ?? 1; }
func f40(n: Node?): int {
    let x = n;
    x ??= new Node();
    return x.value;
}
let global: Node? = null;
const constGlobal: Node? = new Node();
func f41(): int { if (constGlobal) { return constGlobal.value; } return 0; }
global = new Node();
if (global) { print(global.value); }
for (k, v in {"a": 1}) { print(k + v); }
