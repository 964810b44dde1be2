func main() {
    print([1, 2].map((n) = { return n + 1; }));
    [1, 2].forEachIndexed((i, n) = { print(i * n); });
}
