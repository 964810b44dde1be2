func main() {
    const names = ["a", "b"];
    for (i, name in names) { print(name + i); }
}
