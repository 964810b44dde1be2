// Exceptions: hierarchies, causes, finally in every exit, rethrow in loops, nested try, errors in closures and constructors.

class AppError extends Error {
    constructor(code: int, message: String, cause: Error? = null) { super(code, message, cause); }
}
class NotFound extends AppError {
    const String key;
    constructor(key: String) {
        super(8404, `not found: ${key}`);
        this.key = key;
    }
}
class Invalid extends AppError {
    const List<String> problems;
    constructor(problems: List<String>) {
        super(8422, `${problems.length} problems`);
        this.problems = problems;
    }
    override func toString(): String { return `Invalid${this.problems}`; }
}

const log: List<String> = [];

func risky(n: int): int {
    log.add(`try ${n}`);
    try {
        if (n == 0) { return 0; }
        if (n == 1) { throw new NotFound("one"); }
        if (n == 2) { throw new Invalid(["a", "b"]); }
        if (n == 3) { return [1, 2, 3][10]; }
        if (n == 4) { const m: Map<String, int> = {}; return m["x"]!; }
        if (n == 5) { return 1 / (n - 5); }
        return n;
    } catch (e: NotFound) {
        log.add(`nf ${e.key}`);
        return -1;
    } catch (e: Invalid) {
        log.add(`inv ${e.problems.join("+")}`);
        throw new AppError(8500, "wrapped", e);
    } finally {
        log.add(`fin ${n}`);
    }
}

func finallyOverrides(): int {
    let x = 1;
    try {
        return x;
    } finally {
        x = 2;
        log.add(`x ${x}`);
    }
}

func loopWithFinally(): List<String> {
    const out: List<String> = [];
    outer: for (i in 0..5) {
        for (j in 0..3) {
            try {
                if (i == 1) { continue outer; }
                if (j == 1) { continue; }
                if (i == 3) { break outer; }
                out.add(`${i}${j}`);
            } finally {
                out.add(`f${i}${j}`);
            }
        }
    }
    return out;
}

func retry<T>(times: int, action: (int) => T): T {
    let last: Error? = null;
    for (attempt in 1..=times) {
        try {
            return action(attempt);
        } catch (e) {
            last = e;
            log.add(`attempt ${attempt}: ${e.message}`);
        }
    }
    throw new AppError(8600, "gave up", last);
}

func nested(): String {
    let out = "";
    try {
        try {
            throw new Error(8001, "inner");
        } finally {
            out += "f1 ";
            try {
                throw new Error(8002, "in finally");
            } catch (e) {
                out += e.message + " ";
            }
        }
    } catch (e) {
        out += "caught " + e.message;
    }
    return out;
}

func replaced(): String {
    try {
        try {
            throw new Error(8001, "first");
        } finally {
            throw new Error(8002, "second");
        }
    } catch (e) {
        return e.message;
    }
}

class Resource implements Closeable {
    private static int opened = 0;
    const String name;
    constructor(name: String) {
        if (name == "") { throw new Error(8010, "no name"); }
        this.name = name;
        Resource.opened++;
    }
    func close() { Resource.opened--; log.add(`close ${this.name}`); }
    static func open(): int { return Resource.opened; }
}

func main() {
    for (n in 0..=6) {
        try {
            log.add(`= ${risky(n)}`);
        } catch (e: AppError) {
            log.add(`app ${e.code} ${e.message} <- ${e.cause}`);
        } catch (e) {
            log.add(`other ${e.code}`);
        }
    }
    for (line in log) { print(line); }
    log.clear();
    print(finallyOverrides());
    print(loopWithFinally().join(" "));
    print(retry(3, (n) => n < 3 ? throw new Error(8700, `no ${n}`) : `ok ${n}`));
    try { retry<int>(2, (_) => throw new NotFound("k")); } catch (e) { print(`${e} because ${e.cause?.message}`); }
    print(nested());
    print(replaced());
    print(using(new Resource("db"), (r) => r.name.toUpperCase()));
    try { using(new Resource("bad"), (r) => throw new Error(8020, "inside")); } catch (e) { print(e.message); }
    try { new Resource(""); } catch (e) { print(`${e.code} ${Resource.open()}`); }
    print(log);
    try {
        [3, 1, 2].map((x) => x == 1 ? throw new NotFound(`${x}`) : x);
    } catch (e: NotFound) {
        print(e.key);
    }
    try {
        [3, 1, 2].sort((a, b) => throw new Error(8030, "compare"));
    } catch (e) { print(e.message); }
    const e = new Error(8040, "with details", details: { "user": "ann", "n": 3 });
    print(`${e.details} ${e.details["n"]} ${e}`);
    try { throw e; } catch (again) { print(again == e); }
    const chained = new AppError(8050, "top", new AppError(8051, "middle", new Error(8052, "root")));
    print(chained.chain().map((x) => x.code));
    print(chained.rootCause().message);
    const result = attempt(() => parseInt("12x"));
    print(result);
    print(attempt(() => 42));
    func boom(depth: int): int { return depth == 0 ? throw new Error(8060, "deep") : boom(depth - 1) + 1; }
    try { boom(50); } catch (x) { print(`${x.code} ${x.trace.length > 10}`); }
    try { infinite(0); } catch (x) { print(`stack ${x.code >= 3000}`); }
    try { cast("text"); } catch (x) { print(x.code == 3103); }
    try { "abc".substring(2, 1); } catch (x) { print(x.code > 3000); }
    try { "x".toInt(); } catch (x) { print(x.message); }
}

func infinite(n: int): int { return infinite(n + 1) + 1; }
func cast(x: any): int { return x as int; }
func parseInt(s: String): int { return s.toIntOrNull() ?? throw new AppError(8080, `not an int: "${s}"`); }
func attempt<T>(f: () => T): String {
    try { return `ok(${f()})`; } catch (e) { return `failed(${e.message})`; }
}
// expect: try 0
// expect: fin 0
// expect: = 0
// expect: try 1
// expect: nf one
// expect: fin 1
// expect: = -1
// expect: try 2
// expect: inv a+b
// expect: fin 2
// expect: app 8500 wrapped <- Invalid["a", "b"]
// expect: try 3
// expect: fin 3
// expect: other 3102
// expect: try 4
// expect: fin 4
// expect: other 3101
// expect: try 5
// expect: fin 5
// expect: other 3104
// expect: try 6
// expect: fin 6
// expect: = 6
// expect: 1
// expect: 00 f00 f01 02 f02 f10 20 f20 f21 22 f22 f30
// expect: ok 3
// expect: [8600] gave up because not found: k
// expect: f1 in finally caught inner
// expect: second
// expect: DB
// expect: inside
// expect: 8010 0
// expect: ["x 2", "attempt 1: no 1", "attempt 2: no 2", "attempt 1: not found: k", "attempt 2: not found: k", "close db", "close bad"]
// expect: 1
// expect: compare
// expect: {"user": "ann", "n": 3} 3 [8040] with details
// expect: true
// expect: [8050, 8051, 8052]
// expect: root
// expect: failed(not an int: "12x")
// expect: ok(42)
// expect: 8060 true
// expect: stack true
// expect: true
// expect: true
// expect: "x" is not a valid int
