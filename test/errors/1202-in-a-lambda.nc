func main() {
    let f = (x: Foo): int => 1;
    print(f(3));
}
