class Pair {
    private const int left;
    const int right;
    private String label;
    constructor(left: int, right: int, label: String) {}
    func sum(): int { return this.left + this.right + this.label.length; }
}

print(new Pair(1, 2, "a").sum());
