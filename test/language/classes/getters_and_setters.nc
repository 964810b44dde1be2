// What is computed where it is read, and what happens where it is assigned.
class Circle {
    private float radius;
    int reads = 0;
    static int made = 0;

    constructor(radius: float) { this.radius = radius; Circle.made += 1; }

    get diameter(): float { this.reads += 1; return this.radius * 2; }
    set diameter(value: float) {
        if (value < 0) { throw new Error(8123, `no diameter: ${value}`); }
        this.radius = value / 2;
    }
    get area(): float { return Math.PI * this.radius ** 2; }
    /// Only for the library.
    private get secret(): int { return 42; }
    func tell(): int { return this.secret; }
    set both(value: int) { this.radius = value.toFloat(); }

    static get unit(): Circle { return new Circle(1); }
    static get count(): int { return Circle.made; }
    static set count(value: int) { Circle.made = value * 10; }
}

const circle = new Circle(2);
print(circle.diameter);          // expect: 4.0
circle.diameter = 10;
circle.diameter += 1;
circle.diameter++;
print(`${circle.diameter} ${circle.reads}`); // expect: 12.0 4
print(`${circle.diameter++} ${--circle.diameter}`); // expect: 12.0 12.0
print(circle.area.toFixed(2));   // expect: 113.10
circle.both = 3;
print(circle.diameter);          // expect: 6.0
print(circle.tell());            // expect: 42
try { circle.diameter = -1; } catch (e) { print(e.message); } // expect: no diameter: -1.0
print(Circle.unit.diameter);     // expect: 2.0
Circle.count += 3;
print(Circle.count);             // expect: 50

// The object is evaluated once.
func next(): Circle { print("evaluated"); return circle; }
next().diameter *= 2;            // expect: evaluated
print(circle.diameter);          // expect: 12.0
[circle.diameter, circle.both] = [8.0, 5];
print(circle.diameter);          // expect: 10.0

let none: Circle? = null;
print(`${none?.diameter} ${none?.area.toFixed(1) ?? "-"}`); // expect: null -
none = circle;
print(none?.diameter);           // expect: 10.0

// A getter may give a function, or something that may be null.
class Table {
    private Map<String, int> cells = {};
    get read(): (String) => int? { return (key) => this.cells.get(key); }
    get first(): int? { return this.cells.get("a"); }
    set first(value: int?) { if (value == null) { this.cells.delete("a"); } else { this.cells.set("a", value); } }
    get last(): List<int> { return this.cells.values(); }
}

const table = new Table();
table.first ??= 7;
table.first ??= 8;
print(`${table.first} ${table.read("a")} ${table.read("b")}`); // expect: 7 7 null
table.first = null;
print(table.first ?? "gone");    // expect: gone
table.first = 9;
if (let first = table.first) { print(first + 1); } // expect: 10
for (n in table.last) { print(n); } // expect: 9
print(table.last[0]);            // expect: 9

// Records and enums have getters too.
record Point(x: float, y: float) {
    get length(): float { return Math.sqrt(this.x ** 2 + this.y ** 2); }
    static get origin(): Point { return new Point(0, 0); }
}

enum Level {
    Low, High
    get isHigh(): bool { return this == Level.High; }
    get next(): Level { return match (this) { Low => Level.High, High => Level.Low }; }
}

print(`${new Point(3, 4).length} ${Point.origin}`);  // expect: 5.0 Point(x: 0.0, y: 0.0)
print(`${Level.Low.next.isHigh} ${Level.High.next}`); // expect: true Low

// `get` and `set` are names elsewhere.
class Store {
    int get = 1;
    func set(get: int) { this.get = get; }
}
const store = new Store();
store.set(5);
print(store.get);                // expect: 5

// A setter may be private beside a public getter.
class Meter {
    private int total = 0;
    get count(): int { return this.total; }
    private set count(value: int) { this.total = value; }
    func tick() { this.count += 1; const again = () => { this.count++; }; again(); }
}
const meter = new Meter();
meter.tick();
print(meter.count); // expect: 2
