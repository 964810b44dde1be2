func f(a int, b: String): int { return a; }
func g(a: int): int { return a }
func main() { print(f(1, "x") + g(1)) ; return 1; }
