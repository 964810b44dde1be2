class Bag {
    private List<int> items = [];
    func __str__(): String { return this.items.join(); }
    func __eq__(other: Bag): bool { return this.items.length == other.items.length; }
    func __len__(): int { return this.items.length; }
}

print(new Bag());
