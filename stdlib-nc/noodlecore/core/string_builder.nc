/// Makes a long text from pieces.
/// ```noodlecore
/// const text = new StringBuilder();
/// text.add("a").add("b").addLine("!").add(3);
/// text.toString().quoted()  // => "ab!\n3"
/// ```
extern class StringBuilder {
    /// How many UTF-16 units there are so far.
    /// ```noodlecore
    /// new StringBuilder("abc").length  // => 3
    /// ```
    extern const int length;

    /// An empty text, or one that begins with `start`.
    extern constructor(start: String = "");

    private extern func addText(text: String);

    /// Adds the text of a value at the end.
    /// ```noodlecore
    /// new StringBuilder().append(1).append(true).toString()  // => 1true
    /// ```
    func append(value: any): StringBuilder {
        this.addText(`${value}`);
        return this;
    }

    /// The same as `append`, under the name that Lists have for it.
    /// ```noodlecore
    /// new StringBuilder().add("a").add("b").toString()  // => ab
    /// ```
    func add(value: any): StringBuilder { return this.append(value); }

    /// Adds the text of a value and the end of a line.
    /// ```noodlecore
    /// new StringBuilder().addLine("a").toString().length  // => 2
    /// ```
    func addLine(value: any = ""): StringBuilder {
        this.addText(`${value}\n`);
        return this;
    }

    /// Adds the character with a code.
    /// ```noodlecore
    /// new StringBuilder().addCharCode(65).toString()  // => A
    /// ```
    extern func addCharCode(code: int): StringBuilder;

    /// The UTF-16 unit at a position; an error outside.
    /// ```noodlecore
    /// new StringBuilder("abc").charCodeAt(0)  // => 97
    /// ```
    extern func charCodeAt(index: int): int;

    /// Shortens the text to so many units.
    /// ```noodlecore
    /// const text = new StringBuilder("abc");
    /// text.truncate(1);
    /// text.toString()  // => a
    /// ```
    extern func truncate(length: int);

    /// Whether there is no text yet.
    /// ```noodlecore
    /// new StringBuilder().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.length == 0; }

    /// Takes all text out.
    /// ```noodlecore
    /// const text = new StringBuilder("abc");
    /// text.clear();
    /// text.length  // => 0
    /// ```
    func clear() { this.truncate(0); }

    /// The text so far.
    /// ```noodlecore
    /// new StringBuilder("a").add("b").toString()  // => ab
    /// ```
    extern func toString(): String;
}
