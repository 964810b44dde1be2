class Shape {}
class Circle extends Shape { float radius = 1.0; }

func pick(shapes: List<Shape>): Circle { return shapes[0]; }
