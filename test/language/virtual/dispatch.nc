// The class of the object decides which method runs.
abstract class Shape {
    String name;
    constructor(this.name) {}
    func area(): float;
    func describe(): String { return this.name + " " + this.area(); }
}

class Square extends Shape {
    float side;
    constructor(side: float) { super("square"); this.side = side; }
    override func area(): float { return this.side * this.side; }
}

class Circle extends Shape {
    float r;
    constructor(r: float) { super("circle"); this.r = r; }
    override func area(): float { return 3.0 * this.r * this.r; }
    override func describe(): String { return "round " + super.describe(); }
}

class Disc extends Circle {
    constructor(r: float) { super(r); this.name = "disc"; }
    override func describe(): String { return "flat " + super.describe(); }
}

func main() {
    const shapes: List<Shape> = [new Square(2), new Circle(1), new Disc(2)];
    for (s in shapes) { print(s.describe()); }
    // expect: square 4.0
    // expect: round circle 3.0
    // expect: flat round disc 12.0
}
