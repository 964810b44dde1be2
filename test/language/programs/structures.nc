// Monoids, persistent trees, inheritance with bounds, matrices.
interface Monoid<T> {
    func zero(): T;
    func plus(a: T, b: T): T;
}
class IntSum implements Monoid<int> {
    func zero(): int { return 0; }
    func plus(a: int, b: int): int { return a + b; }
}
class FloatProduct implements Monoid<float> {
    func zero(): float { return 1; }
    func plus(a: float, b: float): float { return a * b; }
}
class Strings implements Monoid<String> {
    func zero(): String { return ""; }
    func plus(a: String, b: String): String { return a + b; }
}
class ListMonoid<T> implements Monoid<List<T>> {
    func zero(): List<T> { return []; }
    func plus(a: List<T>, b: List<T>): List<T> { return [...a, ...b]; }
}
class FnMonoid<T> implements Monoid<(T) => T> {
    func zero(): (T) => T { return (x) => x; }
    func plus(a: (T) => T, b: (T) => T): (T) => T { return (x) => b(a(x)); }
}
func concat<T>(m: Monoid<T>, xs: Iterable<T>): T {
    let acc = m.zero();
    for (x in xs) acc = m.plus(acc, x);
    return acc;
}
record Pair<A, B>(first: A, second: B) {
    func swap(): Pair<B, A> { return new Pair(this.second, this.first); }
    func map<C>(f: (A) => C): Pair<C, B> { return new Pair(f(this.first), this.second); }
    static func of<X, Y>(x: X, y: Y): Pair<X, Y> { return new Pair(x, y); }
}
enum Tree<T> {
    Leaf,
    Node(left: Tree<T>, value: T, right: Tree<T>),

