class Stock {
    Map<String, int> counts = {};
    func of(name: String): int {
        const found this.counts[name];
        let other new Stock();
        return (found ?? 0) + other.counts.size;
    }
}
