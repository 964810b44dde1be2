enum Shape { Circle(radius: int), Square(side: int) }

func show(shapes: List<Shape>) {
    for (Circle(radius) in shapes) { print(radius); }
    const Square(side) = shapes[0];
    print(side);
}
