enum Shape { Circle(r: int), Square(side: int), Point }
record Pair(a: Shape, b: int)

func area(shape: Shape): int {
    return match (shape) {
        Circle(0) | Square(0) | Point | Circle(0) => 0,
        Circle(r) if (r > 9) => 9,
        Circle(r) | Square(r) => r,
    };
}

func r_of(shape: Shape): int { return match (shape) { Circle(_) | Circle(1) | Square(_) => 1, Point | Point => 2 }; }

func kind(p: Pair): String {
    return match (p) {
        Pair(Circle(_), 1 | 2 | 1) => "a",
        Pair(Circle(_) | Square(1 | 1), 1) => "b",
        Pair(Point | Square(_), _) | Pair(Point, 3) => "c",
        Pair(_, n) => `${n}`,
    };
}

func list(xs: List<int>): int {
    return match (xs) {
        [] => 0,
        [1, ..._] | [1, 2] | [_] => 1,
        [] | [_, _] => 2,
        _ => 3,
    };
}

func text(t: String?): int {
    return match (t) { "a" | null | "a" => 1, _ => 3 };
}

func many(n: int): int {
    return match (n) { 1 => 1, 1 | 2 | 3 if (n > 2) => 2, 4 | 2 | 4 => 5, _ => 6 };
}

func main() {
    print(area(Shape.Point) + list([]) + text(null) + many(2));
    print(kind(new Pair(Shape.Point, 1)));
}
