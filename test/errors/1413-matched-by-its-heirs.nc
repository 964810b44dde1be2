final class Expr {}

class Literal extends Expr {}
class Name extends Expr {}

func show(expr: Expr): String {
    return match (expr) {
        l is Literal => "literal",
        n is Name => "name",
    };
}

print(show(new Name()));
