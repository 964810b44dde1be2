// Ints that leave the doubles' exact range in the middle of what usually stays inside it.
class Counter {
    int count = 9007199254740989;
    const int limit;
    constructor(this.limit) {}
    func step() { this.count += 1; }
    func read(): int { return this.count; }
    func isAtLimit(): bool { return this.count == this.limit; }
}

func identity(n: int): int { return n; }
func pass(o: any, n: int, m: int): int { return n == m ? identity(n) : identity(m); }
func boxed(n: int): any { return n; }

func main() {
    const c = new Counter(9007199254740993);
    for (i in 0..4) {
        c.step();
        print(c.read());
    }
    // expect: 9007199254740990
    // expect: 9007199254740991
    // expect: 9007199254740992
    // expect: 9007199254740993
    print(c.isAtLimit());
    // expect: true
    let turns = 0;
    for (let i = 9007199254740990; i < 9007199254740995; i++) { turns += 1; }
    for (let i = 9223372036854775800; i <= 9223372036854775805; i += 1) { turns += 1; }
    for (let i = -9223372036854775807; i < -9223372036854775805; i++) { turns += 1; }
    print(turns);
    // expect: 13
    const xs = [1, 9223372036854775807, -9223372036854775807, 9007199254740993];
    let sum = 0;
    for (x in xs) { sum += x; }
    print(sum);
    // expect: 9007199254740994
    for (let i = 0; i < xs.length; i++) { sum = sum * 3 % 1000000007 / 2 & 0xFFFFFF; }
    print(sum);
    // expect: 7840896
    let n = 9223372036854775807;
    print(n % 10); print(n / 10); print(n * 10); print(n & 255);
    // expect: 7
    // expect: 922337203685477580
    // expect: -10
    // expect: 255
    print(pass("x", n, n)); print(pass("x", 1, n));
    // expect: 9223372036854775807
    // expect: 9223372036854775807
    const b: any = boxed(n);
    print(b is int && b == n);
    // expect: true
    const f = () => { n -= 1; return n; };
    f();
    print(f());
    // expect: 9223372036854775805
    const g = n == 0 || n == 1 || n == 9223372036854775805;
    print(g);
    // expect: true
    print(n == 5 || n == 6 ? "small" : "large");
    // expect: large
    print(xs.map((x) => x + 1));
    // expect: [2, -9223372036854775808, -9223372036854775806, 9007199254740994]
    print([n].contains(9223372036854775800 + 5));
    // expect: true
    match (n) { 9223372036854775805 => print("found"), _ => print("lost") }
    // expect: found
}
