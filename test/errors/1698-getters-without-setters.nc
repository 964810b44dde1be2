class Circle {
    float radius = 1.0;
    get area(): float { return Math.PI * this.radius ** 2; }
    static get unit(): Circle { return new Circle(); }
    get size(): float { return this.radius; }
    private set size(value: float) { this.radius = value; }
}

func main() {
    const circle = new Circle();
    circle.area = 4.0;
    circle.area += 1;
    circle.area++;
    Circle.unit = circle;
    circle.size = 3.0;
    print(circle.area());
    circle.area.toFixed(1, 2);
}
