func name(size: int): String {
    return match (size) {
        1 => "small",
        2 => size,
        _ => "large",
    };
}

func label(size: int, plain: bool): String {
    const text: String = plain ? name(size) : (size > 3 ? "big" : null);
    return match (size) {
        1 => 10,
        _ => { return text; },
    };
}

func count(size: int): int {
    return size > 3 ? "many" : "few";
}
