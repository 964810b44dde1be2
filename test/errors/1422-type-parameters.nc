interface Store { func find<K>(key: K): String }

class Memory implements Store {
    func find(key: String): String { return key; }
}
