func main() {
    let xs = [1, 2, 3];
    print([x * x for x in xs if x > 1]);
}
