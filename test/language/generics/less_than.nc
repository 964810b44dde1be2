// `<` and `>` that look like type arguments and are comparisons, and the other way round.
func f(n: int): int { return n; }
func id<T>(x: T): T { return x; }
func both(a: bool, b: bool): String { return `${a} ${b}`; }

func main() {
    const a = 1;
    const b = 2;
    print(both(a < b, b > a));
    // expect: true true
    print(match (a) { n if (n < f(1)) => (b > (1)), _ => (b > (a + 1)) });
    // expect: false
    print((a < f(b)) == (f(b) > (a)));
    // expect: true
    print(id<int>(3) + id<List<int>>([4])[0]);
    // expect: 7
    print(id<(int) => int>((n) => n + 1)(5));
    // expect: 6
    print(id<int?>(null) ?? 1);
    // expect: 1
}
