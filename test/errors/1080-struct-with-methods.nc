struct Line {
    product: String,
    count: i32,

    func total(): int { return this.count * 2; }
}

struct Counter {
    n: int,
    func up() { this.n += 1; }
}

print(new Line("a", 2).total());
print(new Line("a", 2) == new Line("a", 2));
