// Huffman codes, back references, a Bloom filter, a skip list and a diff.
import noodlecore.collections.priority_queue
// Huffman, LZ77-ish, run through bit strings; Bloom filter; skip list; diff
abstract class HuffNode implements Comparable<HuffNode> {
    const int weight;
    const int order;
    constructor(this.weight, this.order) {}
    func compareTo(other: HuffNode): int {
        return this.weight != other.weight
            ? this.weight.compareTo(other.weight)
            : this.order.compareTo(other.order);
    }
    abstract func walk(prefix: String, visit: (String, String) => void);
}
class Leaf extends HuffNode {
    const String symbol;
    constructor(symbol: String, weight: int, order: int) {
        super(weight, order);
        this.symbol = symbol;
    }
    override func walk(prefix: String, visit: (String, String) => void) {
        visit(this.symbol, prefix.isEmpty() ? "0" : prefix);
    }
}
class Inner extends HuffNode {
    const HuffNode left;
    const HuffNode right;
    constructor(l: HuffNode, r: HuffNode, order: int) {
        super(l.weight + r.weight, order);
        this.left = l;
        this.right = r;
    }
    override func walk(prefix: String, visit: (String, String) => void) {
        this.left.walk(prefix + "0", visit);
        this.right.walk(prefix + "1", visit);
    }
}
func huffman(text: String): Map<String, String> {
    const counts = text.chars().countBy((c) => c);
    const queue = new PriorityQueue<HuffNode>();
    let order = 0;
    for (k in counts.keys().sorted()) {
        queue.add(new Leaf(k, counts[k]!, order));
        order++;
    }
    while (queue.size() > 1) {
        const a = queue.pop();
        const b = queue.pop();
        queue.add(new Inner(a, b, order));
        order++;
    }
    const codes: Map<String, String> = {};
    queue.pop().walk("", (s, code) => codes.set(s, code));
    return codes;
}
func encode(text: String, codes: Map<String, String>): String {
    return text.chars().map((c) => codes[c]!).join("");
}
func decode(bits: String, codes: Map<String, String>): String {
    const back = codes.inverted();
    const out = new StringBuilder();
    let buffer = "";
    for (bit in bits.chars()) {
        buffer += bit;
        if (let s = back[buffer]) {
            out.append(s);
            buffer = "";
        }
    }
    return out.toString();
}
enum Piece { Lit(c: String), Ref(distance: int, length: int) }
func lz(text: String, window: int = 32): List<Piece> {
    const out: List<Piece> = [];
    let i = 0;
    while (i < text.length) {
        let best = 0;
        let bestAt = 0;
        for (j in Math.max(0, i - window)..i) {
            let k = 0;
            while (i + k < text.length && text[j + k] == text[i + k]) k++;
            if (k > best) {
                best = k;
                bestAt = j;
            }
        }
        if (best >= 3) {
            out.add(Piece.Ref(i - bestAt, best));
            i += best;
        } else {
            out.add(Piece.Lit(text[i]));
            i++;
        }
    }
    return out;
}
func unlz(pieces: List<Piece>): String {
    let out = "";
    for (p in pieces) {
        match (p) {
            Lit(c) => out += c,
            Ref(d, n) => for_(n, () => { out += out[out.length - d]; }),
        }
    }
    return out;
}
func for_(n: int, body: () => void) { for (i in 0..n) body(); }
class BloomFilter {
    private List<bool> bits;
    private int k;
    constructor(size: int, this.k) { this.bits = List.filled(size, false); }
    private func slots(s: String): List<int> {
        return (1..=this.k).map(
            (seed) => s
                .chars()
                .fold(seed * 7919, (h, c) => (h * 31 + c.charCodeAt(0)) & 0x7FFFFFFF) %
                this.bits.length,
        );
    }
    func add(s: String) { for (i in this.slots(s)) this.bits[i] = true; }
    func mightContain(s: String): bool { return this.slots(s).all((i) => this.bits[i]); }
}
class SkipNode<T> {
    const T? value;
    const List<SkipNode<T>?> next;
    constructor(this.value, levels: int) { this.next = List.filled(levels, null); }
}
class SkipList<T extends Comparable<T>> {
    private static const int MAX = 8;
    private SkipNode<T> head = new SkipNode<T>(null, SkipList.MAX);
    private int seed = 17;
    int size = 0;
    private func level(): int {
        let l = 1;
        while (l < SkipList.MAX) {
            this.seed = (this.seed * 1103515245 + 12345) & 0x7FFFFFFF;
            if ((this.seed >> 16) % 2 == 0) break;
            l++;
        }
        return l;
    }
    private func path(v: T): List<SkipNode<T>> {
        const update = List.filled(SkipList.MAX, this.head);
        let at = this.head;
        for (l in (0..SkipList.MAX).reversed()) {
            while (true) {
                const n = at.next[l];
                if (n == null || n.value! >= v) break;
                at = n;
            }
            update[l] = at;
        }
        return update;
    }
    func add(v: T): bool {
        const update = this.path(v);
        if (update[0].next[0]?.value == v) return false;
        const node = new SkipNode<T>(v, this.level());
        for (l in 0..node.next.length) {
            node.next[l] = update[l].next[l];
            update[l].next[l] = node;
        }
        this.size++;
        return true;
    }
    func has(v: T): bool { return this.path(v)[0].next[0]?.value == v; }
    func remove(v: T): bool {
        const update = this.path(v);
        const n = update[0].next[0];
        if (n == null || n.value != v) return false;
        for (l in 0..n.next.length) if (update[l].next[l] == n) update[l].next[l] = n.next[l];
        this.size--;
        return true;
    }
    func toList(): List<T> {
        const out: List<T> = [];
        let at = this.head.next[0];
        while (at) {
            out.add(at.value!);
            at = at.next[0];
        }
        return out;
    }
}
func diff(a: List<String>, b: List<String>): List<String> {
    const n = a.length;
    const m = b.length;
    const t = List.generate(n + 1, (_) => List.filled(m + 1, 0));
    for (i in (0..n).reversed())
        for (j in (0..m).reversed())
            t[i][j] = a[i] == b[j] ? t[i + 1][j + 1] + 1 : Math.max(t[i + 1][j], t[i][j + 1]);
    const out: List<String> = [];
    let i = 0;
    let j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && a[i] == b[j]) {
            out.add("  " + a[i]);
            i++;
            j++;
        } else if (j >= m || (i < n && t[i + 1][j] >= t[i][j + 1])) {
            out.add("- " + a[i]);
            i++;
        } else {
            out.add("+ " + b[j]);
            j++;
        }
    }
    return out;
}
func main() {
    const text = "abracadabra alakazam";
    const codes = huffman(text);
    const bits = encode(text, codes);
    print(codes["a"]!.length);
    print(`${bits.length} bits, ${decode(bits, codes) == text}`);
    print(huffman("aaaa"));
    const pieces = lz("abcabcabcabcx");
    print(pieces);
    print(unlz(pieces));
    const bloom = new BloomFilter(256, 3);
    ["apple", "pear"].forEach((w) => bloom.add(w));
    print(`${bloom.mightContain("apple")} ${bloom.mightContain("pear")} ${bloom.mightContain("zebra")}`);
    const s = new SkipList<int>();
    for (x in [5, 1, 9, 3, 5, 7]) s.add(x);
    print(`${s.toList()} ${s.size} ${s.has(9)} ${s.has(4)} ${s.remove(5)} ${s.remove(50)} ${s.toList()}`);
    const w = new SkipList<String>();
    "the quick brown fox".split(" ").forEach((x) => { w.add(x); });
    print(w.toList());
    diff("a b c d".split(" "), "a x c d e".split(" ")).forEach((l) => print(l));
}

// expect: 1
// expect: 55 bits, true
// expect: {"a": "0"}
// expect: [Lit("a"), Lit("b"), Lit("c"), Ref(3, 9), Lit("x")]
// expect: abcabcabcabcx
// expect: true true false
// expect: [1, 3, 5, 7, 9] 5 true false true false [1, 3, 7, 9]
// expect: ["brown", "fox", "quick", "the"]
// expect:   a
// expect: - b
// expect: + x
// expect:   c
// expect:   d
// expect: + e
