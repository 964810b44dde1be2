func f(a: HashMap<int, int>) {}
func main() {
    const m: HashMap<int, int> = new Map();
    let n: Map<i64, int> = new Map();
    f(new Map());
    n = new Map(); print(n);
    print(m);
}
class Box<T> { constructor(this.value: T?) {} T? value; }
func g(xs: List<Strng>, ys: Map<String, Foo>) {
    const a: List<Strng> = [];
    const b: Map<String, Foo> = {};
    const c: Strng = "a";
    const d: Box<Strng> = new Box(null);
    const e: Set<Strng> = new Set([]);
    let f: List<List<Strng>> = [[]];
    f = [];
    print([a, b, c, d, e, f]);
    for (x in xs) { print(x.foo()); }
    g([], {});
    const h: (Strng) => int = (x) => x.bar();
    print(h("a"));
    const k: List<Foo> = a.map((x) => x.y);
    match (c) { Strng.A => print(1), _ => print(2) }
}
