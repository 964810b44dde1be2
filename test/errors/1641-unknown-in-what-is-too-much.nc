enum Expr { Num(n: int), Neg(left: Expr) }

func derive(e: Expr): Expr {
    return match (e) {
        Num(n) => Expr.Num(n),
        Neg(left) => Expr.Neg(derive(left), derive(right)),
    };
}
