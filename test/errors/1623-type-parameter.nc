interface Shape { func area(): float }

func total<T>(shapes: List<T>): float {
    let sum = 0.0;
    for (shape in shapes) { sum += shape.area(); }
    return sum;
}
