func f(a: int): int { return a; }

func main() {
    print(f(f(1)
    print(f(2));
    const xs = [f(1), f(2
    print(xs);
}
