// The brace of a match that is missing is missed where the indentation says so.
class Shapes {
    func name(corners: int): String {
        return match (corners) {
            3 => "triangle",
            4 => "square",
            _ => "many",
    }

    func all(): List<String> { return [3, 4, 5].map((n) => this.name(n)); }
}

print(new Shapes().all());
