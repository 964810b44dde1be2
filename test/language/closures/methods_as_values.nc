// A method that is named without a call remembers its object; functions and enum cases are values too.
class Counter {
    int count = 0;
    func add(n: int): int {
        this.count += n;
        return this.count;
    }
    static func square(n: int): int { return n * n; }
}

class Loud extends Counter {
    override func add(n: int): int { return super.add(n * 10); }
    func quiet(): (int) => int { return super.add; }
}

enum Shape { Circle(r: int), Square(side: int) }

func half(n: int): float { return n / 2.0; }

func main() {
    const c = new Counter();
    const add = c.add;
    add(2);
    print(add(3));
    // expect: 5
    print(c.count);
    // expect: 5
    const loud: Counter = new Loud();
    const shout = loud.add;
    print(shout(1));
    // expect: 10
    const quiet = new Loud().quiet();
    print(quiet(1));
    // expect: 1
    print([1, 2, 3].map(Counter.square));
    // expect: [1, 4, 9]
    print([1, 2].map(half));
    // expect: [0.5, 1.0]
    print([1, 2].map(Shape.Circle));
    // expect: [Circle(1), Circle(2)]
    print(["a", "z"].map("abc".contains));
    // expect: [true, false]
    const out: List<int> = [];
    [7, 8].forEach(out.add);
    print(out);
    // expect: [7, 8]
}
