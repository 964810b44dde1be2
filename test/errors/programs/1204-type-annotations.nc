func f(x: integer): string { return x.toString(); }
func g(xs: int[]): Array<int> { return xs; }
func h(x: int | null): ?int { return x; }
func main() { print(f(1)); }
