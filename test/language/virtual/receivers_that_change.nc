// Many classes with one method at one site; receivers change after code is hot.
interface Shape {
    func area(): float;
    func name(): String { return "shape"; }
}
class A implements Shape { func area(): float { return 1; } }
class B implements Shape {
    func area(): float { return 2.5; }
    func name(): String { return "B"; }
}
class C extends B { override func area(): float { return super.area() * 2; } }
class D implements Shape {
    float r = 3;
    func area(): float { return this.r * this.r; }
}
record R(w: float, h: float) implements Shape {
    func area(): float { return this.w * this.h; }
    func name(): String { return "R"; }
}
enum En implements Shape {
    Small,
    Big(size: float),

    func area(): float { return match (this) { Small => 0.5, Big(s) => s }; }
}
class G<T> implements Shape {
    T v;
    constructor(this.v) {}
    func area(): float {
        let v: any = this.v;
        return v is int ? v.toFloat() : v is float ? v : v is String ? v.length.toFloat() : -1.0;
    }
}
class H extends A { override func name(): String { return "H"; } }
func go(shapes: List<Shape>, n: int): float {
    let t = 0.0;
    for (i in 0..n) {
        const s = shapes[i % shapes.length];
        t += s.area();
        if (s.name() == "B") { t += 0.25; }
    }
    return t;
}
let shapes: List<Shape> = [new A()];
print(go(shapes, 3000));
shapes.add(new B());
print(go(shapes, 3000));
shapes.add(new C());
print(go(shapes, 3000));
shapes.add(new D());
print(go(shapes, 3000));
shapes.add(new R(2, 3));
print(go(shapes, 3000));
shapes.add(En.Small);
shapes.add(En.Big(7));
print(go(shapes, 3000));
shapes.add(new G<int>(4));
shapes.add(new G<String>("abc"));
shapes.add(new G<float>(2.5));
shapes.add(new G<bool>(true));
print(go(shapes, 3000));
shapes.add(new H());
print(go(shapes, 3000));
let kinds = new Map<String, int>();
for (i in 0..3000) { kinds.update(shapes[i % shapes.length].name(), 0, (n) => n + 1); }
print(kinds);
// any narrowed to the interface
func areaOf(x: any): float {
    return x is Shape
        ? x.area()
        : x is int
            ? x.toFloat()
            : x is String
                ? x.length.toFloat()
                : x is List ? x.length.toFloat() : x is Map ? x.size.toFloat() : 0.0;
}
let mixed: List<any> = [
    1,
    "abc",
    new A(),
    null,
    [1, 2],
    { "k": 1 },
    En.Small,
    2.5,
    true,
    new R(1, 1),
    (x: int) => x,
];
let s = 0.0;
for (i in 0..5000) { s += areaOf(mixed[i % mixed.length]); }
print(s);

// expect: 3000.0
// expect: 5625.0
// expect: 9000.0
// expect: 13500.0
// expect: 14400.0
// expect: 13500.0
// expect: 10915.5
// expect: 10250.0
// expect: {"shape": 2000, "B": 500, "R": 250, "H": 250}
// expect: 4321.0
