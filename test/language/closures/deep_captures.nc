// Variables that are captured through several functions, in every mixture of lambdas and nested functions.
class Machine {
    int total = 0;
    List<() => int> hooks = [];
    (int) => int scale = (n) => n * 10;
    () => int read = () => 0;

    constructor(start: int) {
        this.read = () => this.total + start;
        this.hooks.add(() => { start += 1; return start; });
        this.hooks.add(() => start);
    }

    func build(step: int): () => () => int {
        let rounds = 0;
        func bump(by: int): int {
            rounds += by;
            this.total += step;
            const inner = () => {
                rounds += 100;
                return this.total + rounds;
            };
            return inner();
        }
        return () => {
            const outer = bump(1);
            return () => outer + bump(2) + rounds;
        };
    }
}

func counterPair(): List<() => int> {
    let n = 0;
    func up(): int { n += 1; return n; }
    func down(): int { n -= 1; return n; }
    return [up, down];
}

func laddered(a: int): int {
    let b = a;
    const f = (c: int) => {
        const g = (d: int) => {
            func h(e: int): int {
                b += e;
                return a + b + c + d + e;
            }
            return h(d) + h(c);
        };
        return g(c + 1);
    };
    return f(2) + b;
}

func loopFunctions(): List<int> {
    const fs: List<() => int> = [];
    for (i in 0..3) {
        let own = i * 10;
        func next(): int {
            own += 1;
            return own + i;
        }
        fs.add(next);
        next();
    }
    return fs.map((f) => f());
}

func fib(n: int): int {
    const known: Map<int, int> = {};
    func at(k: int): int {
        if (k < 2) { return k; }
        return known.getOrPut(k, () => at(k - 1) + at(k - 2));
    }
    return at(n);
}

func parameters(n: int): List<int> {
    const add = (k: int) => { n += k; return n; };
    return [add(1), add(10), n];
}

func patterns(values: List<any>): List<String> {
    const later: List<() => String> = [];
    for (v in values) {
        match (v) {
            n is int if (n > 1) => later.add(() => "big " + n),
            [first, ...rest] => later.add(() => first + "/" + rest.length),
            other => later.add(() => "other " + other),
        }
    }
    return later.map((f) => f());
}

func main() {
    const m = new Machine(5);
    print(m.read());
    // expect: 5
    print(m.hooks[0]() + m.hooks[0]() + m.hooks[1]());
    // expect: 20
    print(m.read());
    // expect: 7
    print(m.scale(2));
    // expect: 20
    const make = m.build(3);
    const run = make();
    print(m.total);
    // expect: 3
    print(run());
    // expect: 516
    const [up, down] = counterPair();
    up();
    up();
    print(down());
    // expect: 1
    print(laddered(1));
    // expect: 33
    print(loopFunctions());
    // expect: [2, 13, 24]
    print(fib(50));
    // expect: 12586269025
    print(parameters(1));
    // expect: [2, 12, 12]
    print(patterns([1, 7, ["a", "b", "c"], null]));
    // expect: ["other 1", "big 7", "a/2", "other null"]
}
