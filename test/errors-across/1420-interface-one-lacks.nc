// module draw.shape
interface Shape {
    func area(): float;
    func name(): String;
}
// module draw.circle
import draw.shape.{Shape}
class Circle implements Shape {
    override func area(): float { return 3.14; }
}
// module draw.square
import draw.shape.{Shape}
class Square implements Shape {
    override func area(): float { return 1.0; }
    override func name(): String { return "square"; }
}
