interface Shape { func area(): float }

class Square implements Shape {
    func area(): int { return 4; }
}
