// The target of a compound assignment is evaluated once, before the value.
func say(name: String, value: int): int {
    print(name);
    return value;
}

class Counter {
    int count = 10;
    List<int> slots = [1, 2, 3];
}

let made = 0;

func counter(c: Counter): Counter {
    made += 1;
    print("object " + made);
    return c;
}

func main() {
    const xs = [1, 2, 3];
    xs[say("index", 1)] += say("value", 40);
    print(xs);
    // expect: index
    // expect: value
    // expect: [1, 42, 3]
    const c = new Counter();
    counter(c).count *= say("times", 3);
    print(c.count);
    // expect: object 1
    // expect: times
    // expect: 30
    counter(c).slots[say("at", 0)]++;
    print(c.slots);
    // expect: object 2
    // expect: at
    // expect: [2, 2, 3]
    counter(c).count--;
    print(c.count);
    // expect: object 3
    // expect: 29
}
