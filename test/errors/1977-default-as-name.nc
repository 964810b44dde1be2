func name(n: int): String {
    return match (n) {
        1 => "one",
        default => "other",
    };
}
func kind(n: int): String {
    return match (n) {
        1 => "one",
        other => "other",
    };
}
func main() { print(name(3)); print(kind(2)); }
