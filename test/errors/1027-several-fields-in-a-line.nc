class Cache {
    private int hits, misses;
    static int made = 0, lost = 1;
    func total(): int { return this.hits + this.misses + Cache.made + Cache.lost; }
}

print(new Cache().total() + missing);
