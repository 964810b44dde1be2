import noodlecore.result
class Box<T> {
    T value;
    constructor(this.value) {}
    func get(): T { return this.value; }
    func map<R>(f: (T) => R): Box<R> { return new Box<R>(f(this.value)); }
}
func nothing() { print("n"); }
func app<R>(g: () => R): R { return g(); }
class Quiet extends Box<void> {
    constructor() { super(null); }
    override func get() { print("quiet"); }
}
record Pair<A, B>(a: A, b: B)
func main() {
    const b = new Box<void>(null);
    b.get();
    b.value = nothing();
    let c: Box<void>? = b;
    c?.get();
    c = null;
    c?.get();
    true ? b.get() : nothing();
    const f: (int) => void = (x) => b.get();
    f(1);
    const t = spawn app<void>(nothing);
    await t;
    new Quiet().get();
    const q: Box<void> = new Quiet();
    q.get();
    app(() => q.get());
    const m = new Box<int>(3).map((x) => print(x));
    m.get();
    print(attempt(nothing).isOk());
    print(attempt(nothing).map((x) => 5).getOrElse((e) => 3));
    const p = new Pair<int, void>(1, null);
    print(p.a);
    print(p);
    print(p == new Pair<int, void>(1, null));
    const g = () => { return b.get(); };
    g();
}
// expect: n
// expect: n
// expect: quiet
// expect: quiet
// expect: quiet
// expect: 3
// expect: n
// expect: true
// expect: n
// expect: 5
// expect: 1
// expect: Pair(a: 1, b: null)
// expect: true
