// A lambda that comes back to itself through a nested function.
func main() {
    const even: (int) => bool = (n) => n == 0 || odd(n - 1);
    func odd(n: int): bool { return n != 0 && even(n - 1); }
    print(`${even(10)} ${even(7)} ${odd(3)}`);
    // expect: true false true

    let start = 1;
    func later(): int { return counted() + start; }
    const next = () => later();
    start = 5;
    func counted(): int { return start * 10; }
    print(next());
    // expect: 55
}
