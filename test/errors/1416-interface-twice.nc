interface Shape { func area(): float }

class Square implements Shape, Shape {
    func area(): float { return 1.0; }
}
