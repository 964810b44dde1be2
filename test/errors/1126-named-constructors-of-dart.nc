class Point {
    float x;
    float y;
    Point(this.x, this.y);
    Point.origin() : this(0, 0);
    Point.unit() : x = 1, y = 1;
    Point.of(values: List<float>) {
        this.x = values[0];
        this.y = values[1];
    }
    factory Point.polar(r: float, t: float) { return new Point(r * Math.cos(t), r * Math.sin(t)); }
    factory Point.both(at: float) => new Point(at, at);
    func length(): float { return this.x; }
}

print(Point.origin().length() + Point.polar(1, 2).length());
