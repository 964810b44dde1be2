func sign(x: int): int {
    if (x > 0) { 1; } else if (x < 0) { x * 2; } else { return 0; }
}

func size(text: String): int {
    try { text.toInt(); } catch (e) { return -1; }
}

func name(x: int): String {
    match (x) {
        1 => { "one"; }
        _ => { return "many"; }
    }
}

func half(x: int): int {
    if (x > 2) { print(x); } else { return x / 2; }
}

print(`${sign(3)} ${size("4")} ${name(1)} ${half(3)}`);
