func main() {
    [1, 2].forEach { print("x"); };
    let doubled = [1, 2].map { it * 2 };
}
