interface Shape {
    func area(): float
}

class Circle {
    const float radius;
    constructor(this.radius) {}
}

record Square(side: float)

impl Shape for Circle {
    func area(): float { return this.radius * 3.14; }
}

impl Shape for Square {
    func area(): float { return this.side * this.side; }
}

const shapes: List<Shape> = [new Circle(1), new Square(2)];
for (shape in shapes) { print(shape.area()); }
