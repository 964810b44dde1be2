final class Expr {
    func show(): String
}

class Literal extends Expr {
    override func show(): String { return "literal"; }
}

class Name extends Expr {
    override func show(): String { return "name"; }
}

func kind(expr: Expr): int {
    return match (expr) {
        l is Literal => 1,
        n is Name => 2,
    };
}

print(kind(new Name()));
