// Nested functions may be used before they are written, as long as what they capture is there.
func main() {
    const base = 10;
    print(first(1));
    // expect: 111
    func first(n: int): int { return n + second(n); }
    func second(n: int): int { return n * 100 + base; }
    const f = () => first(2);
    print(f());
    // expect: 212
}
