class Circle { float radius = 1.0; }

func area(shape: any): float {
    return match (shape) { Circle(c) => c.radius, _ => 0.0 };
}
