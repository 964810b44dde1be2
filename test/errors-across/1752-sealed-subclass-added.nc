// module calc.expr
sealed interface Expr {}
record Num(value: int) implements Expr
record Add(left: Expr, right: Expr) implements Expr
record Neg(inner: Expr) implements Expr
// module calc.eval
import calc.expr.{Expr, Num, Add, Neg}
func evaluate(e: Expr): int {
    return match (e) { Num(value) => value, Add(left, right) => evaluate(left) + evaluate(right) };
}
// module calc.show
import calc.expr.{Expr, Num, Add, Neg}
func show(e: Expr): String {
    return match (e) { Num(value) => `${value}`, Add(left, right) => `(${show(left)} + ${show(right)})` };
}
// module calc.main
import calc.expr.{Num, Add, Neg}
import calc.eval.{evaluate}
import calc.show.{show}
print(show(new Neg(new Num(1))), evaluate(new Add(new Num(1), new Num(2))));
