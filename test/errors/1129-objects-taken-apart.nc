record P(a: int, b: int)
class Opt { int x = 0; int y = 0; }
func f({a, b}: P): int { return a + b; }
func g([x, y]: List<int>): int { return x + y; }
func h({ x, y = 3 }: Opt, n: int): int { return x + y + n; }
func k({ a, b }) { print(a); }
func main() {
    let sum = ({ a, b }: P) => a + b;
    let sum2 = ({ a, b }) => a + b;
    [new P(1, 2)].map(({ a, b }) => a + b);
    for (const { a, b } of [new P(1, 2)]) { print(a + b); }
    for ({ a, b } in [new P(1, 2)]) { print(a + b); }
    print(f(new P(1, 2)));
}
