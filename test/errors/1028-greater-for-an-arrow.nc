func show(n: int): String {
    return match (n) {
        0 > "none",
        _ => "some",
    };
}

print(show(1));
