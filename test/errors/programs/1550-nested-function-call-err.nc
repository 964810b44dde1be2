func outer(): int {
    func inner(x: int): int { return x * y; }
    let y = 3;
    return inner("a");
}
func main() { print(outer()); }
