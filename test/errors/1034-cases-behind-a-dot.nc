enum Color { red, green, mixed(parts: int) }

func codeOf(color: Color): int {
    return match (color) {
        .red => 1,
        .mixed(parts) => parts,
        green => 2,
    };
}

print(codeOf(Color.red));

func sizeOf(n: int): String {
    return match (n) {
        in 1..3 => "few",
        _ => "many",
    };
}

print(sizeOf(2));
