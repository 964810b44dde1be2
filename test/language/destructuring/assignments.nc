// Lists and records taken apart, and several places assigned at once.
record Vec(x: int, y: float)

class Cell {
    int a = 1;
    int b = 2;
}

func pair(): List<int> { return [10, 20]; }

func main() {
    let a = 1;
    let b = 2;
    [a, b] = [b, a];
    print(`${a} ${b}`);
    // expect: 2 1
    [a, b] = [b, a + b];
    print(`${a} ${b}`);
    // expect: 1 3
    [a, b] = pair();
    print(a + b);
    // expect: 30
    const xs = [1, 2, 3];
    [xs[0], xs[2]] = [xs[2], xs[0]];
    print(xs);
    // expect: [3, 2, 1]
    const c = new Cell();
    [c.a, c.b] = [c.b, c.a];
    print(c.a * 10 + c.b);
    // expect: 21
    const [first, ...rest] = xs;
    print(first + " " + rest);
    // expect: 3 [2, 1]
    const Vec(x, y) = new Vec(3, 0.5);
    print(x * y);
    // expect: 1.5
    let [m, n] = [1.5, 2];
    m += n;
    print(m);
    // expect: 3.5
    const [[p, q], [r]] = [[1, 2], [3]];
    print(p + q + r);
    // expect: 6
    for ([k, v] in [[1, 2], [3, 4]]) { print(k * v); }
    // expect: 2
    // expect: 12
    for (Vec(vx, vy) in [new Vec(2, 0.5)]) { print(vx + vy); }
    // expect: 2.5
}
