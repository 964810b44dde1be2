// Getters and setters are overridden, asked for by interfaces, and answered by fields.
interface Shape {
    get area(): float;
    get name(): String { return "shape"; }
    func describe(): String { return `${this.name}: ${this.area}`; }
}

interface Named {
    get name(): String;
}

interface Resizable<T> {
    get size(): T;
    set size(value: T);
}

class Square implements Shape, Resizable<float> {
    float size;
    constructor(this.size) {}
    get area(): float { return this.size * this.size; }
}

class Framed extends Square {
    private float frame;
    constructor(size: float, frame: float) {
        super(size);
        this.frame = frame;
    }
    override get area(): float { return super.area + this.frame; }
    get name(): String { return "framed " + super.name; }
}

record Region(name: String, area: float) implements Shape, Named

class Person { String name = "Ada"; }
class Worker extends Person implements Named {}

abstract class Account {
    protected int cents = 0;
    get balance(): int { return this.cents; }
    set balance(value: int) { this.cents = value; }
    abstract get limit(): int;
    get room(): int { return this.limit - this.balance; }
}

class Giro extends Account { int limit = 500; }
class Savings extends Account {
    get limit(): int { return 1000; }
    override get balance(): int { return super.balance + 1; }
    override set balance(value: int) { super.balance = value * 2; }
}

for (shape in [new Square(2), new Framed(2, 0.5), new Region("land", 7)]) {
    print(`${shape.area} ${shape.name} | ${shape.describe()}`);
}
// expect: 4.0 shape | shape: 4.0
// expect: 4.5 framed shape | framed shape: 4.5
// expect: 7.0 land | land: 7.0

func grow(thing: Resizable<float>) {
    thing.size *= 1.5;
    thing.size += 1;
}
const square = new Square(2);
grow(square);
print(square.size); // expect: 4.0

func greet(named: Named): String { return "Hello, " + named.name; }
print(greet(new Worker())); // expect: Hello, Ada
print(greet(new Region("here", 1))); // expect: Hello, here

const accounts: List<Account> = [new Giro(), new Savings()];
for (account in accounts) {
    account.balance = 100;
    account.balance -= 10;
    print(`${account.balance} ${account.limit} ${account.room}`);
}
// expect: 90 500 410
// expect: 383 1000 617

// Through a type parameter's bound.
func total<S extends Shape>(shapes: List<S>): float {
    return shapes.map((shape) => shape.area).sum();
}
print(total([square, new Square(3)])); // expect: 25.0

class Counter<T> {
    private List<T> items = [];
    get count(): int { return this.items.length; }
    get newest(): T? { return this.items.lastOrNull(); }
    set newest(value: T?) { if (let present = value) { this.items.add(present); } }
}
const counter = new Counter<String>();
counter.newest = "a";
counter.newest = null;
counter.newest = "b";
print(`${counter.count} ${counter.newest}`); // expect: 2 b
