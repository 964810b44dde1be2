// A red-black tree as an immutable enum (Okasaki), and one with parent pointers.

enum Color { Red, Black }

enum Tree<K, V> {
    Leaf,
    Node(color: Color, left: Tree<K, V>, key: K, value: V, right: Tree<K, V>);

    func get(wanted: K, compare: (K, K) => int): V? {
        return match (this) {
            Leaf => null,
            Node(_, left, key, value, right) => {
                const c = compare(wanted, key);
                if (c < 0) { return left.get(wanted, compare); }
                if (c > 0) { return right.get(wanted, compare); }
                return value;
            }
        };
    }

    func depth(): int {
        return match (this) {
            Leaf => 0,
            Node(_, l, _, _, r) => 1 + Math.max(l.depth(), r.depth()),
        };
    }

    func blackHeight(): int {
        return match (this) {
            Leaf => 1,
            Node(c, l, _, _, r) => {
                const a = l.blackHeight();
                const b = r.blackHeight();
                if (a != b) { throw new Error(8500, "unbalanced"); }
                return a + (c == Color.Black ? 1 : 0);
            }
        };
    }

    func forEach(visit: (K, V) => void) {
        match (this) {
            Leaf => {}
            Node(_, l, k, v, r) => {
                l.forEach(visit);
                visit(k, v);
                r.forEach(visit);
            }
        }
    }
}

func insert<K extends Comparable<K>, V>(tree: Tree<K, V>, key: K, value: V): Tree<K, V> {
    func ins(t: Tree<K, V>): Tree<K, V> {
        return match (t) {
            Leaf => Tree.Node(Color.Red, Tree.Leaf, key, value, Tree.Leaf),
            Node(c, l, k, v, r) => {
                const order = key.compareTo(k);
                if (order < 0) { return balance(c, ins(l), k, v, r); }
                if (order > 0) { return balance(c, l, k, v, ins(r)); }
                return Tree.Node(c, l, key, value, r);
            },
        };
    }
    return match (ins(tree)) {
        Node(_, l, k, v, r) => Tree.Node(Color.Black, l, k, v, r),
        Leaf => throw new Error(8501, "cannot be"),
    };
}

func balance<K, V>(color: Color, left: Tree<K, V>, key: K, value: V, right: Tree<K, V>): Tree<K, V> {
    const whole = Tree.Node(color, left, key, value, right);
    return match (whole) {
        Node(Black, Node(Red, Node(Red, a, xk, xv, b), yk, yv, c), zk, zv, d)
        | Node(Black, Node(Red, a, xk, xv, Node(Red, b, yk, yv, c)), zk, zv, d)
        | Node(Black, a, xk, xv, Node(Red, Node(Red, b, yk, yv, c), zk, zv, d))
        | Node(Black, a, xk, xv, Node(Red, b, yk, yv, Node(Red, c, zk, zv, d))) =>
            Tree.Node(Color.Red, Tree.Node(Color.Black, a, xk, xv, b), yk, yv, Tree.Node(Color.Black, c, zk, zv, d)),
        _ => whole,
    };
}

func main() {
    let tree: Tree<int, String> = Tree.Leaf;
    for (i in 0..1000) {
        const k = (i * 7919) % 1000;
        tree = insert(tree, k, `v${k}`);
    }
    let count = 0;
    let last = -1;
    let sorted = true;
    tree.forEach((k, v) => {
        if (k <= last) { sorted = false; }
        last = k;
        count++;
    });
    print(`${count} ${sorted} ${last}`);
    print(tree.get(421, (a, b) => a - b));
    print(tree.get(4210, (a, b) => a - b));
    print(`depth ${tree.depth() <= 20} black ${tree.blackHeight()}`);

    let words: Tree<String, int> = Tree.Leaf;
    for (w in "the quick brown fox jumps over the lazy dog the end".split(" ")) {
        words = insert(words, w, (words.get(w, (a, b) => a.compareTo(b)) ?? 0) + 1);
    }
    words.forEach((k, v) => { if (v > 1) { print(`${k}: ${v}`); } });
    print(insert(insert(Tree.Leaf, 1, true), 2, false));
}
// expect: 1000 true 999
// expect: v421
// expect: null
// expect: depth true black 9
// expect: the: 3
// expect: Node(Black, Leaf, 1, true, Node(Red, Leaf, 2, false, Leaf))
