enum Shape { Circle(radius: float), Square(side: float) }

class Box {
    int width;
    constructor(this.width) {}
    func resize(width: int) { this..width = width; }
    func area(height: int):: int { return this.width * height; }
    func half(); int { return this.width / 2; }
}

func area(shape: Shape): float {
    return match (shape) {
        Circle(radius) => 3.14 * radius * radius,
        Square(side) => side * side,
    };
}

const box = new Box(4);
box.resize(5);
print(box,area(3) + box.half());
print(area(Shape.Circle(1.0)));
