// A List at a call that has seen instances of several classes: it is no instance, and an empty one has no first element.
class Once implements Iterable<int> {
    func iterator(): Iterator<int> { return [1].iterator(); }
}

class Twice implements Iterable<int> {
    func iterator(): Iterator<int> { return [2, 3].iterator(); }
}

func total(xs: Iterable<int>): int {
    let sum = 0;
    for (x in xs) { sum += x; }
    return sum;
}

func main() {
    let sum = 0;
    for (_ in 0..20) { sum += total(new Once()) + total(new Twice()); }
    const empty: List<int> = [];
    print(sum + total(empty));
    print(total([5, 6]));
    const nothing: List<int?> = [null];
    print(total(nothing.filter((x) => x != null).map((x) => x ?? 0)));
}
// expect: 120
// expect: 11
// expect: 0
