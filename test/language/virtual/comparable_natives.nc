// int, float, String and bool answer the methods of Comparable like every class that implements it.
func largest<T extends Comparable<T>>(items: List<T>): T {
    let best = items[0];
    for (item in items) {
        if (item.compareTo(best) > 0) { best = item; }
    }
    return best;
}

func smallest<T extends Comparable<T>>(items: List<T>): T {
    let best = items[0];
    for (item in items) {
        if (item < best) { best = item; }
    }
    return best;
}

class Version implements Comparable<Version> {
    int major;
    int minor;
    constructor(this.major, this.minor) {}
    func compareTo(other: Version): int {
        return this.major != other.major ? this.major - other.major : this.minor - other.minor;
    }
    func toString(): String { return `v${this.major}.${this.minor}`; }
}

func main() {
    print(largest([3, 9, 4]));
    // expect: 9
    print(largest([1.5, 0.5]));
    // expect: 1.5
    print(largest(["pear", "apple"]));
    // expect: pear
    print(smallest([3, 9, 2]));
    // expect: 2
    print(smallest(["pear", "apple"]));
    // expect: apple
    const versions = [new Version(1, 2), new Version(1, 10), new Version(0, 99)];
    print(largest(versions));
    // expect: v1.10
    print(smallest(versions));
    // expect: v0.99
    print(new Version(1, 0) < new Version(1, 1));
    // expect: true
    print(new Version(2, 0) <= new Version(1, 1));
    // expect: false
    const c: Comparable<int> = 5;
    print(c.compareTo(7) < 0);
    // expect: true
    print("a" < "b" && "b" >= "b" && !("b" > "c"));
    // expect: true
}
