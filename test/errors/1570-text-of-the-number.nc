record Line(label: String, count: int) implements Comparable<Line> {
    func compareTo(other: Line): int { return this.count > other.count; }
}

class NoStock extends Error {
    constructor(what: String) { super("8240", "no stock of " + what); }
}

const n = 3;
print(new Line("a", n.toString()));
print(new NoStock("b").message);
print(new Line("b", 2) < new Line("c", n));
