// Named arguments are evaluated in the order in which they are written, not in that of the parameters.
func say(name: String, value: int): int {
    print(name);
    return value;
}

func digits(a: int, b: int, c: int): int { return a * 100 + b * 10 + c; }

record Point(x: int, y: int)

enum Shape { Box(width: int, height: int) }

func main() {
    print(digits(c: say("c", 3), a: say("a", 1), b: say("b", 2)));
    // expect: c
    // expect: a
    // expect: b
    // expect: 123
    print(digits(say("first", 1), c: say("last", 3), b: say("middle", 2)));
    // expect: first
    // expect: last
    // expect: middle
    // expect: 123
    print(new Point(y: say("y", 2), x: say("x", 1)));
    // expect: y
    // expect: x
    // expect: Point(x: 1, y: 2)
    print(Shape.Box(height: say("height", 4), width: say("width", 3)));
    // expect: height
    // expect: width
    // expect: Box(3, 4)
}
