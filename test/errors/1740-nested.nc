enum Expr { Number(n: int), Negate(e: Expr), Add(a: Expr, b: Expr) }

func show(e: Expr): String {
    return match (e) {
        Number(n) => `${n}`,
        Add(Number(a), Number(b)) => `${a}+${b}`,
        Negate(Negate(inner)) => show(inner),
    };
}
