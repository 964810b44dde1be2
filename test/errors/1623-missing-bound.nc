class Sorted<K, V> {
    private List<K> keys = [];
    private Map<K, V> values = {};

    func put(key: K, value: V) {
        if (this.keys.all((each) => each.compareTo(key) < 0)) { this.keys.add(key); }
        this.values[key] = value;
    }

    func isBefore(a: K, b: K): bool { return a.compareTo(b) < 0; }
}
