// A bound that nothing fits is told where it stands.
class Tree<K extends Comparable<String>, V> {
    List<K> keys = [];
    func has(key: K): bool {
        for (each in this.keys) {
            if (key < each) { return false; }
            if (key > each) { continue; }
            return true;
        }
        return false;
    }
}

func largest<T extends Comparable<String>>(items: List<T>): T {
    let best = items[0];
    for (item in items) { if (item > best) { best = item; } }
    return best;
}

print(largest([1, 2]));
print(new Tree<int, String>().has(3));
