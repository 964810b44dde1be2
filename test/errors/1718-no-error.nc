// One `extends Error` is what all of this lacks.
class AssemblyError {
    const int line;
    constructor(message: String, line: int) {
        super(8210, `line ${line}: ${message}`);
        this.line = line;
    }
}

func assemble(text: String): int {
    if (text == "") { throw new AssemblyError("empty", 1); }
    return text.toIntOrNull() ?? throw new AssemblyError("no number", 1);
}

func main() {
    try {
        print(assemble("x"));
    } catch (e: AssemblyError) {
        print(e.line);
    }
}
