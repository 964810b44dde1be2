func main() {
    let m: Map<String, List<int>> = {};
    m.forEach((k, [a, b]) => print(a + b));
    let xs = [[1, 2]];
    xs.map(([a, b]) => a + b);
    xs.reduce((acc, [a, b]) => acc, []);
    xs.forEach(({a, b}) => print(a));
    m.forEach((k, {a, b}) => print(a));
    m.forEach((k, (a, b)) => print(a));
}
