sealed interface Node {}
record Char(ch: String) implements Node
record Char() implements Node
func show(node: Node): String {
    return match (node) {
        Char(ch) => ch,
        AnyChar() => ".",
    };
}
print(show(new AnyChar()));
