abstract class Expr { abstract func eval(): int; }
class Num extends Expr { constructor(this.value) {} int value; override func eval(): int { return this.value; } }
class Add extends Expr {
    const Expr left;
    const Expr right;
    constructor(left: Expr, right: Expr) { this.left = left; }
    func eval(): int { return this.left.eval() + this.right.eval(); }
}
class Neg extends Expr { const Expr e; constructor(this.e) {} override func eval(): String { return -this.e.eval(); } }

func main() { print(new Add(new Num(1), new Num(2)).eval()); }
