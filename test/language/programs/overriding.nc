// Overrides, bridges, covariant results, generic bases with concrete arguments, defaults through interfaces.
interface Source<T> {
    func next(): T?;
    func map<R>(f: (T) => R): Source<R> { return new Mapped<T, R>(this, f); }
    func toList(): List<T> {
        const out: List<T> = [];
        while (let x = this.next()) { out.add(x); }
        return out;
    }
}
class Mapped<A, B> implements Source<B> {
    private Source<A> source;
    private (A) => B f;
    constructor(this.source, this.f) {}
    func next(): B? {
        const a = this.source.next();
        return a == null ? null : this.f(a);
    }
}
class Ints implements Source<int> {
    private int at;
    private int to;
    constructor(this.at, this.to) {}
    func next(): int? {
        if (this.at >= this.to) { return null; }
        this.at++;
        return this.at - 1;
    }
}
class Floats implements Source<float> {
    private int left = 3;
    func next(): float? { this.left--; return this.left < 0 ? null : this.left * 0.5; }
}

abstract class Cell<T> {
    abstract func get(): T;
    abstract func set(value: T);
    func update(f: (T) => T): T { this.set(f(this.get())); return this.get(); }
    func show(): String { return `[${this.get()}]`; }
}
class IntCell extends Cell<int> {
    private int value = 0;
    override func get(): int { return this.value; }
    override func set(value: int) { this.value = value; }
}
class FloatCell extends Cell<float> {
    private float value = 1;
    override func get(): float { return this.value; }
    override func set(value: float) { this.value = value; }
    override func show(): String { return "f" + super.show(); }
}
class BoolCell extends Cell<bool> {
    private bool value = false;
    override func get(): bool { return this.value; }
    override func set(value: bool) { this.value = value; }
}
class Clamped extends IntCell {
    override func set(value: int) { super.set(value.clamp(0, 10)); }
    override func get(): int { return super.get() * 100; }
}

abstract class Shape { abstract func scale(k: float): Shape; abstract func area(): float; func twice(): Shape { return this.scale(2); } }
class Square extends Shape {
    const float side;
    constructor(this.side) {}
    override func scale(k: float): Square { return new Square(this.side * k); }
    override func area(): float { return this.side * this.side; }
    func only(): String { return "square"; }
}

interface Visitor<R> {
    func visitNum(n: int): R;
    func visitAdd(a: Node, b: Node): R;
    func visitNeg(a: Node): R { return this.visitAdd(new Num(0), a); }
}
abstract class Node { abstract func accept<R>(v: Visitor<R>): R; }
class Num extends Node {
    const int n;
    constructor(this.n) {}
    override func accept<R>(v: Visitor<R>): R { return v.visitNum(this.n); }
}
class Add extends Node {
    const Node a;
    const Node b;
    constructor(this.a, this.b) {}
    override func accept<R>(v: Visitor<R>): R { return v.visitAdd(this.a, this.b); }
}
class Neg extends Node {
    const Node a;
    constructor(this.a) {}
    override func accept<R>(v: Visitor<R>): R { return v.visitNeg(this.a); }
}
class Eval implements Visitor<int> {
    func visitNum(n: int): int { return n; }
    func visitAdd(a: Node, b: Node): int { return a.accept(this) + b.accept(this); }
    override func visitNeg(a: Node): int { return -a.accept(this); }
}
class Print implements Visitor<String> {
    func visitNum(n: int): String { return `${n}`; }
    func visitAdd(a: Node, b: Node): String { return `(${a.accept(this)} + ${b.accept(this)})`; }
}
class Depth implements Visitor<float> {
    func visitNum(n: int): float { return 1; }
    func visitAdd(a: Node, b: Node): float { return 0.5 + Math.max(a.accept(this), b.accept(this)); }
}
class IsConstant implements Visitor<bool> {
    func visitNum(n: int): bool { return true; }
    func visitAdd(a: Node, b: Node): bool { return false; }
}

