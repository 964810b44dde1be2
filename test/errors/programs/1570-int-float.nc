func average(xs: List<int>): float {
    let sum: int = 0;
    for (x in xs) { sum += x * 1.0; }
    return sum / xs.length;
}
func main() {
    const a: int = 7 / 2.0;
    const b: int = "3";
    const c: float = 3;
    print(average([1, 2]) + a + b + c);
}
