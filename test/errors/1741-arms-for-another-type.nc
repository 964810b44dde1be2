func describe(names: List<String>): String {
    return match (names) {
        0 => "none",
        1 => "one",
        _ => "many",
    };
}

func size(text: String): int {
    return match (text) {
        true => 1,
        false => 2,
        _ => 3,
    };
}
