func main() {
    const items = ["a", "b"];
    for (i, item in items.withIndex()) { print(item + i); }
}
