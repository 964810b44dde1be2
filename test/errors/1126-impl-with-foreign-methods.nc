interface Shape {
    func area(): float
}

record Square(side: float)

impl Shape for Square {
    fn area(&self) -> f64 { self.side * self.side }
}

const shape: Shape = new Square(2);
print(shape.area());
