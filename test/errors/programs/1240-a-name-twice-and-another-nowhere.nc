class Rectangle {
    private int width = 0;
    private int width = 0;
    constructor(this.width, this.height) {}
    func area(): int { return this.width * this.height; }
}

func volume(width: int, width: int, depth: int): int { return width * height * depth; }

record Circle(radius: int)
record Circle(side: int)

func main() {
    const first = [1, 2].first();
    const first = [1, 2].last();
    print(first + last + volume(1, 2, 3) + new Circle(1).radius + new Square(2).side + new Rectangle(1, 2).area());
}
