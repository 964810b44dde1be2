func main() {
    const add = (a: int, b: int = 2) => a + b;
    print([1, 2].map((x: int = 3) => add(x, 1)));
}
