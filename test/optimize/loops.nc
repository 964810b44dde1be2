import optimize.shapes

func total(shapes: List<Shape>): float {
    let sum = 0.0;
    shapes.forEach((shape) => { sum += shape.area(); });
    return sum;
}

func names(shapes: List<Shape>): String { return shapes.filter((shape) => shape is Square).map((shape) => shape.name()).join(); }

func squares(count: int): int { return List.generate(count, (i) => i * i).reduce((sum, x) => sum + x, 0); }

func firstLong(words: List<String>, least: int): String { return words.find((word) => word.length >= least) ?? "none"; }
