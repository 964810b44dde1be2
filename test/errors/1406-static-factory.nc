class Cache<K, V> {
    private Map<K, V> data = {};
    static func create(): Cache<K, V> { return new Cache<K, V>(); }
    static func single(key: K, value: V): Cache<K, V> {
        const made = new Cache<K, V>();
        made.data[key] = value;
        return made;
    }
    func size(): int { return this.data.size; }
}

print(new Cache<String, int>().size());
