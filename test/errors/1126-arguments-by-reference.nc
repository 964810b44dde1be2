func tryParse(text: String, n: int): bool { return text.isEmpty() && n > 0; }

func swap(a: int, b: int) { print(a + b); }

func clear(xs: inout List<int>) { xs.clear(); }

func main() {
    const n = 0;
    if (tryParse("1", out n)) { print(n); }
    if (tryParse("1", out var count)) { print(count); }
    const [x, y] = [1, 2];
    swap(ref x, ref y);
    clear([n]);
}
