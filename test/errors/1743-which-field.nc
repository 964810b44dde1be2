// One field too few: which one is seen from the others, and nothing else is wrong.
enum Expr { Num(value: int), Bin(op: String, left: Expr, right: Expr), Call(name: String, args: List<Expr>) }
record Point(x: int, y: int, z: int)

func eval(e: Expr): int {
    return match (e) {
        Num(n) => n,
        Bin("+", a) => eval(a) + eval(b),
        Bin(left, right) => eval(left) * eval(right),
        Call([]) => 0,
        Call(name) => name.length + args.length,
    };
}

class Named {
    String name = "";
    func of(e: Expr): String {
        return match (e) {
            Num(_) | Bin("-", _) => "",
            Bin(op, l, r) | Bin(op, l) => op,
            Call(args) => name,
        };
    }
}

const Point(x, z) = new Point(1, 2, 3);
print(x + y + z);
print(eval(Expr.Num(1)) + new Named().of(Expr.Num(1)).length);
