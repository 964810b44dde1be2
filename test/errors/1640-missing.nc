func area(width: int, height: int): int { return width * height; }

class Point {
    int x;
    int y;
    constructor(this.x, this.y) {}
}

func main() {
    print(area(3));
    print(area());
    print(new Point(1));
}
