record Named(name: String, count: int)

func main() {
    const pairs = [["a", "1"], ["b", "2"]];
    for (const [a, b] of pairs) { print(a + b); }
    for (const [name, count] of [new Named("x", 2)]) { print(name + count); }
    for (const [key, value] of { "x": 1 }) { print(key + value); }
    for (const [i, x] of ["a"]) { print(x + i); }
}
