// Lists by index with their length read each turn; Maps, Sets, Strings' parts and any Iterable.
class Countdown implements Iterable<int> {
    int from;
    constructor(this.from) {}
    func iterator(): Iterator<int> { return new CountdownIterator(this.from); }
}

class CountdownIterator implements Iterator<int> {
    int left;
    constructor(this.left) {}
    func hasNext(): bool { return this.left > 0; }
    func next(): int {
        this.left -= 1;
        return this.left + 1;
    }
}

func sum(items: Iterable<int>): int {
    let total = 0;
    for (i in items) { total += i; }
    return total;
}

func main() {
    const xs = [1, 2, 3];
    for (x in xs) {
        print(x);
        if (x == 1) { xs.add(4); }
        if (x == 2) { xs.removeAt(2); }
    }
    // expect: 1
    // expect: 2
    // expect: 4
    const m = { "a": 1, "b": 2 };
    for (k, v in m) { print(k + "=" + v); }
    // expect: a=1
    // expect: b=2
    for (entry in m) { print(entry.key + ":" + (entry.value + 1)); }
    // expect: a:2
    // expect: b:3
    for (k in m.keys()) { print(k); }
    // expect: a
    // expect: b
    const floats: Map<float, bool> = { 1.0: true };
    for (k, v in floats) { print(k + 0.5); print(!v); }
    // expect: 1.5
    // expect: false
    const s = Set.from([3, 1, 3]);
    for (x in s) { print(x * 10); }
    // expect: 30
    // expect: 10
    for (n in new Countdown(3)) { print(n); }
    // expect: 3
    // expect: 2
    // expect: 1
    print(sum(new Countdown(4)) + sum([1, 2]) + sum(0..5) + sum(s));
    // expect: 27
    for (c in "héy".chars()) { print(c); }
    // expect: h
    // expect: é
    // expect: y
}
