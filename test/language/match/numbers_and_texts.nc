// Dense ints, sparse ints, negative ones, characters, floats, texts, bools.
func dense(n: int): String {
    return match (n) {
        0 => "zero",
        1 => "one",
        2 | 3 => "few",
        4 => "four",
        _ => "many",
    };
}

func sparse(n: int): String {
    return match (n) {
        -1 => "minus one",
        1000000 => "million",
        7 if (false) => "never",
        7 => "seven",
        other => "other " + other,
    };
}

func letter(c: int): String {
    return match (c) {
        c'a' | c'e' | c'i' | c'o' | c'u' => "vowel",
        c' ' => "space",
        _ => "consonant",
    };
}

func command(text: String): int {
    return match (text) {
        "start" => 1,
        "stop" | "halt" => 2,
        t if (t.startsWith("x")) => 3,
        _ => 0,
    };
}

func size(x: float): String {
    return match (x) {
        0.0 => "none",
        1.0 => "unit",
        _ => "some",
    };
}

func sign(b: bool): int {
    return match (b) { true => 1, false => -1 };
}

func main() {
    print([0, 1, 2, 3, 4, 5, -1].map(dense));
    // expect: ["zero", "one", "few", "few", "four", "many", "many"]
    print([-1, 1000000, 7, 8].map(sparse));
    // expect: ["minus one", "million", "seven", "other 8"]
    print([c'a', c'b', c' '].map(letter));
    // expect: ["vowel", "consonant", "space"]
    print(["start", "stop", "halt", "xyz", "y"].map(command));
    // expect: [1, 2, 2, 3, 0]
    print([0.0, 1.0, 2.0].map(size));
    // expect: ["none", "unit", "some"]
    print([sign(true), sign(false)]);
    // expect: [1, -1]
}