    func insert(v: T, cmp: (T, T) => int): Tree<T> {
        return match (this) {
            Leaf => Tree.Node(Tree.Leaf, v, Tree.Leaf),
            Node(l, x, r) if (cmp(v, x) < 0) => Tree.Node(l.insert(v, cmp), x, r),
            Node(l, x, r) if (cmp(v, x) > 0) => Tree.Node(l, x, r.insert(v, cmp)),
            _ => this,
        };
    }
    func fold<R>(leaf: R, f: (R, T, R) => R): R {
        return match (this) {
            Leaf => leaf,
            Node(l, v, r) => f(l.fold(leaf, f), v, r.fold(leaf, f)),
        };
    }
    func toList(): List<T> { return this.fold<List<T>>([], (l, v, r) => [...l, v, ...r]); }
    func depth(): int { return this.fold(0, (l, _, r) => 1 + Math.max(l, r)); }
}
abstract class Animal implements Comparable<Animal> {
    private static int next = 1;
    const int id;
    protected String name;
    constructor(this.name) {
        this.id = Animal.next;
        Animal.next++;
    }
    abstract func sound(): String;
    func speak(): String { return `${this.name} says ${this.sound()}`; }
    func compareTo(other: Animal): int { return this.name.compareTo(other.name); }
    func toString(): String { return `${this.kind()}#${this.id}`; }
    protected func kind(): String { return "animal"; }
}
class Dog extends Animal {
    constructor(name: String = "Rex") { super(name); }
    override func sound(): String { return "woof"; }
    override protected func kind(): String { return "dog"; }
}
class Puppy extends Dog {
    private int age;
    constructor(age: int) {
        super("Pup" + age);
        this.age = age;
    }
    override func sound(): String { return super.sound() + "!".repeat(this.age); }
    override func speak(): String { return super.speak().toUpperCase(); }
}
class Cat extends Animal { override func sound(): String { return "meow"; } }
class Repository<K, T extends Animal> {
    private Map<K, T> items = new Map<K, T>();
    func save(k: K, t: T): Repository<K, T> {
        this.items.set(k, t);
        return this;
    }
    func find(k: K): T? { return this.items.get(k); }
    func all(): List<T> { return this.items.values(); }
    func query(p: (T) => bool): List<T> { return this.all().filter(p); }
}
func maxOf<T extends Comparable<T>>(a: T, b: T): T { return a >= b ? a : b; }
func clampAll<T extends Comparable<T>>(xs: List<T>, lo: T, hi: T): List<T> {
    return xs.map((x) => x < lo ? lo : x > hi ? hi : x);
}
func zipWith3<A, B, C, R>(a: List<A>, b: List<B>, c: List<C>, f: (A, B, C) => R): List<R> {
    return (0..Math.min(a.length, Math.min(b.length, c.length))).map((i) => f(a[i], b[i], c[i]));
}
func mergeSort<T>(xs: List<T>, less: (T, T) => bool): List<T> {
    if (xs.length < 2) return xs;
    const mid = xs.length / 2;
    const [l, r] = [mergeSort(xs.slice(0, mid), less), mergeSort(xs.slice(mid), less)];
    const out: List<T> = [];
    let [i, j] = [0, 0];
    while (i < l.length && j < r.length) {
        if (less(r[j], l[i])) {
            out.add(r[j]);
            j++;
        } else {
            out.add(l[i]);
            i++;
        }
    }
    return [...out, ...l.slice(i), ...r.slice(j)];
}
class Matrix {
    private List<List<float>> rows;
    constructor(this.rows) {}
    static func identity(n: int): Matrix {
        return new Matrix(List.generate(n, (i) => List.generate(n, (j) => i == j ? 1.0 : 0.0)));
    }
    func times(o: Matrix): Matrix {
        return new Matrix(
            this.rows.map((row) => List.generate(o.rows[0].length, (j) => {
                let s = 0.0;
                for (k in 0..row.length) s += row[k] * o.rows[k][j];
                return s;
            })),
        );
    }
    func pow(n: int): Matrix {
        return n == 0
            ? Matrix.identity(this.rows.length)
            : n % 2 == 0 ? this.times(this).pow(n / 2) : this.times(this.pow(n - 1));
    }
    func transpose(): Matrix {
        return new Matrix(List.generate(this.rows[0].length, (j) => this.rows.map((r) => r[j])));
    }
    func equals(o: any): bool { return o is Matrix && o.rows == this.rows; }
    func determinant(): float {
        const n = this.rows.length;
        const m = this.rows.map((r) => r.copy());
        let det = 1.0;
        for (c in 0..n) {
            let p = c;
            for (r in c + 1..n) if (m[r][c].abs() > m[p][c].abs()) p = r;
            if (m[p][c] == 0) return 0;
            if (p != c) {
                [m[p], m[c]] = [m[c], m[p]];
                det = -det;
            }
            det *= m[c][c];
            for (r in c + 1..n) {
                const f = m[r][c] / m[c][c];
                for (k in c..n) m[r][k] -= f * m[c][k];
            }
        }
        return det;
    }
    func toString(): String {
        return this.rows.map((r) => r.map((x) => x.toFixed(1)).join(" ")).join("\n");
    }
}
func main() {
    print(concat(new IntSum(), [1, 2, 3]));
    print(concat(new FloatProduct(), [1.5, 2.0]));
    print(concat(new Strings(), ["a", "b"]));
    print(concat(new ListMonoid<int>(), [[1], [2, 3]]));
    print(concat(new FnMonoid<int>(), [(x: int) => x + 1, (x: int) => x * 2])(5));
    print(concat(new IntSum(), 0..5));
    print(Pair.of(1, "a").swap().map((s) => s.length));
    print(new Pair(1, [2]) == new Pair(1, [2]));
    let tree: Tree<int> = Tree.Leaf;
    for (x in [5, 2, 8, 1, 9, 3]) tree = tree.insert(x, (a, b) => a - b);
    print(`${tree.toList()} ${tree.depth()}`);
    const animals: List<Animal> = [new Dog(), new Puppy(3), new Cat("Tom"), new Dog("Ace")];
    for (a in animals) print(`${a} ${a.speak()}`);
    print(animals.sorted());
    print(animals.max() == animals[2]);
    const repo = new Repository<String, Dog>().save("a", new Dog("Z")).save("b", new Puppy(1));
    print(repo.query((d) => d is Puppy).map((d) => d.speak()));
    print(repo.find("q")?.speak() ?? "none");
    print(`${maxOf(3, 9)} ${maxOf("x", "abc")} ${maxOf(2.5, 1.5)}`);
    print(clampAll([1, 5, 10], 2, 8));
    print(zipWith3([1, 2], ["a", "b"], [true, false], (a, b, c) => `${a}${b}${c}`));
    print(mergeSort([5, 2, 9, 1], (a, b) => a < b));
    print(mergeSort(["pear", "fig", "apple"], (a, b) => a.length < b.length));
    const fib = new Matrix([[1, 1], [1, 0]]);
    print(fib.pow(10));
    print(fib.transpose() == fib);
    print(new Matrix([[2, -1, 0], [1, 3, 2], [0, 5, -4]]).determinant());
    const byKind = animals.groupBy((a) => a.sound().length);
    for (k, v in byKind) print(`${k}: ${v}`);
    const m = new Map<Pair<int, int>, String>();
    m[new Pair(1, 2)] = "x";
    print(m[new Pair(1, 2)]);
}

// expect: 6
// expect: 3.0
// expect: ab
// expect: [1, 2, 3]
// expect: 12
// expect: 10
// expect: Pair(first: 1, second: 1)
// expect: true
// expect: [1, 2, 3, 5, 8, 9] 3
// expect: dog#1 Rex says woof
// expect: dog#2 PUP3 SAYS WOOF!!!
// expect: animal#3 Tom says meow
// expect: dog#4 Ace says woof
// expect: [dog#4, dog#2, dog#1, animal#3]
// expect: true
// expect: ["PUP1 SAYS WOOF!"]
// expect: none
// expect: 9 x 2.5
// expect: [2, 5, 8]
// expect: ["1atrue", "2bfalse"]
// expect: [1, 2, 5, 9]
// expect: ["fig", "pear", "apple"]
// expect: 89.0 55.0
// expect: 55.0 34.0
// expect: true
// expect: -48.0
// expect: 4: [dog#1, animal#3, dog#4]
// expect: 7: [dog#2]
// expect: x
