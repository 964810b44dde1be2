func two(): List<int> { return [1, 2]; }
func main() {
    let a = 1;
    let b = 2;
    a, b = b, a;
    c, d := 1, 2
    x, err := two()
    print(a + b + c + d);
}
