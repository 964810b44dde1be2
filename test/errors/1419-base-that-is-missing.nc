abstract class Shape {
    const String name;
    constructor(this.name) {}
    func area(): float;
    func describe(): String { return `${this.name} of ${this.area()}`; }
}

class Circle {
    private float radius;
    constructor(radius: float) {
        super("circle");
        this.radius = radius;
    }
    override func area(): float { return 3.14 * this.radius ** 2; }
}

class OutOfStock {
    constructor(item: String) { super(8100, "no " + item); }
}

func buy(item: String) {
    if (item == "tea") { throw new OutOfStock(item); }
}

const shapes: List<Shape> = [new Circle(2.0)];
for (shape in shapes) { print(shape.describe()); }
print(new Circle(1.0).describe());
try { buy("tea"); } catch (e: OutOfStock) { print(e.message); }