interface A { func who(): String { return "A"; } }
interface B extends A { override func who(): String { return "B>" + "A"; } }
interface C extends A { func other(): String { return this.who() + "!"; } }
class D implements B, C {}
class E extends D { override func who(): String { return "E:" + super.who(); } }

class Base {
    String log = "";
    constructor() { this.log += "base "; this.hook(); }
    func hook() { this.log += "base-hook "; }
}
class Derived extends Base {
    int x = 7;
    String s = "init";
    constructor() { super(); this.log += `derived x=${this.x} `; }
    override func hook() { this.log += `derived-hook x=${this.x} `; }
}
class Third extends Derived { override func hook() { super.hook(); this.log += "third "; } }

class Money implements Comparable<Money> {
    const int cents;
    constructor(this.cents) {}
    func compareTo(o: Money): int { return this.cents.compareTo(o.cents); }
    func equals(o: any): bool { return o is Money && o.cents == this.cents; }
    func hashCode(): int { return this.cents; }
    func toString(): String { return `$${(this.cents / 100.0).toFixed(2)}`; }
}

func main() {
    print(new Ints(1, 5).map((x) => x * x).map((x) => x / 2.0).map((f) => `<${f}>`).toList());
    print(new Floats().map((f) => f > 0.4).toList());
    const cells: List<Cell<int>> = [new IntCell(), new Clamped()];
    for (c in cells) { print(`${c.update((n) => n + 7)} ${c.update((n) => n + 7)} ${c.show()}`); }
    const fc: Cell<float> = new FloatCell();
    print(`${fc.update((f) => f / 3)} ${fc.show()}`);
    const bc: Cell<bool> = new BoolCell();
    print(`${bc.update((b) => !b)} ${bc.show()}`);
    const sq = new Square(2);
    print(`${sq.scale(1.5).only()} ${sq.twice().area()} ${(sq as Shape).scale(3).area()}`);
    const tree: Node = new Add(new Num(3), new Neg(new Add(new Num(1), new Num(4))));
    print(`${tree.accept(new Eval())} ${tree.accept(new Print())} ${tree.accept(new Depth())} ${tree.accept(new IsConstant())} ${new Num(1).accept(new IsConstant())}`);
    print(`${new D().other()} ${new E().other()}`);
    const a: A = new E();
    print(a.who());
    print(new Derived().log);
    print(new Third().log);
    const prices = [new Money(250), new Money(99), new Money(1000)];
    print(`${prices.max()} ${prices.min()} ${prices.sorted()} ${prices[0] > prices[1]} ${prices[1] <= new Money(99)} ${new Money(5) == new Money(5)}`);
    print(prices.contains(new Money(99)));
    print({ new Money(1): "a" }[new Money(1)]);
    const any: List<any> = [1, 2.5, true, "s", null, new Money(1), [1], { "k": 2 }, (x: int) => x];
    print(any.map((x) => match (x) { i is int => "int", f is float => "float", b is bool => "bool", s is String => "String", null => "null", m is Money => "Money", l is List => `List${l.length}`, m is Map => `Map${m.size}`, _ => "other" }));
    print(any.take(7));
}
// expect: ["<0.5>", "<2.0>", "<4.5>", "<8.0>"]
// expect: [true, true, false]
// expect: 7 14 [14]
// expect: 700 1000 [1000]
// expect: 0.3333333333333333 f[0.3333333333333333]
// expect: true [true]
// expect: square 16.0 36.0
// expect: -2 (3 + (0 + (1 + 4))) 2.5 false true
// expect: B>A! E:B>A!
// expect: E:B>A
// expect: base derived-hook x=0 derived x=7
// expect: base derived-hook x=0 third derived x=7
// expect: $10.00 $0.99 [$0.99, $2.50, $10.00] true true true
// expect: true
// expect: a
// expect: ["int", "float", "bool", "String", "null", "Money", "List1", "Map1", "other"]
// expect: [1, 2.5, true, "s", null, $0.01, [1]]
