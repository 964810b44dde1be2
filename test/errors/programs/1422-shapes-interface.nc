interface Shape {
    func area(): float;
    func scale(factor: float): Shape;
}

record Circle(r: float) implements Shape {
    func area(): float { return Math.PI * this.r ** 2; }
    func scale(f: int): Shape { return new Circle(this.r * f); }
}

record Rect(w: float, h: float) implements Shape {
    func area(): int { return (this.w * this.h).toInt(); }
}

func main() {
    const shapes: List<Shape> = [new Circle(1.0), new Rect(2.0, 3.0), "triangle"];
    print(shapes.map((s) => s.area()));
}
