// Where what was known of a value is over.
class Node { int value = 0; Node? next = null; }
func g1(n: Node?): int {
    let x = n;
    if (x == null) { return 0; }
    x = x.next;
    return x.value; //! 1590
}
func g2(n: Node?): int {
    let x = n;
    if (x == null) { return 0; }
    const reset = () => { x = null; };
    reset();
    return x.value; //! 1590
}
func g3(n: Node?): int {
    let x = n;
    if (x == null) { return 0; }
    for (i in 0..3) {
        print(x.value); //! 1590
        x = x.next;
    }
    return 1;
}
func g4(n: Node?): int {
    let x = n;
    if (x == null) { return 0; }
    while (x.value > 0) { x = x.next; } //! 1590
    return 1;
}
func g5(n: Node): int {
    if (n.next != null) { return n.next.value; } //! 1590
    return 0;
}
func g6(n: Node?): int {
    if (n == null || n.value > 0) { return n.value; } //! 1590
    return 0;
}
func g7(n: Node?): int {
    let x = n;
    try { if (x == null) { return 0; } x = null; print(1); } catch (e) { return x.value; } //! 1590
    return 0;
}
func g8(flag: bool): int {
    let x: int;
    if (flag) { x = 1; }
    return x; //! 1556
}
func g9(): int {
    let x: int;
    for (i in 0..3) { x = i; }
    return x; //! 1556
}
func g10(n: Node?): int {
    const a = n.value; //! 1590
    return a + n.value;
}
func g11(n: Node?) {
    let x = n;
    if (x) { const f = () => print(x.value); x = null; f(); } //! 1590
}
func g12(n: Node?): int {
    let x: Node? = n;
    const inc = () => x?.value ?? 0;
    if (x == null) { return inc(); }
    return x.value;
}
func g13(n: any): int { return n.value; } //! 1622
func g14(n: Node?): String { return n + "x"; }
func g15(a: int?): int { return a + 1; } //! 1590
func g16(a: int?): bool { return a > 1; } //! 1590
func g17(a: List<int>?): int { for (x in a) { print(x); } return a[0]; } //! 1590
func g18(f: ((int) => int)?): int { return f(1); } //! 1590
func g19(a: int?): int { return -a; } //! 1590
func g20(s: String?): int { return match (s) { "a" => 1, _ => 2 }; }
func g21(a: bool?): int { return a ? 1 : 2; } //! 1592
func g22(a: Node?): Node { return a; } //! 1590
func g23(a: Node?): int { let b: Node = a; return b.value; } //! 1590
