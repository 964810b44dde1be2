func name(n: int): String {
    return match (n) {
        1 -> "one",
        2: "two",
        3 = "three"
        4 => "four";
        _ => "many",
    };
}
