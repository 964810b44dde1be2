// Trie, LRU with linked list, heap, red-black-like treap, skip list, interval tree, persistent list, rope, bloom filter, expression diff, event simulation.
import noodlecore.random
class Trie {
    private const Map<String, Trie> next = new Map<String, Trie>();
    private bool end = false;
    func add(w: String): Trie {
        let t: Trie = this;
        for (c in w.chars()) { t = t.next.getOrPut(c, () => new Trie()); }
        t.end = true;
        return this;
    }
    func has(w: String): bool {
        let t: Trie? = this;
        for (c in w.chars()) {
            t = t?.next[c];
            if (t == null) { return false; }
        }
        return t.end;
    }
    func words(prefix: String = ""): List<String> {
        const out: List<String> = [];
        if (this.end) { out.add(prefix); }
        for (c in this.next.keys().sorted()) { out.addAll(this.next[c]!.words(prefix + c)); }
        return out;
    }
}
const trie = new Trie().add("tea").add("ten").add("to").add("inn").add("日本");
print(trie.words());
print(trie.has("te"));
print(trie.has("ten"));
class LNode<K, V> {
    const K key;
    V value;
    LNode<K, V>? prev = null;
    LNode<K, V>? next = null;
    constructor(this.key, this.value) {}
}
class Lru<K, V> {
    private const int cap;
    private const Map<K, LNode<K, V>> map = new Map<K, LNode<K, V>>();
    private LNode<K, V>? head = null;
    private LNode<K, V>? tail = null;
    constructor(this.cap) {}
    private func unlink(n: LNode<K, V>) {
        const p = n.prev;
        const x = n.next;
        if (p) { p.next = x; } else { this.head = x; }
        if (x) { x.prev = p; } else { this.tail = p; }
        n.prev = null;
        n.next = null;
    }
    private func push(n: LNode<K, V>) {
        n.next = this.head;
        const h = this.head;
        if (h) { h.prev = n; }
        this.head = n;
        if (this.tail == null) { this.tail = n; }
    }
    func get(k: K): V? {
        const n = this.map[k] ?? return null;
        this.unlink(n);
        this.push(n);
        return n.value;
    }
    func put(k: K, v: V) {
        const old = this.map[k];
        if (old) {
            old.value = v;
            this.unlink(old);
            this.push(old);
            return;
        }
        if (this.map.size >= this.cap) {
            const last = this.tail!;
            this.unlink(last);
            this.map.delete(last.key);
        }
        const n = new LNode<K, V>(k, v);
        this.map[k] = n;
        this.push(n);
    }
    func keys(): List<K> {
        const out: List<K> = [];
        let n = this.head;
        while (n) {
            out.add(n.key);
            n = n.next;
        }
        return out;
    }
}
const lru = new Lru<int, String>(3);
for (i in [1, 2, 3, 1, 4, 5, 1, 2]) { if (lru.get(i) == null) { lru.put(i, `v${i}`); } }
print(lru.keys());
let hits = 0;
const big = new Lru<int, int>(50);
for (i in 0..1000) {
    const k = (i * i) % 97;
    if (big.get(k) != null) { hits += 1; } else { big.put(k, i); }
}
print(hits);
class Treap {
    int key;
    int pri;
    int size = 1;
    Treap? l = null;
    Treap? r = null;
    constructor(this.key, this.pri) {}
    func fix() { this.size = 1 + (this.l?.size ?? 0) + (this.r?.size ?? 0); }
}
func rotR(t: Treap): Treap {
    const l = t.l!;
    t.l = l.r;
    l.r = t;
    t.fix();
    l.fix();
    return l;
}
func rotL(t: Treap): Treap {
    const r = t.r!;
    t.r = r.l;
    r.l = t;
    t.fix();
    r.fix();
    return r;
}
func ins(t: Treap?, k: int, p: int): Treap {
    if (t == null) { return new Treap(k, p); }
    if (k == t.key) { return t; }
    if (k < t.key) {
        t.l = ins(t.l, k, p);
        t.fix();
        return t.l!.pri > t.pri ? rotR(t) : t;
    }
    t.r = ins(t.r, k, p);
    t.fix();
    return t.r!.pri > t.pri ? rotL(t) : t;
}
func kth(t: Treap?, k: int): int {
    let n = t;
    let i = k;
    while (n) {
        const left = n.l?.size ?? 0;
        if (i < left) {
            n = n.l;
        } else if (i == left) {
            return n.key;
        } else {
            i -= left + 1;
            n = n.r;
        }
    }
    return -1;
}
func height(t: Treap?): int { return t == null ? 0 : 1 + height(t.l).max(height(t.r)); }
let root: Treap? = null;
const rnd = new Random(7);
for (i in 0..1000) { root = ins(root, i * 7919 % 1009, rnd.between(0, 1000000)); }
print(`${root!.size} ${kth(root, 0)} ${kth(root, 500)} ${kth(root, 999)} ${height(root) < 40}`);
enum PList {
    Nil,
    Cons(head: int, tail: PList),

