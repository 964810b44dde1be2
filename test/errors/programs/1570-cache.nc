class Cache<K, V> {
    private Map<K, V> entries = new Map<K, V>();
    private int limit;

    constructor(limit: int) { this.limit = limit; }

    func get(key: K, make: () => V): V {
        if (!this.entries.has(key)) {
            this.entries.set(key, make);
        }
        return this.entries.get(key);
    }
}

func main() {
    const cache = new Cache<String, int>();
    print(cache.get("a", () => 1));
}
