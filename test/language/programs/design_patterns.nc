// Design patterns: visitor, observer, builder, command/undo, DI, plugin registry, state machine, event bus, chain of responsibility, iterator.
interface Visitor<R> {
    func number(n: int): R;
    func add(a: Expr, b: Expr): R;
    func mul(a: Expr, b: Expr): R { return this.add(a, b); }
}
interface Expr { func accept<R>(v: Visitor<R>): R; }
class Num implements Expr {
    const int n;
    constructor(this.n) {}
    func accept<R>(v: Visitor<R>): R { return v.number(this.n); }
}
class Add implements Expr {
    const Expr a;
    const Expr b;
    constructor(this.a, this.b) {}
    func accept<R>(v: Visitor<R>): R { return v.add(this.a, this.b); }
}
class Mul implements Expr {
    const Expr a;
    const Expr b;
    constructor(this.a, this.b) {}
    func accept<R>(v: Visitor<R>): R { return v.mul(this.a, this.b); }
}
class Eval implements Visitor<int> {
    func number(n: int): int { return n; }
    func add(a: Expr, b: Expr): int { return a.accept(this) + b.accept(this); }
    func mul(a: Expr, b: Expr): int { return a.accept(this) * b.accept(this); }
}
class Show implements Visitor<String> {
    func number(n: int): String { return `${n}`; }
    func add(a: Expr, b: Expr): String { return `(${a.accept(this)} + ${b.accept(this)})`; }
    func mul(a: Expr, b: Expr): String { return a.accept(this) + " * " + b.accept(this); }
}
class Count implements Visitor<float> {
    func number(n: int): float { return 0.5; }
    func add(a: Expr, b: Expr): float { return a.accept(this) + b.accept(this); }
}
const e = new Add(new Num(2), new Mul(new Num(3), new Add(new Num(4), new Num(5))));
print(`${e.accept(new Show())} = ${e.accept(new Eval())}, ${e.accept(new Count())}`);
class Subject<T> {
    private List<(T) => void> listeners = [];
    private T? last = null;
    func on(f: (T) => void): () => void {
        this.listeners.add(f);
        return () => { this.listeners.remove(f); };
    }
    func emit(v: T) {
        this.last = v;
        for (f in this.listeners.copy()) { f(v); }
    }
    func latest(): T? { return this.last; }
}
let seen: List<String> = [];
const s = new Subject<int>();
const off = s.on((v) => seen.add(`a${v}`));
s.on((v) => seen.add(`b${v}`));
s.emit(1);
off();
s.emit(2);
print(`${seen} ${s.latest()}`);
const texts = new Subject<String>();
let once: (() => void)? = null;
once = texts.on((t) => {
    seen.add(t);
    const o = once;
    if (o) { o(); }
});
texts.emit("x");
texts.emit("y");
print(seen);
class QueryBuilder {
    private String table = "";
    private List<String> wheres = [];
    private int? max = null;
    private Map<String, bool> orders = {};
    func from(t: String): QueryBuilder {
        this.table = t;
        return this;
    }
    func where(c: String): QueryBuilder {
        this.wheres.add(c);
        return this;
    }
    func limit(n: int): QueryBuilder {
        this.max = n;
        return this;
    }
    func orderBy(f: String, asc: bool = true): QueryBuilder {
        this.orders[f] = asc;
        return this;
    }
    func build(): String {
        let q = `select * from ${this.table}`;
        if (this.wheres.isNotEmpty()) { q += " where " + this.wheres.join(" and "); }
        if (this.orders.size > 0) {
            q +=
                " order by " +
                this.orders.entries().map((en) => en.key + (en.value ? "" : " desc")).join(", ");
        }
        if (let m = this.max) { q += ` limit ${m}`; }
        return q;
    }
}
print(
    new QueryBuilder()
        .from("users")
        .where("age > 3")
        .where("ok")
        .orderBy("name")
        .orderBy("age", asc: false)
        .limit(5)
        .build(),
);
interface Command {
    func run();
    func undo();
}
class Editor {
    String text = "";
    private List<Command> done = [];
    private List<Command> undone = [];
    func exec(c: Command) {
        c.run();
        this.done.add(c);
        this.undone.clear();
    }
    func undo(): bool {
        if (this.done.isEmpty()) { return false; }
        const c = this.done.pop();
        c.undo();
        this.undone.add(c);
        return true;
    }
    func redo() {
        if (this.undone.isNotEmpty()) {
            const c = this.undone.pop();
            c.run();
            this.done.add(c);
        }
    }
}
class Insert implements Command {
    private const Editor ed;
    private const String t;
    constructor(this.ed, this.t) {}
    func run() { this.ed.text += this.t; }
    func undo() { this.ed.text = this.ed.text.substring(0, this.ed.text.length - this.t.length); }
}
class Upper implements Command {
    private const Editor ed;
    private String before = "";
    constructor(this.ed) {}
    func run() {
        this.before = this.ed.text;
        this.ed.text = this.ed.text.toUpperCase();
    }
    func undo() { this.ed.text = this.before; }
}
const ed = new Editor();
ed.exec(new Insert(ed, "hello"));
ed.exec(new Upper(ed));
ed.exec(new Insert(ed, " world"));
print(ed.text);
ed.undo();
ed.undo();
print(ed.text);
ed.redo();
print(ed.text);
while (ed.undo()) {}
print(`[${ed.text}]`);
class Container {
    private Map<String, (Container) => any> makers = {};
    private Map<String, any> made = {};
    private List<String> making = [];
    func bind(name: String, f: (Container) => any) { this.makers[name] = f; }
    func get(name: String): any {
        if (this.made.has(name)) { return this.made[name]; }
        if (this.making.contains(name)) {
            throw new Error(8401, `circle: ${this.making.join(" > ")} > ${name}`);
        }
        const f = this.makers[name] ?? throw new Error(8402, `nothing bound to ${name}`);
        this.making.add(name);
        try {
            const v = f(this);
            this.made[name] = v;
            return v;
        } finally {
            this.making.pop();
        }
    }
}
class Db {
    const String url;
    constructor(this.url) {}
}
class Repo {
    const Db db;
    constructor(this.db) {}
    func describe(): String { return `repo on ${this.db.url}`; }
}
const c = new Container();
c.bind("url", (x) => "db://x");
c.bind("db", (x) => new Db(x.get("url") as String));
c.bind("repo", (x) => new Repo(x.get("db") as Db));
c.bind("a", (x) => x.get("b"));
c.bind("b", (x) => x.get("a"));
print((c.get("repo") as Repo).describe());
print(isSame(c.get("db"), (c.get("repo") as Repo).db));
try { c.get("a"); } catch (er) { print(er.message); }
try { c.get("zz"); } catch (er) { print(er.message); }
enum Light {
    Red,
    Green,
    Yellow(blinking: bool),

