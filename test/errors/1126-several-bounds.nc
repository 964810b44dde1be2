interface Named { get name(): String }

func biggest<T extends Comparable<T> & Named>(items: List<T>): T { return items.max(); }

class Shelf<K extends Named & Comparable<K>, V> {
    func first(keys: List<K>): String { return keys[0].name; }
}
