interface Listener {
    func onEvent(name: String, count: int): bool;
    func onDone() { print("done"); }
}

interface Shape {
    get name(): String;
    get area(): float;
    func scaled(by: float): Shape;
    func describe(): String { return `${this.name} of ${this.area.toFixed(1)}`; }
}

interface Source<T> { func next(): T?; }
interface Named { func label(): String; }
interface NamedSource<T> extends Source<T>, Named {}
interface Visitor<R> {
    func number(n: int): R;
    func text(s: String): R;
}

class Counter implements Iterable<int> {
    const int limit;
    constructor(this.limit) {}

    func iterator(): Iterator<int> {
        let at = 0;
        return {
            hasNext: () => at < this.limit,
            next: () => at++,
        };
    }
}

func square(side: float): Shape {
    return { name: "square", area: side * side, scaled: (by) => square(side * by) };
}

func evens(): Source<int> {
    let n = -2;
    return {
        next: () => {
            n += 2;
            return n > 4 ? null : n;
        },
    };
}

func taken<T>(source: Source<T>): List<T> {
    const all: List<T> = [];
    while (let item = source.next()) { all.add(item); }
    return all;
}

func repeated<T>(item: T, times: int): NamedSource<T> {
    let left = times;
    return {
        label: () => `${item} ${times} times`,
        next: () => left-- > 0 ? item : null,
    };
}

func visit<R>(visitor: Visitor<R>): R {
    visitor.number(3);
    return visitor.text("three");
}

func fire(listener: Listener?) {
    print(listener?.onEvent("start", 2) ?? false);
    listener?.onDone();
}

func ignore(name: String, count: int): bool { return false; }

func main() {
    fire({ onEvent: (name, count) => name.length > count });
    // expect: true
    // expect: done
    fire({ onEvent: ignore, onDone: () => print("over") });
    // expect: false
    // expect: over
    fire(null);
    // expect: false
    print([...new Counter(3)]);
    // expect: [0, 1, 2]
    for (n in new Counter(2)) { print(n); }
    // expect: 0
    // expect: 1
    print(square(2).scaled(1.5).describe());
    // expect: square of 9.0
    const unit: Shape = {
        name: "unit",
        area: 1,
        scaled: (by) => square(by),
        describe: () => "the unit",
    };
    print(`${unit.describe()} ${unit.area}`);
    // expect: the unit 1.0
    print(taken(evens()));
    // expect: [0, 2, 4]
    const thrice = repeated("ab", 3);
    print(`${thrice.label()} ${taken(thrice)}`);
    // expect: ab 3 times ["ab", "ab", "ab"]
    visit<void>({ number: (n) => print(n), text: (s) => print(s) });
    // expect: 3
    // expect: three
    print(visit<int>({ number: (n) => n, text: (s) => s.length }));
    // expect: 5
    const longest: List<Comparable<int>> = [{ compareTo: (other) => 1 - other }];
    print(longest[0].compareTo(5));
    // expect: -4
    const log = [];
    using({ close: () => log.add("closed") }, (it: Closeable) => log.add("used"));
    print(log);
    // expect: ["used", "closed"]
    const any: Shape = square(1);
    print(`${any is Shape} ${any is Listener} ${any == any} ${any == square(1)}`);
    // expect: true false true false
    const pairs = List.from({ "a": 1 });
    print(pairs.length);
    // expect: 1
}
