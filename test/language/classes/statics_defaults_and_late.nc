// Statics, late fields, inheritance chains, super calls, protected, overriding fields' use in constructors, interface defaults diamond, final, object literals, toString of nested.
class Counter {
    static int made = 0;
    static List<String> log = [];
    static const float PI2 = 6.28;
    const int id;
    constructor() {
        Counter.made += 1;
        this.id = Counter.made;
        Counter.log.add(`c${this.id}`);
    }
    static func reset() {
        Counter.made = 0;
        Counter.log.clear();
    }
    static func make(n: int): List<Counter> { return List.generate(n, (i) => new Counter()); }
}
print(Counter.make(3).map((c) => c.id));
print(Counter.log);
Counter.reset();
print(new Counter().id);
print(Counter.PI2 * 2);
class A {
    protected int x = 1;
    String late;
    List<int> nums;
    A? other;
    float f;
    bool b;
    int i;
    (() => int)? fn;
    constructor() { this.init(); }
    func init() { this.x += 1; }
    func show(): String { return `A${this.x}`; }
    func callShow(): String { return this.show() + this.extra(); }
    func extra(): String { return "-"; }
}
class B extends A {
    int y = 5;
    constructor() {
        super();
        this.y += this.x;
    }
    override func init() { this.x += 10; }
    override func show(): String { return "B" + super.show() + this.y; }
}
class C extends B {
    override func extra(): String { return "+" + super.extra() + "+"; }
    override func show(): String { return `C(${super.show()})`; }
}
for (o in [new A(), new B(), new C()]) {
    print(`${o.callShow()} ${o.f} ${o.b} ${o.i} ${o.other == null} ${o.fn == null}`);
}
try { print(new A().late); } catch (e) { print(`${e.code} ${e.message}`); }
try { new C().nums.add(1); } catch (e) { print(e.message); }
const c = new C();
c.late = "set";
c.nums = [1];
print(`${c.late} ${c.nums}`);
c.fn = () => c.i + 1;
print((c.fn!)());
c.i += 5;
c.i++;
c.i *= 2;
print(c.i);
c.f += 1;
c.f /= 4;
print(c.f);
c.other = c;
c.other!.i = 100;
print(c.i);
interface Walks {
    func move(): String { return "walk"; }
    func legs(): int { return 2; }
}
interface Swims {
    func move(): String { return "swim"; }
    func name(): String;
}
class Duck implements Walks, Swims {
    func move(): String { return "paddle " + this.legs(); }
    func name(): String { return "duck"; }
}
class Dog implements Walks { override func legs(): int { return 4; } }
interface Fast extends Walks {
    func speed(): int;
    func describe(): String { return `${this.move()} at ${this.speed()} on ${this.legs()}`; }
}
class Horse implements Fast {
    func speed(): int { return 60; }
    func legs(): int { return 4; }
}
print(new Duck().move());
print(new Dog().move() + new Dog().legs());
print(new Horse().describe());
let ws: List<Walks> = [new Duck(), new Dog(), new Horse()];
print(ws.map((w) => w.move()));
print(ws.filter((w) => w is Swims).length);
class Temp implements Comparable<Temp> {
    private float deg;
    constructor(this.deg) {}
    static func of(f: float): Temp { return new Temp((f - 32) * 5 / 9); }
    func plus(o: Temp): Temp { return new Temp(this.deg + o.deg); }
    func times(k: float): Temp { return new Temp(this.deg * k); }
    func compareTo(o: Temp): int { return this.deg.compareTo(o.deg); }
    func equals(o: any): bool { return o is Temp && this.deg.isClose(o.deg); }
    func hashCode(): int { return this.deg.round().toInt(); }
    func toString(): String { return `${this.deg.toFixed(1)}C`; }
}
print(Temp.of(212).plus(new Temp(1)).times(2));
print(Temp.of(32) == new Temp(0));
print(new Temp(1) < new Temp(2));
print([new Temp(3), new Temp(1)].min());
print([new Temp(1)].contains(new Temp(1.0000000001)));
let any1: any = new Temp(1);
print(any1 == 5);
print(any1 == new Temp(1));
record Config(host: String, port: int = 80, tags: List<String> = [], extra: Map<String, int> = {})
func conf(c: Config): String { return `${c}`; }
print(conf({ host: "x" }));
print(conf({ host: "y", port: 1, tags: ["a"], extra: { "k": 1 } }));
print(new Config("a") == new Config("a", 80));
print(new Config("a").copy(tags: ["t"]));
const c1 = new Config("m");
c1.tags.add("shared");
print(new Config("n").tags);
class Opts {
    String name = "d";
    int size = 3;
    bool on;
    List<int> xs = [1];
    constructor() {}
    func toString(): String { return `${this.name} ${this.size} ${this.on} ${this.xs}`; }
}
func use(o: Opts): String { return o.toString(); }
print(use({ size: 9, on: true }));
print(use({}));

// expect: [1, 2, 3]
// expect: ["c1", "c2", "c3"]
// expect: 1
// expect: 12.56
// expect: A2- 0.0 false 0 true true
// expect: BA1116- 0.0 false 0 true true
// expect: C(BA1116)+-+ 0.0 false 0 true true
// expect: 3105 field 'late' of A is read before it is assigned
// expect: field 'nums' of A is read before it is assigned
// expect: set [1]
// expect: 1
// expect: 12
// expect: 0.25
// expect: 100
// expect: paddle 2
// expect: walk4
// expect: walk at 60 on 4
// expect: ["paddle 2", "walk", "walk"]
// expect: 1
// expect: 202.0C
// expect: true
// expect: true
// expect: 1.0C
// expect: true
// expect: false
// expect: true
// expect: Config(host: "x", port: 80, tags: [], extra: {})
// expect: Config(host: "y", port: 1, tags: ["a"], extra: {"k": 1})
// expect: true
// expect: Config(host: "a", port: 80, tags: ["t"], extra: {})
// expect: []
// expect: d 9 true [1]
// expect: d 3 false [1]
