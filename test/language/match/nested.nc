// Patterns inside patterns: records in cases, cases in records, lists, constants.
record Point(x: int, y: int)

enum Shape { Dot(at: Point), Line(from: Point, to: Point), Group(shapes: List<Shape>), Empty }

enum Expr { Num(value: int), Add(left: Expr, right: Expr), Mul(left: Expr, right: Expr), Neg(inner: Expr) }

const LIMIT = 100;

func eval(e: Expr): int {
    return match (e) {
        Num(v) => v,
        Add(a, b) => eval(a) + eval(b),
        Mul(a, b) => eval(a) * eval(b),
        Neg(x) => -eval(x),
    };
}

func simplify(e: Expr): Expr {
    return match (e) {
        Add(Num(0), x) | Add(x, Num(0)) => simplify(x),
        Mul(Num(1), x) | Mul(x, Num(1)) => simplify(x),
        Mul(Num(0), _) | Mul(_, Num(0)) => Expr.Num(0),
        Add(a, b) => Expr.Add(simplify(a), simplify(b)),
        Mul(a, b) => Expr.Mul(simplify(a), simplify(b)),
        Neg(Neg(x)) => simplify(x),
        Neg(x) => Expr.Neg(simplify(x)),
        Num(_) => e,
    };
}

func name(s: Shape): String {
    return match (s) {
        Dot(Point(0, 0)) => "origin",
        Dot(Point(x, 0)) => "on x at " + x,
        Dot(Point(LIMIT, y)) => "at the limit, " + y,
        Dot(p) => "dot " + p.x + "," + p.y,
        Line(Point(a, b), Point(c, d)) if (a == c && b == d) => "degenerate",
        Line(_, Point(x, _)) => "line to x " + x,
        Group([]) => "empty group",
        Group([only]) => "just " + name(only),
        Group([first, ...rest]) => name(first) + " and " + rest.length + " more",
        Empty => "empty",
    };
}

func main() {
    const e = Expr.Add(Expr.Mul(Expr.Num(2), Expr.Num(3)), Expr.Neg(Expr.Num(4)));
    print(eval(e));
    // expect: 2
    print(simplify(Expr.Add(Expr.Num(0), Expr.Mul(Expr.Num(5), Expr.Num(1)))));
    // expect: Num(5)
    print(simplify(Expr.Neg(Expr.Neg(Expr.Mul(Expr.Num(0), e)))));
    // expect: Num(0)
    const o = new Point(0, 0);
    print(name(Shape.Dot(o)));
    // expect: origin
    print(name(Shape.Dot(new Point(3, 0))));
    // expect: on x at 3
    print(name(Shape.Dot(new Point(100, 5))));
    // expect: at the limit, 5
    print(name(Shape.Dot(new Point(1, 2))));
    // expect: dot 1,2
    print(name(Shape.Line(o, o)));
    // expect: degenerate
    print(name(Shape.Line(o, new Point(9, 1))));
    // expect: line to x 9
    print(name(Shape.Group([])));
    // expect: empty group
    print(name(Shape.Group([Shape.Empty])));
    // expect: just empty
    print(name(Shape.Group([Shape.Dot(o), Shape.Empty, Shape.Empty])));
    // expect: origin and 2 more
}
