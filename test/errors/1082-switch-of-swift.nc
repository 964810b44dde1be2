enum Shape { Circle(r: float), Square(side: float), Empty }

func area(shape: Shape): float {
    switch shape {
    case .Circle(let r):
        return 3.14 * r * r
    case let .Square(side) where side > 0:
        return side * side
    case .Square, .Empty:
        return 0
    }
}

func name(n: int): String {
    match (n) {
        let x if (x < 0) => { return "negative"; },
        _ => { return "positive"; },
    }
}

print(`${area(Shape.Empty)} ${name(1)}`);
