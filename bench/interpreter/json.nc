// A parser of JSON, character by character, into objects of a small hierarchy; faulty texts throw.
abstract class Json { abstract func depth(): int; }
class JsonText extends Json {
    const String value;
    constructor(this.value) {}
    override func depth(): int { return 1; }
}
class JsonNumber extends Json {
    const int value;
    constructor(this.value) {}
    override func depth(): int { return 1; }
}
class JsonWord extends Json {
    const String word;
    constructor(this.word) {}
    override func depth(): int { return 1; }
}
class JsonList extends Json {
    const List<Json> items = [];
    override func depth(): int {
        let deepest = 0;
        for (item in this.items) {
            const depth = item.depth();
            if (depth > deepest) { deepest = depth; }
        }
        return deepest + 1;
    }
}
class JsonObject extends Json {
    const Map<String, Json> members = {};
    override func depth(): int {
        let deepest = 0;
        for (member in this.members.values()) {
            const depth = member.depth();
            if (depth > deepest) { deepest = depth; }
        }
        return deepest + 1;
    }
}

class SyntaxError extends Error {
    constructor(message: String, at: int) { super(8001, `${message} at ${at}`); }
}

class Parser {
    private const String text;
    private int at = 0;
    constructor(this.text) {}

    func parse(): Json {
        const value = this.value();
        this.skipSpace();
        if (this.at < this.text.length) { throw new SyntaxError("too much", this.at); }
        return value;
    }

    private func skipSpace() {
        while (this.at < this.text.length && (this.text[this.at] == " " || this.text[this.at] == "\n")) { this.at += 1; }
    }

    private func peek(): String {
        if (this.at >= this.text.length) { throw new SyntaxError("too early an end", this.at); }
        return this.text[this.at];
    }

    private func value(): Json {
        this.skipSpace();
        const c = this.peek();
        if (c == "{") { return this.object(); }
        if (c == "[") { return this.list(); }
        if (c == "\"") { return new JsonText(this.string()); }
        if (c == "-" || this.isDigit(c)) { return this.number(); }
        return this.word();
    }

    private func isDigit(c: String): bool { return c >= "0" && c <= "9"; }

    private func object(): Json {
        const object = new JsonObject();
        this.at += 1;
        while (true) {
            this.skipSpace();
            const name = this.string();
            this.skipSpace();
            this.expect(":");
            object.members.set(name, this.value());
            this.skipSpace();
            if (this.peek() != ",") { break; }
            this.at += 1;
        }
        this.expect("}");
        return object;
    }

    private func list(): Json {
        const list = new JsonList();
        this.at += 1;
        while (true) {
            list.items.add(this.value());
            this.skipSpace();
            if (this.peek() != ",") { break; }
            this.at += 1;
        }
        this.expect("]");
        return list;
    }

    private func string(): String {
        this.expect("\"");
        let value = "";
        while (this.peek() != "\"") {
            value += this.text[this.at];
            this.at += 1;
        }
        this.at += 1;
        return value;
    }

    private func number(): Json {
        let sign = 1;
        if (this.text[this.at] == "-") {
            sign = -1;
            this.at += 1;
        }
        let value = 0;
        while (this.at < this.text.length && this.isDigit(this.text[this.at])) {
            value = value * 10 + (this.text.charCodeAt(this.at) - 48);
            this.at += 1;
        }
        return new JsonNumber(sign * value);
    }

    private func word(): Json {
        for (word in ["true", "false", "null"]) {
            if (this.text.startsWith(word, this.at)) {
                this.at += word.length;
                return new JsonWord(word);
            }
        }
        throw new SyntaxError("nothing known", this.at);
    }

    private func expect(c: String) {
        if (this.peek() != c) { throw new SyntaxError(`no ${c}`, this.at); }
        this.at += 1;
    }
}

func makeText(entries: int): String {
    const out = new StringBuilder();
    out.append("[");
    for (i in 0..entries) {
        if (i > 0) { out.append(",\n "); }
        out.append(`{"id": ${i}, "name": "entry ${i}", "tags": ["red", "green", "blue"], "at": {"x": ${-i}, "y": ${i * 7}}, "open": true, "next": null}`);
    }
    out.append("]");
    return out.toString();
}

func main() {
    const text = makeText(400);
    let depth = 0;
    for (round in 0..50) { depth += new Parser(text).parse().depth(); }
    let faults = 0;
    for (length in 1..250) {
        try { new Parser(text.substring(0, length)).parse(); } catch (error) { faults += error.message.length; }
    }
    print(`${text.length} ${depth} ${faults}`);
}
