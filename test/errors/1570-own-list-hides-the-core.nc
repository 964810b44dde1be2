class List<T> {
    private T? head = null;
    private int length = 0;
    func push(x: T) { this.head = x; this.length += 1; }
    func first(): T? { return this.head; }
}
let s = new List<int>();
s.push(3);
print(s.first());
let u: List<int> = [1, 2];
let xs = [1, 2, 3].map((x) => x + 1);
for (x in xs) { print(x); }
print(xs.length);
