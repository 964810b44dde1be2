interface Shape {
    func area(): float
    func name(): String
}

class Square implements Shape {
    float side = 1.0;

    func area(): float { return this.side * this.side; }
}
