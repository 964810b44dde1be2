record Pair(name: String, count: int)

func main() {
    const rows = [[1, 2], [3, 4]];
    print(rows.map(([a, b]) => a + b));
    rows.forEach(([first, ...rest]) => {
        print(first + rest.length);
    });
    const pairs = [new Pair("a", 1), new Pair("b", 2)];
    print(pairs.map((Pair(name, count)) => name.repeat(count)));
    print(pairs.filter(({ count }) => count > 1));
}
