interface Store<K, V> {
    func get(key: K): V?
    func put(key: K, value: V)
    func keys(): List<K>
}

class MemoryStore implements Store<String, int> {}
