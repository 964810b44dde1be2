func main() {
    const ids = new Map<String, int>();
    const id = ids["a"]++;
    print(id + ++ids["b"]);
}
