class Circle {
    const float radius;
    constructor(this.radius) {}
}
const shapes: List<Circle> = {new Circle(1.0), new Circle(2.0)};
const sizes = { size(1), size(2) };
func size(n: int): int { return n * shapes.length; }
print(sizes);
