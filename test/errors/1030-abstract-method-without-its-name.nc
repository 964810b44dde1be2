abstract class Shape {
    abstract func (): float;
    func twice(): float {
        return this.area() * 2.0;
    }
}
class Circle extends Shape {
    override func area(): float {
        return 1.0;
    }
}
print(new Circle().twice());
