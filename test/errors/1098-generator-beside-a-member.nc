class Cart {
    private List<int> counts = [1, 2];
    get sum(): int { return 3; }
    func all(): int { return sum(count * 2 for count in this.counts if count > 1); }
}

print(new Cart().all() + new Cart().sum);
