func name(n: int): String {
    const text = match (n) {
        1 => "one",
        _ => { print("other"); },
    };
    return text;
}
