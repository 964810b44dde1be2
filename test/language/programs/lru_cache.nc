// A generic LRU cache with a doubly linked list, and one over the insertion order of Map.

interface Cache<K, V> {
    func get(key: K): V?;
    func put(key: K, value: V): void;
    func size(): int;
    func getOrCompute(key: K, compute: (K) => V): V {
        const found = this.get(key);
        if (found != null) { return found; }
        const value = compute(key);
        this.put(key, value);
        return value;
    }
}

class Entry<K, V> {
    const K key;
    V value;
    Entry<K, V>? prev = null;
    Entry<K, V>? next = null;
    constructor(this.key, this.value) {}
}

class LinkedLru<K, V> implements Cache<K, V> {
    private const int capacity;
    private const Map<K, Entry<K, V>> index = new Map();
    private Entry<K, V>? head;
    private Entry<K, V>? tail;
    int hits = 0;
    int misses = 0;

    constructor(capacity: int) {
        if (capacity <= 0) { throw new Error(8400, `capacity must be positive, got ${capacity}`); }
        this.capacity = capacity;
    }

    func size(): int { return this.index.size; }

    func get(key: K): V? {
        const entry = this.index.get(key);
        if (entry == null) {
            this.misses++;
            return null;
        }
        this.hits++;
        this.unlink(entry);
        this.pushFront(entry);
        return entry.value;
    }

    func put(key: K, value: V) {
        const existing = this.index[key];
        if (existing) {
            existing.value = value;
            this.unlink(existing);
            this.pushFront(existing);
            return;
        }
        if (this.index.size >= this.capacity) {
            const victim = this.tail!;
            this.unlink(victim);
            this.index.delete(victim.key);
        }
        const entry = new Entry(key, value);
        this.index[key] = entry;
        this.pushFront(entry);
    }

    func keys(): List<K> {
        const result: List<K> = [];
        let at = this.head;
        while (at != null) {
            result.add(at.key);
            at = at.next;
        }
        return result;
    }

    private func unlink(entry: Entry<K, V>) {
        if (entry.prev != null) { entry.prev!.next = entry.next; } else { this.head = entry.next; }
        if (let next = entry.next) { next.prev = entry.prev; } else { this.tail = entry.prev; }
        entry.prev = null;
        entry.next = null;
    }

    private func pushFront(entry: Entry<K, V>) {
        entry.next = this.head;
        if (this.head) { this.head!.prev = entry; }
        this.head = entry;
        if (this.tail == null) { this.tail = entry; }
    }
}

class MapLru<K, V> implements Cache<K, V> {
    private Map<K, V> map = {};
    private int capacity;
    constructor(this.capacity) {}
    func size(): int { return this.map.size; }
    func get(key: K): V? {
        if (!this.map.has(key)) { return null; }
        const value = this.map.get(key)!;
        this.map.delete(key);
        this.map.set(key, value);
        return value;
    }
    func put(key: K, value: V) {
        this.map.delete(key);
        this.map.set(key, value);
        if (this.map.size > this.capacity) { this.map.delete(this.map.keys().first()); }
    }
}

func exercise(cache: Cache<String, int>): String {
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("c", 3);
    cache.get("a");
    cache.put("d", 4);
    let out = "";
    for (k in ["a", "b", "c", "d"]) { out += `${k}=${cache.get(k) ?? -1} `; }
    out += cache.getOrCompute("zz", (key) => key.length * 100);
    return out + ` size ${cache.size()}`;
}

let linked = new LinkedLru<String, int>(3);
print(exercise(linked));
print(exercise(new MapLru<String, int>(3)));
print(`${linked.hits}/${linked.misses} ${linked.keys()}`);
try {
    new LinkedLru<int, int>(0);
} catch (e) {
    print(e);
}
// expect: a=1 b=-1 c=3 d=4 200 size 3
// expect: a=1 b=-1 c=3 d=4 200 size 3
// expect: 4/2 ["zz", "d", "c"]
// expect: [8400] capacity must be positive, got 0