    func next(): Light {
        return match (this) {
            Red => Light.Green,
            Green => Light.Yellow(false),
            Yellow(b) if (b) => Light.Yellow(true),
            Yellow(_) => Light.Red,
        };
    }
}
let l = Light.Red;
let trail: List<Light> = [];
for (i in 0..5) {
    trail.add(l);
    l = l.next();
}
print(trail);
print(Light.Yellow(true).next());
abstract class Handler {
    private Handler? nextOne = null;
    func then(h: Handler): Handler {
        this.nextOne = h;
        return h;
    }
    func handle(n: int): String {
        const mine = this.attempt(n);
        if (mine != null) { return mine; }
        return this.nextOne?.handle(n) ?? `unhandled ${n}`;
    }
    func attempt(n: int): String?;
}
class Small extends Handler {
    override func attempt(n: int): String? { return n < 10 ? "small" : null; }
}
class Even extends Handler {
    override func attempt(n: int): String? { return n % 2 == 0 ? `even ${n}` : null; }
}
const chain = new Small();
chain.then(new Even());
print([3, 12, 13].map((n) => chain.handle(n)));
class Fib implements Iterable<int> {
    const int max;
    constructor(this.max) {}
    func iterator(): Iterator<int> { return new FibIt(this.max); }
}
class FibIt implements Iterator<int> {
    int a = 0;
    int b = 1;
    const int max;
    constructor(this.max) {}
    func hasNext(): bool { return this.a <= this.max; }
    func next(): int {
        const r = this.a;
        [this.a, this.b] = [this.b, this.a + this.b];
        return r;
    }
}
print(List.from(new Fib(100)));
let sum = 0;
for (f in new Fib(4000000)) { if (f % 2 == 0) { sum += f; } }
print(sum);
class Lazy<T> {
    private (() => T)? make;
    private T? value = null;
    constructor(make: () => T) { this.make = make; }
    func get(): T {
        const m = this.make;
        if (m) {
            this.value = m();
            this.make = null;
        }
        return this.value!;
    }
}
let made = 0;
const lazy = new Lazy<int>(() => {
    made += 1;
    return 42;
});
print(`${lazy.get()} ${lazy.get()} ${made}`);

// expect: (2 + 3 * (4 + 5)) = 29, 2.0
// expect: ["a1", "b1", "b2"] 2
// expect: ["a1", "b1", "b2", "x"]
// expect: select * from users where age > 3 and ok order by name, age desc limit 5
// expect: HELLO world
// expect: hello
// expect: HELLO
// expect: []
// expect: repo on db://x
// expect: true
// expect: circle: a > b > a
// expect: nothing bound to zz
// expect: [Red, Green, Yellow(false), Red, Green]
// expect: Yellow(true)
// expect: ["small", "even 12", "unhandled 13"]
// expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
// expect: 4613732
// expect: 42 42 1
