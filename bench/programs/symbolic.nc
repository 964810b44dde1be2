import harness

// Derivatives of formulas: sum types, matching, deep trees of immutable values.
enum Expr {
    Number(value: int),
    X,
    Sum(left: Expr, right: Expr),
    Product(left: Expr, right: Expr),
    Power(base: Expr, exponent: int),

    func derivative(): Expr {
        return match (this) {
            Number(_) => Expr.Number(0),
            X => Expr.Number(1),
            Sum(a, b) => Expr.Sum(a.derivative(), b.derivative()),
            Product(a, b) => Expr.Sum(
                Expr.Product(a.derivative(), b),
                Expr.Product(a, b.derivative()),
            ),
            Power(base, n) => Expr.Product(
                Expr.Product(Expr.Number(n), Expr.Power(base, n - 1)),
                base.derivative(),
            ),
        };
    }

    func simplified(): Expr {
        return match (this) {
            Sum(a, b) => addition(a.simplified(), b.simplified()),
            Product(a, b) => multiplication(a.simplified(), b.simplified()),
            Power(_, 0) => Expr.Number(1),
            Power(base, 1) => base.simplified(),
            Power(base, n) => Expr.Power(base.simplified(), n),
            _ => this,
        };
    }

    func at(x: int): int {
        return match (this) {
            Number(value) => value,
            X => x,
            Sum(a, b) => (a.at(x) + b.at(x)) % 10_007,
            Product(a, b) => a.at(x) * b.at(x) % 10_007,
            Power(base, n) => power(base.at(x), n),
        };
    }

    func size(): int {
        return match (this) {
            Number(_) | X => 1,
            Sum(a, b) | Product(a, b) => 1 + a.size() + b.size(),
            Power(base, _) => 1 + base.size(),
        };
    }
}

func addition(left: Expr, right: Expr): Expr {
    if (left is Number(0)) { return right; }
    if (right is Number(0)) { return left; }
    if (left is Number(a) && right is Number(b)) { return Expr.Number((a + b) % 10_007); }
    return Expr.Sum(left, right);
}

func multiplication(left: Expr, right: Expr): Expr {
    if (left is Number(0) || right is Number(0)) { return Expr.Number(0); }
    if (left is Number(1)) { return right; }
    if (right is Number(1)) { return left; }
    if (left is Number(a) && right is Number(b)) { return Expr.Number(a * b % 10_007); }
    return Expr.Product(left, right);
}

func power(base: int, exponent: int): int {
    let result = 1;
    for (i in 0..exponent) { result = result * base % 10_007; }
    return result;
}

func formula(depth: int): Expr {
    if (depth == 0) { return Expr.X; }
    const inner = formula(depth - 1);
    return match (depth % 3) {
        0 => Expr.Product(Expr.Sum(inner, Expr.Number(depth)), Expr.X),
        1 => Expr.Power(Expr.Sum(inner, Expr.Number(1)), 3),
        _ => Expr.Sum(Expr.Product(Expr.Number(depth), inner), Expr.Power(Expr.X, depth)),
    };
}

func benchmark(depth: int): int {
    let expression = formula(depth);
    let sum = 0;
    for (order in 0..4) {
        sum = (sum * 31 + expression.at(order + 2) + expression.size()) % 1_000_003;
        expression = expression.derivative().simplified();
    }
    return sum;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(5, 365560), full: new Size(14, 678195));
}
