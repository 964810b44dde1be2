func twice(x: int): int => 2 * x;
func thrice(x: int): int = 3 * x

class Circle {
    func area(): float => 3.14;
}
