// Records compare by value, print themselves, copy with changes, and may have methods.
record Point(x: float, y: float) {
    func length(): float { return Math.sqrt(this.x * this.x + this.y * this.y); }
    static func origin(): Point { return new Point(0, 0); }
}

record Named<T>(name: String, value: T) implements Comparable<Named<T>> {
    func compareTo(other: Named<T>): int { return this.name.compareTo(other.name); }
}

record Empty()

func say(n: float): float {
    print("say " + n);
    return n;
}

func main() {
    const p = new Point(3, 4);
    print(p);
    // expect: Point(x: 3.0, y: 4.0)
    print(p.length());
    // expect: 5.0
    print(p == new Point(3.0, 4.0));
    // expect: true
    print(p == Point.origin());
    // expect: false
    print(p.copy(y: 5));
    // expect: Point(x: 3.0, y: 5.0)
    print(p.copy());
    // expect: Point(x: 3.0, y: 4.0)
    print(p.copy(y: say(1), x: say(2)));
    // expect: say 1.0
    // expect: say 2.0
    // expect: Point(x: 2.0, y: 1.0)
    print(p.hashCode() == new Point(3, 4).hashCode());
    // expect: true
    const a = new Named("a", 1);
    const b = new Named("b", 2);
    print(a < b);
    // expect: true
    print([b, a].sorted());
    // expect: [Named(name: "a", value: 1), Named(name: "b", value: 2)]
    print(a.copy(name: "z").value + 1);
    // expect: 2
    print(new Empty() == new Empty());
    // expect: true
    const set = Set.from([p, new Point(3, 4)]);
    print(set.size);
    // expect: 1
    print(`${new Named("n", null)}`);
    // expect: Named(name: "n", value: null)
}
