record Add(left: int)
func derive(a: Add): Add { return new Add(derive2(a.left), derive2(a.right)); }
func derive2(n: int): int { return n; }
func mul(left: int): int { return derive2(left) * right + left * derive2(right); }
print(mul(1, 2), mul(2, 3));
const f = (left: int) => left + right;
print(f(1, 2));
