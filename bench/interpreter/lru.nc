// A generic cache that forgets what was used longest ago: a map over a list of linked nodes, behind an interface; exceptions where nothing is found.
class MissingKey extends Error {
    constructor(what: String) { super(8002, `no ${what}`); }
}

interface Store<K, V> {
    func find(key: K): V;
    func put(key: K, value: V);
}

class Node<K, V> {
    const K key;
    V value;
    Node<K, V>? before = null;
    Node<K, V>? after = null;
    constructor(this.key, this.value) {}
}

class Cache<K, V> implements Store<K, V> {
    private const int capacity;
    private const Map<K, Node<K, V>> nodes = {};
    private Node<K, V>? newest = null;
    private Node<K, V>? oldest = null;
    int forgotten = 0;

    constructor(this.capacity) {}

    func find(key: K): V {
        const node = this.nodes.get(key);
        if (node == null) { throw new MissingKey(`${key}`); }
        this.unlink(node);
        this.link(node);
        return node.value;
    }

    func put(key: K, value: V) {
        const present = this.nodes.get(key);
        if (present != null) {
            present.value = value;
            this.unlink(present);
            this.link(present);
            return;
        }
        if (this.nodes.size >= this.capacity) { this.forget(); }
        const node = new Node<K, V>(key, value);
        this.nodes.set(key, node);
        this.link(node);
    }

    private func forget() {
        const node = this.oldest;
        if (node == null) { return; }
        this.unlink(node);
        this.nodes.delete(node.key);
        this.forgotten += 1;
    }

    private func link(node: Node<K, V>) {
        node.before = null;
        node.after = this.newest;
        const newest = this.newest;
        if (newest != null) { newest.before = node; } else { this.oldest = node; }
        this.newest = node;
    }

    private func unlink(node: Node<K, V>) {
        const before = node.before;
        const after = node.after;
        if (before != null) { before.after = after; } else { this.newest = after; }
        if (after != null) { after.before = before; } else { this.oldest = before; }
    }
}

record Page(number: int, text: String)

class Pages {
    int hits = 0;
    int misses = 0;
    private const Store<int, Page> store;
    constructor(this.store) {}

    func page(number: int): Page {
        try {
            const page = this.store.find(number);
            this.hits += 1;
            return page;
        } catch (error: MissingKey) {
            this.misses += 1;
            const page = new Page(number, `page ${number}`);
            this.store.put(number, page);
            return page;
        }
    }
}

func main() {
    const cache = new Cache<int, Page>(500);
    const pages = new Pages(cache);
    let seed = 9;
    let length = 0;
    for (i in 0..500_000) {
        seed = (seed * 1103 + 12345) % 65536;
        const number = seed % 8 == 0 ? seed / 8 % 2000 : seed / 8 % 450;
        length += pages.page(number).text.length;
    }
    print(`${pages.hits} ${pages.misses} ${cache.forgotten} ${length}`);
}
