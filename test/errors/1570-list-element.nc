func main() {
    const sizes: List<int> = [1, "two", 3];
    print(sizes);
}
