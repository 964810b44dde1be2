func next(n: int): int { return n + 1; }

class Shape { func area(): float { return 1.0; } }

func main() {
    next = (n: int) => n + 2;
    const shape = new Shape();
    shape.area = () => 2.0;
}