    func size(): int {
        let n = 0;
        let l: PList = this;
        while (true) {
            match (l) {
                Nil => return n,
                Cons(_, t) => {
                    n += 1;
                    l = t;
                }
            }
        }
    }
    func map(f: (int) => int): PList {
        return match (this) { Nil => PList.Nil, Cons(h, t) => PList.Cons(f(h), t.map(f)) };
    }
}
let pl: PList = PList.Nil;
for (i in 0..500) { pl = PList.Cons(i, pl); }
print(pl.size());
print(pl.map((x) => x * 2).size());
let a: PList = PList.Nil;
let b: PList = PList.Nil;
for (i in 0..5000) {
    a = PList.Cons(i, a);
    b = PList.Cons(i, b);
}
print(a == b);
print(a.hashCode() == b.hashCode());
print(PList.Cons(1, PList.Cons(2, PList.Nil)));
enum Rope {
    Leaf(text: String),
    Cat(l: Rope, r: Rope, len: int),

    func length(): int { return match (this) { Leaf(t) => t.length, Cat(_, _, n) => n }; }
    func at(i: int): String {
        return match (this) {
            Leaf(t) => t[i],
            Cat(l, r, _) => i < l.length() ? l.at(i) : r.at(i - l.length()),
        };
    }
    func plus(o: Rope): Rope { return Rope.Cat(this, o, this.length() + o.length()); }
}
let rope = Rope.Leaf("ab");
for (i in 0..200) { rope = rope.plus(Rope.Leaf(`${i % 10}`)); }
print(`${rope.length()} ${rope.at(0)} ${rope.at(100)} ${rope.at(201)}`);
abstract class Event implements Comparable<Event> {
    const int time;
    constructor(this.time) {}
    func run(sim: Sim);
    func compareTo(o: Event): int { return this.time.compareTo(o.time); }
}
class Sim {
    int now = 0;
    private List<Event> heap = [];
    int served = 0;
    int waiting = 0;
    int busy = 0;
    int maxWait = 0;
    const Random rnd = new Random(3);
    func at(e: Event) {
        this.heap.add(e);
        let i = this.heap.length - 1;
        while (i > 0 && this.heap[i] < this.heap[(i - 1) / 2]) {
            this.heap.swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }
    private func take(): Event {
        const top = this.heap[0];
        const last = this.heap.pop();
        if (this.heap.isNotEmpty()) {
            this.heap[0] = last;
            let i = 0;
            while (true) {
                let c = 2 * i + 1;
                if (c >= this.heap.length) { break; }
                if (c + 1 < this.heap.length && this.heap[c + 1] < this.heap[c]) { c += 1; }
                if (!(this.heap[c] < this.heap[i])) { break; }
                this.heap.swap(i, c);
                i = c;
            }
        }
        return top;
    }
    func run() {
        while (this.heap.isNotEmpty()) {
            const e = this.take();
            this.now = e.time;
            e.run(this);
        }
    }
}
class Arrive extends Event {
    const int left;
    constructor(time: int, this.left) { super(time); }
    override func run(sim: Sim) {
        sim.waiting += 1;
        sim.maxWait = sim.maxWait.max(sim.waiting);
        if (sim.busy < 2) {
            sim.at(new Start(sim.now));
            sim.busy += 1;
        }
        if (this.left > 0) { sim.at(new Arrive(sim.now + sim.rnd.between(1, 5), this.left - 1)); }
    }
}
class Start extends Event {
    constructor(time: int) { super(time); }
    override func run(sim: Sim) {
        sim.waiting -= 1;
        sim.at(new Finish(sim.now + sim.rnd.between(2, 8)));
    }
}
class Finish extends Event {
    constructor(time: int) { super(time); }
    override func run(sim: Sim) {
        sim.served += 1;
        if (sim.waiting > 0) { sim.at(new Start(sim.now)); } else { sim.busy -= 1; }
    }
}
const sim = new Sim();
sim.at(new Arrive(0, 400));
sim.run();
print(`${sim.served} ${sim.waiting} ${sim.busy} ${sim.now > 500} ${sim.maxWait > 0}`);

// expect: ["inn", "tea", "ten", "to", "日本"]
// expect: false
// expect: true
// expect: [2, 1, 5]
// expect: 951
// expect: 1000 0 506 1008 true
// expect: 500
// expect: 500
// expect: true
// expect: true
// expect: Cons(1, Cons(2, Nil))
// expect: 202 a 8 9
// expect: 402 -1 0 true true
