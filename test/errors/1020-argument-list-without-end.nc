func add(a: int, b: int): int { return a + b; }

func main() {
    let total = add(
        1,
        2
    let other = 3;
    print(total + other);
}
