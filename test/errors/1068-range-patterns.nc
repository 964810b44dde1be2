func size(n: int): String {
    return match (n) {
        0..10 => "small",
        10..=99 => "medium",
        _ => "large",
    };
}
