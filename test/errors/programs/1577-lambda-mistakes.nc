func main() {
    const xs = [1, 2, 3];
    const doubled = xs.map((x, y, z) => x * 2);
    const bad = xs.filter((x) => x * 2);
    const sum = xs.reduce((a, b) => a + b);
    xs.forEach((x) => { return x; });
    print(doubled.length + sum);
    print(bad);
}
