// Arguments are evaluated left to right, the receiver before them.
func say(name: String, value: int): int {
    print(name);
    return value;
}

class Box {
    func add(a: int, b: int, c: int): int { return a * 100 + b * 10 + c; }
}

func box(): Box {
    print("box");
    return new Box();
}

func main() {
    print(box().add(say("a", 1), say("b", 2), say("c", 3)));
    // expect: box
    // expect: a
    // expect: b
    // expect: c
    // expect: 123
}
