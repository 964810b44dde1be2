func add(a: int, b: int): int { return a + b; }

func main() {
    let n = add((1, 2);
    print(n);
    print(add(1, 2));
}
