// Numbers and bools that go through type parameters keep their kind.
class Box<T> {
    T value;
    constructor(this.value) {}
    func get(): T { return this.value; }
    func set(value: T) { this.value = value; }
    func map<R>(change: (T) => R): Box<R> { return new Box<R>(change(this.value)); }
}

func identity<T>(x: T): T { return x; }

func pick<A, B>(first: A, second: B, takeFirst: bool): any { return takeFirst ? first : second; }

func main() {
    const f = new Box<float>(1.0);
    print(f.get());
    // expect: 1.0
    print(f.get() + 1);
    // expect: 2.0
    f.set(3);
    print(f.value / 2);
    // expect: 1.5
    const i = new Box(7);
    print(i.get() / 2);
    // expect: 3
    print(i.map((n) => n * 0.5).get());
    // expect: 3.5
    print(i.map((n) => n > 5).get() && true);
    // expect: true
    print(identity(2.0));
    // expect: 2.0
    print(identity(2));
    // expect: 2
    print(!identity(false));
    // expect: true
    print(pick(1.0, 2, true));
    // expect: 1.0
    print(pick(1.0, 2, false));
    // expect: 2
    const xs: List<float> = [1, 2.5, 3];
    print(xs);
    // expect: [1.0, 2.5, 3.0]
    print(xs.first() + xs[2]);
    // expect: 4.0
    let total = 0.0;
    for (x in xs) { total += x; }
    print(total);
    // expect: 6.5
}
