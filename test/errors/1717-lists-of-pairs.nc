record Named(name: String, count: int)

func main() {
    const pairs = [["a", "1"], ["b", "2"]];
    for (a, b in pairs) { print(a + b); }
    for (name, count in [new Named("x", 2)]) { print(name + count); }
    for (i, pair in pairs.withIndex()) { print(pair[i]); }
    for (a, b in new Set([1, 2])) { print(a); }
}
