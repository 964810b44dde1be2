// `==` uses a class's own `equals`; other classes compare by identity. Collections agree.
class Point {
    int x;
    int y;
    constructor(this.x, this.y) {}
    func equals(other: any): bool { return other is Point && other.x == this.x && other.y == this.y; }
    func hashCode(): int { return this.x * 31 + this.y; }
    func toString(): String { return `<${this.x},${this.y}>`; }
}

class Token {
    int id;
    constructor(this.id) {}
}

func main() {
    const a = new Point(1, 2);
    const b = new Point(1, 2);
    print(a == b);
    // expect: true
    print(a != new Point(2, 1));
    // expect: true
    const other: any = "text";
    print(a == other);
    // expect: false
    print(new Token(1) == new Token(1));
    // expect: false
    const t = new Token(2);
    print(t == t);
    // expect: true
    const seen = new Set<Point>();
    seen.add(a);
    seen.add(b);
    print(seen.size);
    // expect: 1
    print([a].contains(b));
    // expect: true
    const names: Map<Point, String> = {};
    names[a] = "first";
    names[b] = "second";
    print(names);
    // expect: {<1,2>: "second"}
    print("at " + a);
    // expect: at <1,2>
    print([a, b]);
    // expect: [<1,2>, <1,2>]
    print(a.hashCode() == b.hashCode());
    // expect: true
    print(a.equals(b));
    // expect: true
}
