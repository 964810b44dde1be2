import harness

// A parser of JSON over a text in memory, made of small objects; the tree that it gives is walked and written again.

abstract class JsonValue {
    /// How many values there are in it, itself included.
    abstract func count(): int;
    abstract func write(out: StringBuilder);
}

class JsonLiteral extends JsonValue {
    const String text;
    constructor(this.text) {}
    override func count(): int { return 1; }
    override func write(out: StringBuilder) { out.append(this.text); }
}

class JsonNumber extends JsonValue {
    const float value;
    const String text;
    constructor(this.value, this.text) {}
    override func count(): int { return 1; }
    override func write(out: StringBuilder) { out.append(this.text); }
}

class JsonString extends JsonValue {
    const String value;
    constructor(this.value) {}
    override func count(): int { return 1; }
    override func write(out: StringBuilder) { out.append("\"").append(this.value).append("\""); }
}

class JsonArray extends JsonValue {
    const List<JsonValue> values = [];

    override func count(): int {
        let count = 1;
        for (value in this.values) { count += value.count(); }
        return count;
    }

    override func write(out: StringBuilder) {
        out.append("[");
        for (i in 0..this.values.length) {
            if (i > 0) { out.append(","); }
            this.values[i].write(out);
        }
        out.append("]");
    }
}

class JsonObject extends JsonValue {
    const Map<String, JsonValue> members = {};

    override func count(): int {
        let count = 1;
        for (_, value in this.members) { count += value.count(); }
        return count;
    }

    override func write(out: StringBuilder) {
        out.append("{");
        let first = true;
        for (name, value in this.members) {
            if (!first) { out.append(","); }
            first = false;
            out.append("\"").append(name).append("\":");
            value.write(out);
        }
        out.append("}");
    }
}

class ParseError extends Error {
    constructor(message: String, at: int) { super(8020, `${message} at ${at}`); }
}

class Parser {
    private const String text;
    private int at = 0;

    constructor(this.text) {}

    func parse(): JsonValue {
        this.skipSpace();
        const value = this.readValue();
        this.skipSpace();
        if (this.at < this.text.length) { throw new ParseError("more than one value", this.at); }
        return value;
    }

    private func peek(): int {
        return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1;
    }

    private func readValue(): JsonValue {
        return match (this.peek()) {
            c'{' => this.readObject(),
            c'[' => this.readArray(),
            c'"' => new JsonString(this.readString()),
            c't' => this.readWord("true"),
            c'f' => this.readWord("false"),
            c'n' => this.readWord("null"),
            _ => this.readNumber(),
        };
    }

    private func readWord(word: String): JsonValue {
        if (!this.text.startsWith(word, this.at)) { throw new ParseError("unknown word", this.at); }
        this.at += word.length;
        return new JsonLiteral(word);
    }

    private func readObject(): JsonValue {
        const object = new JsonObject();
        this.at += 1;
        this.skipSpace();
        if (this.accept(c'}')) { return object; }
        while (true) {
            this.skipSpace();
            const name = this.readString();
            this.skipSpace();
            this.expect(c':');
            this.skipSpace();
            object.members[name] = this.readValue();
            this.skipSpace();
            if (this.accept(c'}')) { return object; }
            this.expect(c',');
        }
    }

    private func readArray(): JsonValue {
        const array = new JsonArray();
        this.at += 1;
        this.skipSpace();
        if (this.accept(c']')) { return array; }
        while (true) {
            this.skipSpace();
            array.values.add(this.readValue());
            this.skipSpace();
            if (this.accept(c']')) { return array; }
            this.expect(c',');
        }
    }

    private func readString(): String {
        this.expect(c'"');
        const start = this.at;
        while (this.peek() != c'"') {
            if (this.peek() < 0) { throw new ParseError("a string without end", start); }
            if (this.peek() == c'\\') { this.at += 1; }
            this.at += 1;
        }
        const value = this.text.substring(start, this.at);
        this.at += 1;
        return value;
    }

    private func readNumber(): JsonValue {
        const start = this.at;
        this.accept(c'-');
        let value = 0.0;
        let digits = 0;
        while (this.isDigit()) {
            value = value * 10.0 + (this.peek() - c'0');
            digits += 1;
            this.at += 1;
        }
        if (digits == 0) { throw new ParseError("no value", start); }
        if (this.accept(c'.')) {
            let unit = 0.1;
            while (this.isDigit()) {
                value += (this.peek() - c'0') * unit;
                unit /= 10.0;
                this.at += 1;
            }
        }
        return new JsonNumber(
            this.text.charCodeAt(start) == c'-' ? -value : value,
            this.text.substring(start, this.at),
        );
    }

    private func isDigit(): bool {
        const code = this.peek();
        return code >= c'0' && code <= c'9';
    }

    private func accept(code: int): bool {
        if (this.peek() != code) { return false; }
        this.at += 1;
        return true;
    }

    private func expect(code: int) {
        if (!this.accept(code)) {
            throw new ParseError(`no ${String.fromCharCode(code)}`, this.at);
        }
    }

    private func skipSpace() {
        while (true) {
            const code = this.peek();
            if (code != c' ' && code != c'\n' && code != c'\t' && code != c'\r') { return; }
            this.at += 1;
        }
    }
}

func makeText(records: int): String {
    const text = new StringBuilder();
    text.append("{ \"version\": 3, \"records\": [\n");
    for (i in 0..records) {
        if (i > 0) { text.append(",\n"); }
        text.append(`  { "id": ${i}, "name": "node-${i % 17}", "load": ${i % 100}.${i % 7}, "live": ${i % 3 == 0}, `);
        text.append(`"parent": null, "tags": ["a${i % 5}", "with \\"quotes\\"", -${i}], "place": { "rack": ${i % 11}, "row": [1, 2, [3]] } }`);
    }
    text.append("\n] }\n");
    return text.toString();
}

func benchmark(records: int): int {
    const text = makeText(records);
    const value = new Parser(text).parse();
    const out = new StringBuilder();
    value.write(out);
    const again = new Parser(out.toString()).parse();
    if (value.count() != again.count()) {
        throw new Error(8021, "what was written is something else");
    }
    return value.count() * 1000 + out.length % 1000;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(10, 173351), full: new Size(1000, 17003871));
}
