// Function values take and give every kind of value.
func apply(f: (int, float, bool) => float): float { return f(1, 2.0, true); }

func compose<A, B, C>(f: (A) => B, g: (B) => C): (A) => C { return (x) => g(f(x)); }

func twice(n: int): int { return n * 2; }

func isBig(x: float): bool { return x > 10.0; }

func main() {
    print(apply((a, b, c) => c ? a + b : b));
    // expect: 3.0
    const f = compose(twice, (n) => n + 0.5);
    print(f(5));
    // expect: 10.5
    const g = compose(f, isBig);
    print(g(5));
    // expect: true
    print(g(4));
    // expect: false
    const ops: Map<String, (int, int) => int> = { "add": (a, b) => a + b, "mul": (a, b) => a * b };
    print(ops["add"]!(3, 4));
    // expect: 7
    print(ops["mul"]!(3, 4));
    // expect: 12
    const list = [twice, (n: int) => n - 1];
    print(list[0](10) + list[1](10));
    // expect: 29
}
