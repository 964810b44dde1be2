abstract class Shape {
    func area(): float
}
class Square extends Shape {
    override func area(): float { return super.area() * 2.0; }
}
