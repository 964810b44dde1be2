// Several mistakes around one variable are no mistake of its type where its value is broken itself.
interface Store<K, V> {
    func put(key: K, value: V)
}

class Memory<K, V> implements Store<K, V> {
    protected Map<K, V> data = {};
    func put(key: K, value: V) { this.data.set(key, value); }
}

func main() {
    let store: Store<String, int> = new Memory<String>();
    store.put("a", "1");
    store.put(3, 1);
    print(store.limit);
}
