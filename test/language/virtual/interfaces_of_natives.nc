// Interface calls: Comparable and Iterable over natives and classes at one site.
class Money implements Comparable<Money> {
    int cents;
    constructor(this.cents) {}
    func compareTo(other: Money): int { return this.cents - other.cents; }
    func toString(): String { return `$${this.cents}`; }
}
record Ver(major: int, minor: int) implements Comparable<Ver> {
    func compareTo(other: Ver): int {
        return this.major != other.major ? this.major - other.major : this.minor - other.minor;
    }
}
enum Size implements Comparable<Size> {
    S,
    M,
    L,

    func compareTo(other: Size): int { return this.ordinal - other.ordinal; }
}
func biggest<T extends Comparable<T>>(items: Iterable<T>): T? {
    let best: T? = null;
    for (item in items) { if (best == null || item.compareTo(best) > 0) { best = item; } }
    return best;
}
func cmp<T extends Comparable<T>>(a: T, b: T): int { return a.compareTo(b).sign(); }
func lt<T extends Comparable<T>>(a: T, b: T): bool { return a < b; }
print(biggest([3, 1, 2]));
print(biggest([3.5, 1.0, -2.0]));
print(biggest(["b", "c", "a"]));
print(biggest([true, false]));
print(biggest([new Money(3), new Money(9)]));
print(biggest([new Ver(1, 2), new Ver(1, 10)]));
print(biggest([Size.S, Size.L, Size.M]));
print(biggest(0..5));
print(biggest(new Set<int>([4, 8, 1])));
let total = 0;
for (i in 0..3000) {
    total +=
        cmp(i, 100) +
        cmp(i.toFloat(), 5.5) +
        cmp(`${i % 10}`, "5") +
        cmp(i % 2 == 0, true) +
        cmp(new Money(i), new Money(50)) +
        cmp(new Ver(i, i), new Ver(3, 4)) +
        cmp(Size.values()[i % 3], Size.M);
    if (lt(i, 7)) { total += 10; }
    if (lt(i.toFloat(), 7.5)) { total += 10; }
    if (lt(`${i}`, "5")) { total += 1; }
    if (lt(Size.values()[i % 3], Size.L)) { total += 1; }
    if (lt(new Ver(i, 0), new Ver(9, 0))) { total += 1; }
}
print(total);
class Countdown implements Iterable<int> {
    int from;
    constructor(this.from) {}
    func iterator(): Iterator<int> { return new CI(this.from); }
}
class CI implements Iterator<int> {
    int at;
    constructor(this.at) {}
    func hasNext(): bool { return this.at > 0; }
    func next(): int {
        this.at -= 1;
        return this.at + 1;
    }
}
func sum(xs: Iterable<int>): int {
    let s = 0;
    for (x in xs) { s += x; }
    return s;
}
func sumBy(xs: Iterable<int>): int {
    let it = xs.iterator();
    let s = 0;
    while (it.hasNext()) { s += it.next(); }
    return s;
}
const bytes = "hello".toBytes();
let sources: List<Iterable<int>> = [
    [1, 2, 3],
    0..10,
    new Set<int>([5, 6]),
    new Countdown(4),
    bytes,
    { 1: "a", 2: "b" }.keys(),
    (0..20).step(3),
    (0..5).reversed(),
];
for (s in sources) { print(`${sum(s)} ${sumBy(s)}`); }
let all = 0;
for (i in 0..200) { for (s in sources) { all += sum(s) + sumBy(s); } }
print(all);

// expect: 3
// expect: 3.5
// expect: c
// expect: true
// expect: $9
// expect: Ver(major: 1, minor: 10)
// expect: L
// expect: 4
// expect: 8
// expect: 14482
// expect: 6 6
// expect: 45 45
// expect: 11 11
// expect: 10 10
// expect: 532 532
// expect: 3 3
// expect: 63 63
// expect: 10 10
// expect: 272000
