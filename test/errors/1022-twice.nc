class Grid {
    const int size = 3;

    func row(): List<int> { return List.filled(this.size size, 0); }
}

func sum(a: int, b: int): int { return a + b; }

func main() {
    print(sum(20 20, 1));
    print(sum(1, 2 2));
    print(new Grid().row().length);
}
