// Lists whose elements are floats keep them as numbers; what comes out is a float wherever it goes.
func total(xs: List<float>): float {
    let s = 0.0;
    for (x in xs) { s += x; }
    return s;
}
class Box<T> {
    List<T> items = [];
    func put(x: T) { this.items.add(x); }
    func at(i: int): T { return this.items[i]; }
}
func main() {
    let a = [1.0, 2.5, -0.0];
    print(a);
    a.add(7.0);
    print(a[3]);
    print(a.map((x) => x * 2.0));
    print(total(a));
    let anys: List<any> = a.map((x): any => x);
    anys.add(3);
    anys.add("x");
    print(anys);
    print(anys[3] is int);
    print(anys[0] is float);
    let e: List<float> = [];
    for (i in 0..1000) {
        e.add(i / 2.0);
        e[i] = e[i] + 1.0;
    }
    print(total(e));
    print(e.slice(0, 4));
    let b = new Box<float>();
    b.put(1.0);
    b.put(2.0);
    print(b.at(0));
    print(b.items);
    print(a.sorted());
    print(a.indexOf(2.5));
    print(a.indexOf(1.0));
    print(a.contains(7.0));
    print(a == [1.0, 2.5, -0.0, 7.0]);
    let f = List.filled(3, 4.0);
    f.insert(1, 2.0);
    f.insertAll(0, [9.0]);
    print(f);
    print(f.pop());
    print(f.removeAt(0));
    f.reverse();
    print(f);
    f.fill(0.0);
    print(f);
    let mixed: List<any> = [1.0, 2, 3.5];
    print(mixed);
    let m2: List<any> = [];
    m2.add(1.0);
    m2.add(2);
    m2[0] = 5;
    m2.add(5.0);
    print(m2);
    print(`${a.hashCode() == [1.0, 2.5, 0.0, 7.0].hashCode()} ${a.reduce((x, y) => x + y, 0.0)}`);
    let s = new Set<List<float>>();
    s.add([1.0]);
    print(s.has([1.0]));
    let any1: any = f;
    if (any1 is List) { print(any1[0]); }
    e.clear();
    print(e);
    e.add(1.0);
    print(e);
    print(1.0 / 0.0);
    e.add(1.0 / 0.0);
    e.add(0.0 / 0.0);
    print(e);
    const [p, ...q] = [1.0, 2.0, 3.0];
    print(`${p} ${q}`);
    print([...a, 5.0]);
    print(a.first());
    print(a.join(","));
    for (x in a.withIndex()) { print(x); }
}

// expect: [1.0, 2.5, -0.0]
// expect: 7.0
// expect: [2.0, 5.0, -0.0, 14.0]
// expect: 10.5
// expect: [1.0, 2.5, -0.0, 7.0, 3, "x"]
// expect: false
// expect: true
// expect: 250750.0
// expect: [1.0, 1.5, 2.0, 2.5]
// expect: 1.0
// expect: [1.0, 2.0]
// expect: [-0.0, 1.0, 2.5, 7.0]
// expect: 1
// expect: 0
// expect: true
// expect: true
// expect: [9.0, 4.0, 2.0, 4.0, 4.0]
// expect: 4.0
// expect: 9.0
// expect: [4.0, 2.0, 4.0]
// expect: [0.0, 0.0, 0.0]
// expect: [1.0, 2, 3.5]
// expect: [5, 2, 5.0]
// expect: true 10.5
// expect: true
// expect: 0.0
// expect: []
// expect: [1.0]
// expect: Infinity
// expect: [1.0, Infinity, NaN]
// expect: 1.0 [2.0, 3.0]
// expect: [1.0, 2.5, -0.0, 7.0, 5.0]
// expect: 1.0
// expect: 1.0,2.5,-0.0,7.0
// expect: Tuple(first: 0, second: 1.0)
// expect: Tuple(first: 1, second: 2.5)
// expect: Tuple(first: 2, second: -0.0)
// expect: Tuple(first: 3, second: 7.0)
