class Branch<K, V> {
    const K key;
    V value;
    constructor(this.key, this.value) {}
    func put(value: V) { this.key = value; }
}

print(new Branch<int, String>(1, "a").value);
