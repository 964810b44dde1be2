func name(n: int): String {
    return switch (n) {
        case 1 => "one";
        case 2, 3 => "few";
        default => "many";
    };
}

func main() {
    const s = switch (3) { case 1 => "a"; default => "b" };
    print(name(2) + s);
}
