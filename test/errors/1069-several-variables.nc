func main() {
    let a = 1, b = 2, c: int = 3;
    print(a + b + c);
}
