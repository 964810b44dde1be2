enum Shape { Circle(radius: int), Square(side: int), Label(text: String) }

func size(shape: Shape): int {
    return match (shape) {
        Circle(radius) | Square(_) => radius,
        Label(size) => size.length,
    };
}

func text(shape: Shape): String {
    return match (shape) {
        Label(x) | Circle(x) | Square(x) => `${x}`,
    };
}
