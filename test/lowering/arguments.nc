// Named arguments and computed defaults go through temporaries; others are evaluated where they stand.
func f(a: int, b: int = 2, c: String = "c"): int { return a; }
func g(a: int, b: int = a + 1): int { return b; }

func main() {
    f(1);
    f(1, c: "x", b: f(3));
    g(f(1));
}
