func show(n: int, reason: String): String {
    return match (n) {
        0 => "none",
        1 => "refused: " reason,
        _ => reason "!",
    };
}

print(show(1, "late"));
