// What a comma joins is declared one after the other, with the same words in front.
private let top = 1, second = top + 1;
const A = 1, B: String = "b", C = () => { let x = 1, y = 2; return x + y; }, D = 4;
/// Doc.
let left = 0, right = 9; // trailing
func main() {
    let i = 0, j = 10, word: String, done = false;
    word = "w";
    let f = (a: int) => { const b = a, c = b + 1; return c; }, g = 7
    print(`${i} ${j} ${word} ${done} ${f(2)} ${g} ${top} ${second} ${A} ${B} ${C()} ${D} ${left} ${right}`);
    // expect: 0 10 w false 3 7 1 2 1 b 3 4 0 9
    let p = 1, // first
        q = 2; // second
    for (k in 0..1) { let r = k, s = r + p + q; print(s); }
    // expect: 3
    taken();
}
func pair(): List<int> { return [1, 2]; }
record Point(x: int, y: int)
const [g1, g2] = pair(), g3 = g1 + g2, [g4] = [9];
func taken() {
    const [a, b] = pair(), Point(x, y) = new Point(a, b), c = x + y;
    let d = 1, [e, ...f] = [1, 2, 3];
    e = d + c;
    print(`${a} ${b} ${x} ${y} ${c} ${d} ${e} ${f} ${g1} ${g2} ${g3} ${g4}`);
    // expect: 1 2 1 2 3 1 4 [2, 3] 1 2 3 9
}
