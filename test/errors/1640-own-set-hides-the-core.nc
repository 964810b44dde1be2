class Set<T> {
    private List<T> items;
    constructor(this.items) {}
    func add(x: T) { this.items.add(x); }
}
let s = new Set<int>();
s.add(3);
print(s.has(3));
print(s.size);
let u = [1, 2].toSet();
let v: Set<int> = [1, 2].toSet();
