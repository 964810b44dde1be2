// Defaults of nested functions see what is around the function.
func main() {
    let base = 10;
    func add(a: int, b: int = base): int { return a + b; }
    print(add(1));
    // expect: 11
    base = 20;
    print(add(1));
    // expect: 21
    print(add(1, 2));
    // expect: 3
}
