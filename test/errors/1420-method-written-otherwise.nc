interface Shape {
    func area(): float;
}

class Circle implements Shape {
    float radius;
    constructor(radius: float) { this.radius = radius; }
    func areaa(): float { return 3.14 * this.radius * this.radius; }
}
