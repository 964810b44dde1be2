interface Shape { func area(): float }

func largest<T implements Shape>(shapes: List<T>): T {
    let best = shapes.first();
    for (shape in shapes) {
        if (shape.area() > best.area()) { best = shape; }
    }
    return best;
}
