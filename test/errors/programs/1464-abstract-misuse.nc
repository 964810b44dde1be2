abstract class Shape {
    abstract func area(): float;
    abstract func name(): String { return "shape"; }
}
class Square extends Shape {
    float side = 1.0;
    override func area(): float { return this.side * this.side; }
}
func main() {
    const s = new Shape();
    print(s.area());
}
