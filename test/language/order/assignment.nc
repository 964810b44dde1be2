// What an assignment's target stands in is evaluated before the value.
func say<T>(name: String, value: T): T {
    print(name);
    return value;
}

class Holder {
    int value = 0;
}

func main() {
    const xs = [0, 0];
    say("list", xs)[say("index", 1)] = say("value", 7);
    print(xs);
    // expect: list
    // expect: index
    // expect: value
    // expect: [0, 7]
    const h = new Holder();
    say("object", h).value = say("value", 3);
    print(h.value);
    // expect: object
    // expect: value
    // expect: 3
    const m = new Map<String, int>();
    say("map", m)[say("key", "k")] = say("value", 1);
    print(m);
    // expect: map
    // expect: key
    // expect: value
    // expect: {"k": 1}
}
