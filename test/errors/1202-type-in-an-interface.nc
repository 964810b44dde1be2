interface Listener<K> {
    func onEvict(key: K, value: V)
}

class Counter implements Listener<String> {
    func onEvict(key: String) {}
}
