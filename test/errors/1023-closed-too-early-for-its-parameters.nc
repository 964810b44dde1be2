func add(a: int, b: int): int { return a + b; }
func main(): void {
    const x = 3;
    print(add(x), 3));
}
