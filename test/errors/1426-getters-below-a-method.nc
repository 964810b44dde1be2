abstract class Shape {
    abstract func area(): float;
    func show(): String { return this.area.toFixed(1); }
}

class Circle extends Shape {
    override get area(): float { return 3.14; }
}

class Square extends Shape {
    override get area(): float { return 4.0; }
}

const shapes: List<Shape> = [new Circle(), new Square()];
print(shapes.sumOfFloat((shape) => shape.area));
