sealed interface Formula {}
record Constant(value: float) implements Formula
record Reference(cell: String, column: int) implements Formula

func read(text: String): Formula {
    return text.startsWith("A") ? new Reference(text) : new Constant(text.toFloat());
}

func show(formula: Formula): String {
    return match (formula) {
        Constant(value) => value.toString(),
        Reference(cell) => cell,
    };
}

print(show(read("A1")));
