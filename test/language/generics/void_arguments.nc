import noodlecore.result

interface Visitor<R> {
    func number(n: int): R;
    func add(a: Expr, b: Expr): R;
    func done(): R { return this.number(0); }
}
abstract class Expr {
    abstract func accept<R>(v: Visitor<R>): R;
}
class Number extends Expr {
    const int n;
    constructor(this.n) {}
    override func accept<R>(v: Visitor<R>): R { return v.number(this.n); }
}
class Add extends Expr {
    const Expr a;
    const Expr b;
    constructor(this.a, this.b) {}
    override func accept<R>(v: Visitor<R>): R { return v.add(this.a, this.b); }
}
class Printing implements Visitor<void> {
    func number(n: int) { print(n); }
    func add(a: Expr, b: Expr) {
        a.accept(this);
        print("+");
        b.accept<void>(this);
    }
}
class Summing implements Visitor<int> {
    func number(n: int): int { return n; }
    func add(a: Expr, b: Expr): int { return a.accept(this) + b.accept<int>(this); }
}
abstract class Handler<In, Out> {
    abstract func handle(x: In): Out;
    func twice(x: In): Out {
        this.handle(x);
        return this.handle(x);
    }
}
class Log extends Handler<String, void> {
    override func handle(x: String) { print(`log ${x}`); }
}
class Box<T> {
    T value;
    constructor(this.value) {}
    func get(): T { return this.value; }
    func use<R>(f: (T) => R): R { return f(this.value); }
}
type Producer<T> = () => T;
func run(p: Producer<void>) {
    p();
    p();
}
func save(ok: bool) { if (!ok) { throw new Error(8001, "full"); } }
func trySave(ok: bool): Result<void> { return attempt(() => save(ok)); }

func main() {
    const tree = new Add(new Number(1), new Add(new Number(2), new Number(3)));
    tree.accept(new Printing());
    print(tree.accept(new Summing()));
    const v: Visitor<void> = new Printing();
    v.done();
    new Log().twice("a");
    const h: Handler<String, void> = new Log();
    h.handle("b");
    const handlers: List<Handler<String, void>> = [new Log(), h];
    handlers.forEach((each) => each.handle("c"));
    run(() => print("produced"));
    print(trySave(true));
    print(trySave(false));
    match (trySave(false)) {
        Ok(_) => print("saved"),
        Failed(e) => print(e.message),
    }
    const task: Task<void> = spawn save(true);
    await task;
    new Box<int>(3).use((n) => print(n));
    const f: () => void = () => tree.accept(new Printing());
    f();
}
// expect: 1
// expect: +
// expect: 2
// expect: +
// expect: 3
// expect: 6
// expect: 0
// expect: log a
// expect: log a
// expect: log b
// expect: log c
// expect: log c
// expect: produced
// expect: produced
// expect: Ok(null)
// expect: Failed([8001] full)
// expect: full
// expect: 3
// expect: 1
// expect: +
// expect: 2
// expect: +
// expect: 3
