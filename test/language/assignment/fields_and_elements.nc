// Compound assignment and increments on every kind of place.
class Box<T> {
    T value;
    int count = 0;
    static int total = 100;
    constructor(this.value) {}
}

let top = 1;

func main() {
    const b = new Box(1.5);
    b.value += 1;
    b.value *= 2;
    print(b.value);
    // expect: 5.0
    b.count++;
    b.count += 5;
    print(b.count);
    // expect: 6
    Box.total -= 1;
    Box.total++;
    print(Box.total);
    // expect: 100
    const s = new Box("a");
    s.value += 1;
    s.value += s.value;
    print(s.value);
    // expect: a1a1
    const xs = [1.5, 2];
    xs[0] += 1;
    xs[1]--;
    print(xs);
    // expect: [2.5, 1.0]
    const grid = [[1, 2], [3, 4]];
    grid[1][0] *= 10;
    grid[0][1]++;
    print(grid);
    // expect: [[1, 3], [30, 4]]
    top += 4;
    top++;
    print(top);
    // expect: 6
    let x = 5;
    x++;
    x--;
    x--;
    print(x);
    // expect: 4
    let f = 0.5;
    f++;
    print(f);
    // expect: 1.5
    const words = ["a", "b"];
    words[1] += "c";
    print(words);
    // expect: ["a", "bc"]
    let n = 0;
    const bump = () => { n++; n += 2; };
    bump();
    bump();
    print(n);
    // expect: 6
}
