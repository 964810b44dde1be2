class Point {
    int x;
    constructor(this.x, this.y) {}
    func plus(other: Point): Point { return new Point(this.x + other.x, this.y + other.y); }
    func length(): int { return this.x + this.y; }
}

const point = new Point(1, 2);
print(point.plus(point).length() + point.y);
print(point.z);
