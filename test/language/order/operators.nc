// Operands left to right; `&&`, `||` and `??` evaluate the right side only where they need it.
func say(name: String, value: int): int {
    print(name);
    return value;
}

func truth(name: String, value: bool): bool {
    print(name);
    return value;
}

func maybe(name: String, value: int?): int? {
    print(name);
    return value;
}

func main() {
    print(say("a", 2) + say("b", 3) * say("c", 4));
    // expect: a
    // expect: b
    // expect: c
    // expect: 14
    print(truth("left", false) && truth("right", true));
    // expect: left
    // expect: false
    print(truth("left", true) || truth("right", true));
    // expect: left
    // expect: true
    print(truth("1", true) && truth("2", true) && truth("3", false) && truth("4", true));
    // expect: 1
    // expect: 2
    // expect: 3
    // expect: false
    print(maybe("left", 5) ?? say("right", 6));
    // expect: left
    // expect: 5
    print(maybe("left", null) ?? say("right", 6));
    // expect: left
    // expect: right
    // expect: 6
    print(maybe("1", null) ?? maybe("2", null) ?? say("3", 3));
    // expect: 1
    // expect: 2
    // expect: 3
    // expect: 3
}
