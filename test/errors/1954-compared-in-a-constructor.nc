// A comparison where an assignment is meant: that the field has no value then is no second mistake.
class Lexer {
    const String text;
    constructor(this.text) {}
}

class Parser {
    private Lexer lexer;
    const int cols;

    constructor(text: String, cols: int) {
        this.lexer == new Lexer(text);
        this.cols == cols;
    }

    func first(): String { return this.lexer.text[this.cols]; }
}

print(new Parser("abc", 1).first());
print([1, 2].filter((x) => x % 2 = 0));
