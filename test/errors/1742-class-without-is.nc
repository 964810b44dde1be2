sealed interface Shape {}
record Circle(radius: float) implements Shape {}
record Square(side: float) implements Shape {}

func area(shape: Shape): float {
    return match (shape) {
        Circle => c.radius * c.radius * 3.14,
        Square => shape.side * shape.side,
    };
}
