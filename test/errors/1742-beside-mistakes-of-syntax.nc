// A case that is written wrong is told beside a mistake of syntax elsewhere, and nothing is said of the arms below.
enum Expr { Number(value: int), Negate(inner: Expr), Add(left: Expr, right: Expr) }

func evaluate(expr: Expr): int {
    return match (expr) {
        Number(value) => value,
        Neagte(inner) => -evaluate(inner),
        Add(left, right) => evaluate(left) + evaluate(right),
    };
}

let = 3;
print(evaluate(Expr.Number(1)));
