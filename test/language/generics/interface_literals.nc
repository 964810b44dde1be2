interface Visitor<R> {
    func num(n: int): R;
    func add(a: Expr, b: Expr): R;
}
abstract class Expr {
    abstract func accept<R>(v: Visitor<R>): R;
}
class Num extends Expr {
    private int n;
    constructor(this.n) {}
    override func accept<R>(v: Visitor<R>): R { return v.num(this.n); }
}
class Add extends Expr {
    private Expr a;
    private Expr b;
    constructor(this.a, this.b) {}
    override func accept<R>(v: Visitor<R>): R { return v.add(this.a, this.b); }
}
func visit<R>(e: Expr, v: Visitor<R>): R { return e.accept(v); }
const e = new Add(new Num(1), new Add(new Num(2), new Num(3)));
const text = visit(e, { num: (n) => `${n}`, add: (a, b) => "sum" });
print(text.length, text);
print(e.accept({ num: (n) => n, add: (a, b) => 40 }) + 2);
visit(e, { num: (n) => { print(n); }, add: (a, b) => { print("add"); } });
interface Folder<S, A> { func start(): A; func step(state: A, x: S): A; get name(): String; }
func foldWith<S, A>(xs: List<S>, f: Folder<S, A>): A { let a = f.start(); for (x in xs) { a = f.step(a, x); } print(f.name); return a; }
print(foldWith([1, 2, 3], { name: "sum", step: (s, x) => s + x, start: () => 10 }));
print(foldWith(["a", "bc"], ({ step: (s, x) => s + x.length, start: () => 0, name: "len" })));
interface Marker {}
func mark(m: Marker?) { print(m != null); }
mark({});
let m: Marker = {};
print(m is Marker, m == m);
interface Source<T> { func next(): T?; }
func collect<T>(s: Source<T>): List<T> { const out: List<T> = []; for (;;) { const n = s.next(); if (n == null) { return out; } out.add(n); } }
let count = 0;
print(collect({ next: () => count++ < 3 ? count : null }));
// expect: 3 sum
// expect: 42
// expect: add
// expect: sum
// expect: 16
// expect: len
// expect: 3
// expect: true
// expect: true true
// expect: [1, 2, 3]
