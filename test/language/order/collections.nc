// Elements and entries are evaluated in the order in which they are written.
func say(name: String): String {
    print(name);
    return name;
}

func main() {
    print([say("a"), say("b"), say("c")]);
    // expect: a
    // expect: b
    // expect: c
    // expect: ["a", "b", "c"]
    print({ say("k1"): say("v1"), say("k2"): say("v2") });
    // expect: k1
    // expect: v1
    // expect: k2
    // expect: v2
    // expect: {"k1": "v1", "k2": "v2"}
    print(`${say("x")}-${say("y")}`);
    // expect: x
    // expect: y
    // expect: x-y
}
