// Seven ways to sort with comparators that are made of others.
type Comparator<T> = (T, T) => int;
abstract class Sorter<T> {
    protected Comparator<T> compare;
    constructor(this.compare) {}
    abstract func name(): String;
    abstract func sort(items: List<T>);
    func less(a: T, b: T): bool { return this.compare(a, b) < 0; }
    func sorted(items: List<T>): List<T> {
        const copy = [...items];
        this.sort(copy);
        return copy;
    }
}
class Bubble<T> extends Sorter<T> {
    override func name(): String { return "bubble"; }
    override func sort(items: List<T>) {
        let n = items.length;
        let swapped: bool;
        do {
            swapped = false;
            for (let i = 1; i < n; i++)
                if (this.less(items[i], items[i - 1])) {
                    [items[i], items[i - 1]] = [items[i - 1], items[i]];
                    swapped = true;
                }
            n--;
        } while (swapped);
    }
}
class Insertion<T> extends Sorter<T> {
    override func name(): String { return "insertion"; }
    override func sort(items: List<T>) {
        for (i in 1..items.length) {
            const x = items[i];
            let j = i - 1;
            while (j >= 0 && this.less(x, items[j])) {
                items[j + 1] = items[j];
                j--;
            }
            items[j + 1] = x;
        }
    }
}
class Selection<T> extends Sorter<T> {
    override func name(): String { return "selection"; }
    override func sort(items: List<T>) {
        for (i in 0..items.length) {
            let m = i;
            for (j in i + 1..items.length) if (this.less(items[j], items[m])) m = j;
            items.swap(i, m);
        }
    }
}
class Quick<T> extends Sorter<T> {
    override func name(): String { return "quick"; }
    override func sort(items: List<T>) { this.range(items, 0, items.length - 1); }
    private func range(a: List<T>, lo: int, hi: int) {
        if (lo >= hi) return;
        const pivot = a[(lo + hi) / 2];
        let i = lo;
        let j = hi;
        while (i <= j) {
            while (this.less(a[i], pivot)) i++;
            while (this.less(pivot, a[j])) j--;
            if (i <= j) {
                a.swap(i, j);
                i++;
                j--;
            }
        }
        this.range(a, lo, j);
        this.range(a, i, hi);
    }
}
class Merge<T> extends Sorter<T> {
    override func name(): String { return "merge"; }
    override func sort(items: List<T>) {
        const result = this.go(items);
        for (i in 0..items.length) items[i] = result[i];
    }
    private func go(xs: List<T>): List<T> {
        if (xs.length <= 1) return xs;
        const mid = xs.length >> 1;
        const l = this.go(xs.take(mid));
        const r = this.go(xs.drop(mid));
        const out = new List<T>();
        let i = 0;
        let j = 0;
        while (i < l.length || j < r.length) {
            if (j >= r.length || (i < l.length && !this.less(r[j], l[i]))) {
                out.add(l[i]);
                i++;
            } else {
                out.add(r[j]);
                j++;
            }
        }
        return out;
    }
}
class Heap<T> extends Sorter<T> {
    override func name(): String { return "heap"; }
    override func sort(items: List<T>) {
        const n = items.length;
        for (let i = n / 2 - 1; i >= 0; i--) this.sift(items, i, n);
        for (let end = n - 1; end > 0; end--) {
            items.swap(0, end);
            this.sift(items, 0, end);
        }
    }
    private func sift(a: List<T>, root: int, end: int) {
        let r = root;
        while (2 * r + 1 < end) {
            let c = 2 * r + 1;
            if (c + 1 < end && this.less(a[c], a[c + 1])) c++;
            if (!this.less(a[r], a[c])) return;
            a.swap(r, c);
            r = c;
        }
    }
}
class Shell<T> extends Sorter<T> {
    override func name(): String { return "shell"; }
    override func sort(items: List<T>) {
        for (let gap = items.length / 2; gap > 0; gap /= 2) {
            for (let i = gap; i < items.length; i++) {
                for (let j = i; j >= gap && this.less(items[j], items[j - gap]); j -= gap)
                    items.swap(j, j - gap);
            }
        }
    }
}
func radix(xs: List<int>): List<int> {
    let a = xs.copy();
    for (shift in (0..32).step(8)) {
        const buckets = List.generate(256, (_) => new List<int>());
        for (x in a) buckets[(x >> shift) & 255].add(x);
        a = buckets.flatten();
    }
    return a;
}
func counting(s: String): String {
    const counts = List.filled(128, 0);
    for (c in s.chars()) counts[c.charCodeAt(0)] += 1;
    return counts.mapIndexed((code, n) => String.fromCharCode(code).repeat(n)).join();
}
func by<T, K extends Comparable<K>>(key: (T) => K): Comparator<T> {
    return (a, b) => key(a).compareTo(key(b));
}
func reversed<T>(c: Comparator<T>): Comparator<T> { return (a, b) => c(b, a); }
func then<T>(first: Comparator<T>, second: Comparator<T>): Comparator<T> {
    return (a, b) => {
        const r = first(a, b);
        return r != 0 ? r : second(a, b);
    };
}
record Employee(name: String, salary: float, age: int)
func sorters<T>(c: Comparator<T>): List<Sorter<T>> {
    return [
        new Bubble(c),
        new Insertion(c),
        new Selection(c),
        new Quick(c),
        new Merge(c),
        new Heap(c),
        new Shell(c),
    ];
}
func main() {
    let seed = 99;
    const data = List.generate(200, (_) => {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        return seed % 1000;
    });
    const expected = data.sorted();
    for (s in sorters<int>((a, b) => a - b))
        print(`${s.name()}: ${s.sorted(data) == expected ? "?" : ""}${s.sorted(data).join() == expected.join()}`);
    print(radix(data).join(",") == expected.join(","));
    print(counting("hello world"));
    const staff = [
        new Employee("Eve", 10.5, 30),
        new Employee("Bob", 9.0, 25),
        new Employee("Ann", 10.5, 41),
        new Employee("Cid", 9.0, 25),
    ];
    const order = then(reversed(by((e: Employee) => e.salary)), by((e: Employee) => e.name));
    for (s in sorters(order))
        print(`${s.name().padEnd(10)}${s.sorted(staff).map(e => e.name).join(" ")}`);
    print(
        staff
            .sorted((a, b) => b.age.compareTo(a.age).breakTie(a.name.compareTo(b.name)))
            .map((e) => e.name),
    );
    print(staff.sortBy((e) => e.age).map((e) => e.name));
    const words = ["banana", "Apple", "cherry", "apple"];
    print(words.sorted());
    print(words.sorted((a, b) => a.toLowerCase().compareTo(b.toLowerCase())));
    print([3.5, -1.0, 2.25].sorted());
    print([true, false].sorted());
}

// expect: bubble: ?true
// expect: insertion: ?true
// expect: selection: ?true
// expect: quick: ?true
// expect: merge: ?true
// expect: heap: ?true
// expect: shell: ?true
// expect: true
// expect:  dehllloorw
// expect: bubble    Ann Eve Bob Cid
// expect: insertion Ann Eve Bob Cid
// expect: selection Ann Eve Bob Cid
// expect: quick     Ann Eve Bob Cid
// expect: merge     Ann Eve Bob Cid
// expect: heap      Ann Eve Bob Cid
// expect: shell     Ann Eve Bob Cid
// expect: ["Ann", "Eve", "Bob", "Cid"]
// expect: ["Bob", "Cid", "Eve", "Ann"]
// expect: ["Apple", "apple", "banana", "cherry"]
// expect: ["Apple", "apple", "banana", "cherry"]
// expect: [-1.0, 2.25, 3.5]
// expect: [false, true]
