/// A closed hierarchy: who is called can be told where only one class answers.
abstract class Shape {
    abstract func area(): float;
    func name(): String { return "shape"; }
    func describe(): String { return `${this.name()} of ${this.area()}`; }
}

class Square extends Shape {
    private float side;
    constructor(this.side) {}
    override func area(): float { return this.side * this.side; }
    func grow(by: float): Square { this.side += by; return this; }
}

class Circle extends Shape {
    private float radius;
    constructor(this.radius) {}
    override func area(): float { return this.radius * this.radius * 3.0; }
}

func grown(): float {
    const square = new Square(2.0);
    return square.grow(1.0).area();
}

func every(shape: Shape): float { return shape.area(); }

func one(square: Square): Square { return square.grow(2.0); }
