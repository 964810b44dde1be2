interface Hash { func customHash(): int; }
class Dict<K implements Hash, V> {
    private List<K> keys = [];
    func add(key: K): int {
        this.keys.add(key);
        return key.customHash();
    }
}
class Bag<T implements Hash> extends Dict<T, int> {}
class Name implements Hash {
    func customHash(): int { return 7; }
}
func main() {
    const dict = new Bag<Name>();
    print(dict.add(new Name()));
}
