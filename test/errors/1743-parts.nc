enum Shape { Rectangle(width: int, height: int), Dot }

func area(shape: Shape): int {
    return match (shape) {
        Rectangle(width) => width,
        Dot(x) => 0,
    };
}
