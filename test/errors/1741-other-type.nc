enum Color { Red, Green }

func name(n: int): String {
    return match (n) {
        "one" => "1",
        Color.Red => "red",
        _ => "?",
    };
}
