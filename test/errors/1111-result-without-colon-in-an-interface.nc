interface Shape {
    func area() float
    func label(): String { return `area ${this.area()}`; }
}

class Square implements Shape {
    const float side;
    constructor(this.side) {}
    func area(): float { return this.side * this.side; }
}
