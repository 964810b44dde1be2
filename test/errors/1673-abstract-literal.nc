abstract class Shape {
    int sides = 0;
    func area(): float
}

func show(shape: Shape) { print(shape.sides); }

func main() { show({ sides: 3 }); }
