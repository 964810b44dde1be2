// Defaults are evaluated at each call, see the parameters before them, and run in order.
let calls = 0;

func fresh(): int {
    calls += 1;
    return calls * 100;
}

func f(a: int, b: int = 2, c: String = "c", d: float = 1): String { return `${a} ${b} ${c} ${d}`; }

func g(a: int, b: int = a + 1, c: int = a + b): String { return `${a} ${b} ${c}`; }

func h(a: int = fresh(), b: int = fresh()): String { return `${a} ${b}`; }

func list(items: List<int> = []): List<int> {
    items.add(1);
    return items;
}

func callback(n: int, change: (int) => int = (x) => x * 2): int { return change(n); }

class Greeter {
    String greeting = "hello";
    func greet(name: String, greeting: String = this.greeting, mark: String = greeting.length > 3 ? "!" : "."): String {
        return greeting + " " + name + mark;
    }
}

class Sub extends Greeter {
    override func greet(name: String, greeting: String = "yo", mark: String = "?"): String { return super.greet(name, greeting) + mark; }
}

class Server {
    String host;
    int port;
    constructor(this.host = "localhost", this.port = host.length) {}
}

func main() {
    print(f(1));
    // expect: 1 2 c 1.0
    print(f(1, d: 2.5));
    // expect: 1 2 c 2.5
    print(f(1, c: "x", b: 9));
    // expect: 1 9 x 1.0
    print(g(1));
    // expect: 1 2 3
    print(g(1, c: 10));
    // expect: 1 2 10
    print(g(1, 5));
    // expect: 1 5 6
    print(h());
    // expect: 100 200
    print(h(b: 1));
    // expect: 300 1
    print(list());
    // expect: [1]
    print(list());
    // expect: [1]
    print(callback(4));
    // expect: 8
    print(callback(4, (x) => x + 1));
    // expect: 5
    print(new Greeter().greet("ann"));
    // expect: hello ann!
    print(new Greeter().greet("ann", "hi"));
    // expect: hi ann.
    print(new Sub().greet("bob"));
    // expect: yo bob.?
    const s = new Server();
    print(s.host + ":" + s.port);
    // expect: localhost:9
    print(new Server(port: 1).port);
    // expect: 1
}
