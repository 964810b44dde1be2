class Sheet {
    private Map<String, float> cache {};
    private Map<String, int> sizes { "A": 1 };
    func size(): int { return this.cache.size + this.sizes.size; }
}

print(new Sheet().size());
