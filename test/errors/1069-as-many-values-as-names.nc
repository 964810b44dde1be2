func f(): int? { return 1; }
func main() {
    const x = f() or throw new Error(8001, "no");
    const y = f() or 3;
    let a, b = 1, 2;
    print(x + y + a + b);
}
