// A match may be an argument, an operand, a condition, another match's subject.
enum Color { Red, Green, Blue }

func code(c: Color): int { return match (c) { Red => 1, Green => 2, Blue => 4 }; }

func mix(a: Color, b: Color): int {
    return match (a) { Red => 10, _ => 20 } + match (b) { Blue => 3, _ => 4 };
}

func nested(a: Color, b: Color): String {
    return match (a) {
        Red => match (b) { Red => "rr", Green => "rg", Blue => "rb" },
        other => other.name + "/" + b.name,
    };
}

func isWarm(c: Color): bool { return match (c) { Red => true, Green | Blue => false }; }

func ratio(c: Color): float { return match (c) { Red => 1, Green => 2.5, Blue => 3 }; }

func maybe(c: Color): int? { return match (c) { Red => null, Green => 2, Blue => 3 }; }

func main() {
    print([Color.Red, Color.Green, Color.Blue].map(code).reduce((a, b) => a + b, 0));
    // expect: 7
    print(mix(Color.Red, Color.Blue));
    // expect: 13
    print(mix(Color.Green, Color.Red));
    // expect: 24
    print(nested(Color.Red, Color.Blue));
    // expect: rb
    print(nested(Color.Green, Color.Blue));
    // expect: Green/Blue
    if (isWarm(Color.Red) && !isWarm(Color.Blue)) { print("warm"); }
    // expect: warm
    print(ratio(Color.Red) + ratio(Color.Green));
    // expect: 3.5
    print((maybe(Color.Red) ?? 10) + (maybe(Color.Blue) ?? 10));
    // expect: 13
    print(`${match (Color.Blue) { Blue => "b", _ => "-" }}!`);
    // expect: b!
}
