interface Shape { func area(): float }

class Circle extends Shape {
    func area(): float { return 3.14; }
}
