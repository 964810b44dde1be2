func makeCounter(): () => int {
    let count = 0;
    return () => { count++; };
}

func twice(f: (int) => int): (int) => int { return (x) => f(f(x)); }

func main() {
    const next = makeCounter();
    print(next() + next());
    print(twice((x: String) => x)(3));
}
