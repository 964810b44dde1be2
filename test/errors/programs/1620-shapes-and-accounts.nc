import noodlecore.json

interface Shape {
    func area(): float;
    func name(): String;
}

class Circle implements Shape {
    float radius;
    constructor(radius: float) { this.radius = radius; }
    func area(): float { return 3.14 * this.radius * this.raduis; }        // 1 misspelt field
    func name(): String { return "circle"; }
}

class Square implements Shape {                                            // 2 name() missing
    float side;
    constructor(this.side) {}
    func area(): float { return this.side ** 2; }
}

enum Color { Red, Green, Blue }

func describe(c: Color): String {
    return match (c) {                                                     // 3 Blue missing
        Red => "red",
        Green => "green",
    };
}

func sum(xs: List<int>): int {
    let total = 0
    for (x in xs) { total += x; }
    return totl;                                                           // 4 misspelt variable
}

func first(xs: List<String>): String {
    if (xs.isEmpty()) { return null; }                                     // 5 null for String
    return xs[0];
}

func abs(n: int): int {
    if (n < 0) { return -n; }                                              // 6 missing return
}

func greet(name: String, times: int) {
    for (i in 0..times) { print("hi " + name); }
}

func parse(text: String): int? { return text.toIntOrNull(); }

class Account {
    private int balance = 0;
    const String owner;
    constructor(this.owner) {}
    func deposit(amount: int) { this.balance += amount; }
    func rename(name: String) { this.owner = name; }                       // 7 const assigned
}

func twice(f: (int) => int, x: int): int { return f(f(x)); }

func main() {
    greet(3, "Ada");                                                       // 8 swapped
    const n: int = "5";                                                    // 9 wrong type
    const doubled = parse("4") * 2;                                        // 10 nullable used
    const a = new Account("Ada");
    print(a.balance);                                                      // 11 private
    a.withdraw(5);                                                         // 12 unknown method
    let count = 3;
    count = "four";                                                        // 13 wrong assign
    if (count = 3) { print("three"); }                                     // 14 = for ==
    for (i in 10) { print(i); }                                            // 15 not iterable
    print(twice((x) => x + "a", 2));                                       // 16 lambda gives String
    const list = [1, 2, 3];
    list.push("x");                                                        // 17 wrong element type (and push)
    const shape = new Shape();                                             // 18 interface instantiated
    print(undefinedName);                                                  // 19
    throw "bad";                                                           // 20 no error
}

func always(): int {
    return 1;
    print("dead");                                                         // 21 unreachable
}

func dup(a: int, a: int): int { return a; }                                // 22 duplicate parameter
class Dog extends Cat {}                                                   // 23 unknown base
func gen<T>(x: T): T { return x.foo(); }                                   // 24 T has no foo
let unused: Strin = "a";                                                   // 25 misspelt type
