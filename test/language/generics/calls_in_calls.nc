func apply<A, B>(x: A, f: (A) => B): B { return f(x); }
func twice<T>(f: (T) => T): (T) => T { return (x: T) => f(f(x)); }
func compose<A, B, C>(f: (A) => B, g: (B) => C): (A) => C { return (x: A) => g(f(x)); }
func main() {
    let xs = [1, 2, 3];
    print(apply(3, compose((x) => x + 1, (y) => y * 2)));
    // expect: 8
    print(xs.map(compose((x) => x + 1, (y) => `<${y}>`)));
    // expect: ["<2>", "<3>", "<4>"]
    print(xs.map(twice((x) => x + 1)));
    // expect: [3, 4, 5]
    print(xs.map(compose((x) => x * 2, twice((y) => y + 1))));
    // expect: [4, 6, 8]
    print(apply("ab", compose((s) => s.length, (n) => n > 1)));
    // expect: true
    print([[]]);
    // expect: [[]]
    print([[], [1]]);
    // expect: [[], [1]]
    print(new List());
    // expect: []
}
