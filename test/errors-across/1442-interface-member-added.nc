// module draw.shape
interface Shape {
    func area(): float;
    func name(): String;
    func scale(by: float): Shape;
}
// module draw.circle
import draw.shape.{Shape}
class Circle implements Shape {
    private float r;
    constructor(this.r) {}
    override func area(): float { return 3.14 * this.r * this.r; }
    override func name(): String { return "circle"; }
}
// module draw.square
import draw.shape.{Shape}
class Square implements Shape {
    private float a;
    constructor(this.a) {}
    override func area(): float { return this.a * this.a; }
    override func name(): String { return "square"; }
}
class Dot implements Shape {
    override func area(): float { return 0.0; }
    override func name(): String { return "dot"; }
}
