// A JSON-like tree: an enum that contains itself, a reader and a writer, queries over it, generic results.

enum Json {
    Null,
    Flag(value: bool),
    Number(value: float),
    Text(value: String),
    Items(items: List<Json>),
    Object(fields: Map<String, Json>);

    func isNull(): bool { return this == Json.Null; }

    func get(name: String): Json {
        return match (this) {
            Object(fields) => fields[name] ?? Json.Null,
            _ => Json.Null,
        };
    }

    func at(index: int): Json {
        if (this is Items(items) && index >= 0 && index < items.length) { return items[index]; }
        return Json.Null;
    }

    func asText(): String? { return match (this) { Text(value) => value, _ => null }; }
    func asNumber(): float? { return match (this) { Number(n) => n, Flag(b) => b ? 1.0 : 0.0, _ => null }; }

    func write(): String {
        return match (this) {
            Null => "null",
            Flag(value) => `${value}`,
            Number(value) => value.isWhole() ? value.toInt().toString() : value.toString(),
            Text(value) => value.quoted(),
            Items(items) => "[" + items.map((item) => item.write()).join(",") + "]",
            Object(fields) => {
                const parts = new List<String>();
                for (name, value in fields) { parts.add(name.quoted() + ":" + value.write()); }
                return "{" + parts.join(",") + "}";
            },
        };
    }

    func depth(): int {
        return match (this) {
            Items(items) => 1 + (items.map((i) => i.depth()).maxOrNull() ?? 0),
            Object(fields) => 1 + (fields.values().map((i) => i.depth()).maxOrNull() ?? 0),
            _ => 0,
        };
    }
}

enum Result<T, E> {
    Ok(value: T),
    Failed(error: E);

    func map<R>(change: (T) => R): Result<R, E> {
        return match (this) {
            Ok(value) => Result.Ok(change(value)),
            Failed(error) => Result.Failed(error),
        };
    }

    func orElse(fallback: T): T {
        return match (this) { Ok(value) => value, Failed(_) => fallback };
    }
}

record ParseError(message: String, position: int)

class Reader {
    private const String text;
    private int at = 0;

    constructor(this.text) {}

    func read(): Result<Json, ParseError> {
        try {
            const value = this.value();
            this.skip();
            if (this.at < this.text.length) { return Result.Failed(this.error("something is left")); }
            return Result.Ok(value);
        } catch (e) {
            return Result.Failed(this.error(e.message));
        }
    }

    private func error(message: String): ParseError { return new ParseError(message, this.at); }

    private func fail(message: String): never { throw new Error(8501, message); }

    private func skip() {
        while (this.at < this.text.length && this.text[this.at].isWhitespace()) { this.at++; }
    }

    private func peek(): String {
        this.skip();
        return this.at < this.text.length ? this.text[this.at] : "";
    }

    private func take(symbol: String) {
        if (this.peek() != symbol) { this.fail(`expected ${symbol}`); }
        this.at++;
    }

    private func value(): Json {
        const c = this.peek();
        if (c == "{") { return this.object(); }
        if (c == "[") { return this.items(); }
        if (c == "\"") { return Json.Text(this.string()); }
        for (word in ["true", "false", "null"]) {
            if (!this.text.startsWith(word, this.at)) { continue; }
            this.at += word.length;
            return match (word) {
                "true" => Json.Flag(true),
                "false" => Json.Flag(false),
                _ => Json.Null,
            };
        }
        return this.number();
    }

    private func number(): Json {
        const start = this.at;
        while (this.at < this.text.length && "+-.eE0123456789".contains(this.text[this.at])) { this.at++; }
        const digits = this.text.substring(start, this.at);
        if (let value = digits.toFloatOrNull()) { return Json.Number(value); }
        return this.fail(`no value can be ${digits.isEmpty() ? "empty" : digits}`);
    }

    private func string(): String {
        this.take("\"");
        const result = new StringBuilder();
        while (true) {
            if (this.at >= this.text.length) { this.fail("unclosed text"); }
            const c = this.text[this.at];
            this.at++;
            if (c == "\"") { return result.toString(); }
            if (c != "\\") { result.add(c); continue; }
            const escaped = this.text[this.at];
            this.at++;
            result.add(match (escaped) { "n" => "\n", "t" => "\t", other => other });
        }
    }

    private func items(): Json {
        const items: List<Json> = [];
        this.take("[");
        while (this.peek() != "]") {
            if (items.isNotEmpty()) { this.take(","); }
            items.add(this.value());
        }
        this.take("]");
        return Json.Items(items);
    }

    private func object(): Json {
        const fields: Map<String, Json> = {};
        this.take("{");
        while (this.peek() != "}") {
            if (fields.size > 0) {
                this.take(",");
                this.skip();
            }
            const name = this.string();
            this.take(":");
            fields[name] = this.value();
        }
        this.take("}");
        return Json.Object(fields);
    }
}

func query(json: Json, path: String): Json {
    let at = json;
    for (part in path.split(".")) {
        const index = part.toIntOrNull();
        at = index == null ? at.get(part) : at.at(index);
    }
    return at;
}

func total(json: Json): float {
    return match (json) {
        Number(value) => value,
        Items(items) => items.reduce((sum, item) => sum + total(item), 0.0),
        Object(fields) => fields.values().reduce((sum, item) => sum + total(item), 0.0),
        Null | Flag(_) | Text(_) => 0.0,
    };
}

func main() {
    const text = "{ \"name\": \"a\\tb\", \"tags\": [1, 2.5, [true, null]], \"inner\": { \"x\": -1e2 } }";
    const parsed = new Reader(text).read();
    const json = match (parsed) {
        Ok(value) => value,
        Failed(error) => throw new Error(8502, error.message),
    };
    print(json.write());                                        // expect: {"name":"a\tb","tags":[1,2.5,[true,null]],"inner":{"x":-100}}
    print(json.depth());                                        // expect: 3
    print(query(json, "tags.2.0") == Json.Flag(true));          // expect: true
    print(query(json, "inner.x").asNumber()! * 2);              // expect: -200.0
    print(query(json, "inner.y").isNull());                     // expect: true
    print(query(json, "name").asText()?.length ?? -1);          // expect: 3
    print(total(json));                                         // expect: -96.5
    const size = parsed.map((value) => value.write().length);
    print(size.orElse(0) > 40);                                 // expect: true
    for (bad in ["[1, 2", "{\"a\" 1}", "[] x", "nul", "\"abc"]) {
        match (new Reader(bad).read()) {
            Ok(value) => print("read " + value.write()),
            Failed(ParseError(message, position)) => print(`${message} at ${position}`),
        }
    }
    // expect: expected , at 5
    // expect: expected : at 5
    // expect: something is left at 3
    // expect: no value can be empty at 0
    // expect: unclosed text at 4
}
