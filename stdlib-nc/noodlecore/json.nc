// JSON: text to values and back. Objects become `Map<String, any>`, arrays `List<any>`; numbers are ints where they are
// written as whole numbers that fit, else floats. Of a key that comes twice the last value stays. Records and enums have
// `toJson()` and `fromJson(text)` besides.

/// Reads and writes JSON.
class Json {
    /// The value that a text says; an error [3510] with line and column where it is not JSON.
    /// ```noodlecore
    /// import noodlecore.json
    /// Json.parse("{\"a\": [1, 2.5, null]}")  // => {"a": [1, 2.5, null]}
    /// assertThrows(() => Json.parse("[1, 2"), 3510).message  // => line 1, column 6: expected ',' or ']', but the text ends
    /// ```
    static func parse(text: String): any { return new JsonParser(text).parseDocument(); }

    /// The value that a text says, or null where it is not JSON (or says `null`).
    /// ```noodlecore
    /// import noodlecore.json
    /// Json.parseOrNull("[1")  // => null
    /// ```
    static func parseOrNull(text: String): any {
        try { return Json.parse(text); } catch (e: JsonError) { return null; }
    }

    /// The same as `parse`, wrapped so that reading from it checks types and names places in its errors.
    /// ```noodlecore
    /// import noodlecore.json
    /// const config = Json.read("{\"port\": 80, \"hosts\": [\"a\"]}");
    /// config.at("port").asInt()              // => 80
    /// config.at("hosts").item(0).asString()  // => a
    /// assertThrows(() => config.at("port").asString(), 3511).message  // => $.port: expected a String, but found 80
    /// ```
    static func read(text: String): JsonValue { return new JsonValue(Json.parse(text), "$"); }

    /// The JSON of a value: null, bools, numbers, Strings, Lists, Sets, Maps, records, enums, Bytes (in base64) and objects (by all
    /// their fields, private ones too). With `indent` it is spread over lines. An error [3512] for functions, NaN, Infinity and
    /// what contains itself.
    /// ```noodlecore
    /// import noodlecore.json
    /// record Point(x: int, y: int)
    /// Json.stringify({ "a": [1, 2.5, null, "x\n"] })  // => {"a":[1,2.5,null,"x\n"]}
    /// Json.stringify(new Point(1, 2))                 // => {"x":1,"y":2}
    /// Json.stringify([1], 2).lines()                  // => ["[", "  1", "]"]
    /// ```
    static func stringify(value: any, indent: int = 0): String {
        const writer = new JsonWriter(indent);
        writer.write(value, 0);
        return writer.text();
    }

    /// Whether two texts say the same value, whatever the order of keys and the white space.
    /// ```noodlecore
    /// import noodlecore.json
    /// Json.same("{\"a\": 1, \"b\": 2}", "{\"b\":2,\"a\":1}")  // => true
    /// ```
    static func same(a: String, b: String): bool { return Json.parse(a) == Json.parse(b); }

    /// Each line of a text of JSON lines as a value; empty lines are skipped.
    /// ```noodlecore
    /// import noodlecore.json
    /// Json.parseLines("1\n\n[2]")  // => [1, [2]]
    /// ```
    static func parseLines(text: String): List<any> {
        return text.lines().filter((line) => line.isNotBlank()).map((line) => Json.parse(line));
    }
}

/// A text is not JSON: `line` and `column` count from 1.
class JsonError extends Error {
    const int line;
    const int column;

    constructor(message: String, line: int, column: int) {
        super(3510, `line ${line}, column ${column}: ${message}`);
        this.line = line;
        this.column = column;
    }
}

/// A value of a JSON document with its place in it: what `Json.read` gives.
class JsonValue {
    const any value;
    /// Where it stands: `$.nodes[2].cpu`.
    const String path;

    constructor(this.value, this.path) {}

    /// The value of a key; an error [3511] where this is no object or the key is missing.
    /// ```noodlecore
    /// Json.read("{\"a\": {\"b\": 1}}").at("a").at("b").path  // => $.a.b
    /// ```
    func at(key: String): JsonValue {
        const map = this.asMap();
        if (!map.has(key)) {
            throw new Error(3511, `${this.path}: the key ${key.quoted()} is missing`);
        }
        return new JsonValue(map.get(key), this.pathOf(key));
    }

    /// The value of a key, or null where it is missing or null.
    /// ```noodlecore
    /// Json.read("{}").atOrNull("a")?.asInt() ?? 7  // => 7
    /// ```
    func atOrNull(key: String): JsonValue? {
        const value = this.asMap().get(key);
        return value == null ? null : new JsonValue(value, this.pathOf(key));
    }

    private func pathOf(key: String): String {
        const plain = key.isNotEmpty() && key.all((c) => c.isLetterOrDigit() || c == "_");
        return plain ? `${this.path}.${key}` : `${this.path}[${key.quoted()}]`;
    }

    /// An element of an array; an error [3511] where this is none or it is too short.
    /// ```noodlecore
    /// Json.read("[10, 20]").item(1).asInt()  // => 20
    /// ```
    func item(index: int): JsonValue {
        const list = this.asList();
        if (index < 0 || index >= list.length) {
            throw new Error(3511, `${this.path}: there is no element ${index} of ${list.length}`);
        }
        return new JsonValue(list[index], `${this.path}[${index}]`);
    }

    /// The elements of an array.
    /// ```noodlecore
    /// Json.read("[10, 20]").items().map((item) => item.asInt())  // => [10, 20]
    /// ```
    func items(): List<JsonValue> {
        return this
            .asList()
            .mapIndexed((index, value) => new JsonValue(value, `${this.path}[${index}]`));
    }

    /// Whether an object has a key.
    /// ```noodlecore
    /// Json.read("{\"a\": null}").has("a")  // => true
    /// ```
    func has(key: String): bool { return this.asMap().has(key); }

    /// Whether the value is null.
    /// ```noodlecore
    /// Json.read("null").isNull()  // => true
    /// ```
    func isNull(): bool { return this.value == null; }

    /// The value as an int; an error [3511] where it is none.
    /// ```noodlecore
    /// Json.read("42").asInt()  // => 42
    /// ```
    func asInt(): int {
        const value = this.value;
        if (value is int) { return value; }
        throw this.mismatch("an int");
    }

    /// The value as a float; ints count as such. An error [3511] where it is no number.
    /// ```noodlecore
    /// Json.read("42").asFloat()  // => 42.0
    /// ```
    func asFloat(): float {
        const value = this.value;
        if (value is float) { return value; }
        if (value is int) { return value.toFloat(); }
        throw this.mismatch("a float");
    }

    /// The value as a bool; an error [3511] where it is none.
    /// ```noodlecore
    /// Json.read("true").asBool()  // => true
    /// ```
    func asBool(): bool {
        const value = this.value;
        if (value is bool) { return value; }
        throw this.mismatch("a bool");
    }

    /// The value as a String; an error [3511] where it is none.
    /// ```noodlecore
    /// Json.read("\"hi\"").asString()  // => hi
    /// ```
    func asString(): String {
        const value = this.value;
        if (value is String) { return value; }
        throw this.mismatch("a String");
    }

    /// The value as a List; an error [3511] where it is no array.
    /// ```noodlecore
    /// Json.read("[1, null]").asList()  // => [1, null]
    /// ```
    func asList(): List<any> {
        const value = this.value;
        if (value is List) { return value; }
        throw this.mismatch("an array");
    }

    /// The value as a Map; an error [3511] where it is no object.
    /// ```noodlecore
    /// Json.read("{\"a\": 1}").asMap().keys()  // => ["a"]
    /// ```
    func asMap(): Map<String, any> {
        const value = this.value;
        if (value is Map) { return value as Map<String, any>; }
        throw this.mismatch("an object");
    }

    /// The JSON of the value.
    /// ```noodlecore
    /// Json.read("[1,  2]").toString()  // => [1,2]
    /// ```
    func toString(): String { return Json.stringify(this.value); }

    private func mismatch(expected: String): Error {
        const found = Json.stringify(this.value);
        const short = found.length > 40 ? `${found.take(40)}…` : found;
        return new Error(3511, `${this.path}: expected ${expected}, but found ${short}`);
    }
}

private const deepest = 1000;

private class JsonParser {
    private const String text;
    private int position = 0;

    constructor(this.text) {}

    func parseDocument(): any {
        const value = this.parseValue(0);
        this.skipSpace();
        if (this.position < this.text.length) { throw this.unexpected("the end of the text"); }
        return value;
    }

    private func parseValue(depth: int): any {
        if (depth > deepest) { throw this.fault(`nested more than ${deepest} deep`); }
        this.skipSpace();
        const code = this.peek();
        if (code == c'{') { return this.parseObject(depth); }
        if (code == c'[') { return this.parseArray(depth); }
        if (code == c'"') { return this.parseString(); }
        if (code == c'-' || (code >= c'0' && code <= c'9')) { return this.parseNumber(); }
        return this.parseWord();
    }

    private func parseObject(depth: int): any {
        const map = new Map<String, any>();
        this.position += 1;
        this.skipSpace();
        if (this.accept(c'}')) { return map; }
        while (true) {
            this.skipSpace();
            if (this.peek() != c'"') { throw this.unexpected("a key in double quotes"); }
            const key = this.parseString();
            this.skipSpace();
            if (!this.accept(c':')) { throw this.unexpected("':'"); }
            map.set(key, this.parseValue(depth + 1));
            this.skipSpace();
            if (this.accept(c'}')) { return map; }
            if (!this.accept(c',')) { throw this.unexpected("',' or '}'"); }
        }
    }

    private func parseArray(depth: int): any {
        const list = new List<any>();
        this.position += 1;
        this.skipSpace();
        if (this.accept(c']')) { return list; }
        while (true) {
            list.add(this.parseValue(depth + 1));
            this.skipSpace();
            if (this.accept(c']')) { return list; }
            if (!this.accept(c',')) { throw this.unexpected("',' or ']'"); }
        }
    }

    private func parseString(): String {
        const text = this.text;
        const start = this.position + 1;
        let at = start;
        while (at < text.length) {
            const code = text.charCodeAt(at);
            if (code == c'"') {
                this.position = at + 1;
                return text.substring(start, at);
            }
            if (code == c'\\') { return this.parseEscapedString(start, at); }
            if (code < 32) {
                this.position = at;
                throw this.fault("a control character stands in a String; write it as an escape");
            }
            at += 1;
        }
        this.position = at;
        throw this.unexpected("'\"'");
    }

    /// Goes on from the first escape of a String that began at `start`.
    private func parseEscapedString(start: int, escape: int): String {
        const text = this.text;
        const result = new StringBuilder(text.substring(start, escape));
        let at = escape;
        while (at < text.length) {
            const code = text.charCodeAt(at);
            if (code == c'"') {
                this.position = at + 1;
                return result.toString();
            }
            if (code < 32) {
                this.position = at;
                throw this.fault("a control character stands in a String; write it as an escape");
            }
            if (code != c'\\') {
                result.addCharCode(code);
                at += 1;
            } else {
                this.position = at + 1;
                result.addCharCode(this.parseEscape());
                at = this.position;
            }
        }
        this.position = at;
        throw this.unexpected("'\"'");
    }

    private func parseEscape(): int {
        const code = this.peek();
        this.position += 1;
        if (code == c'n') { return 10; }
        if (code == c't') { return 9; }
        if (code == c'r') { return 13; }
        if (code == c'b') { return 8; }
        if (code == c'f') { return 12; }
        if (code == c'"' || code == c'\\' || code == c'/') { return code; }
        if (code == c'u') { return this.parseUnicodeEscape(); }
        this.position -= 1;
        throw this.unexpected("one of \" \\ / b f n r t u after '\\'");
    }

    private func parseUnicodeEscape(): int {
        let code = 0;
        for (digit in 0..4) {
            const value = hexDigit(this.peek());
            if (value < 0) { throw this.unexpected("four hexadecimal digits after '\\u'"); }
            code = code * 16 + value;
            this.position += 1;
        }
        return code;
    }

    private func parseNumber(): any {
        const start = this.position;
        this.accept(c'-');
        if (!this.accept(c'0')) { this.skipDigits(); }
        const whole = this.position;
        if (this.accept(c'.')) { this.skipDigits(); }
        if (this.accept(c'e') || this.accept(c'E')) {
            if (!this.accept(c'+')) { this.accept(c'-'); }
            this.skipDigits();
        }
        const digits = this.text.substring(start, this.position);
        if (this.position == whole) {
            if (this.isDigit(this.peek())) { throw this.fault("a number does not begin with 0"); }
            const value = digits.toIntOrNull();
            if (value != null) { return value; }
        }
        const value = digits.toFloat();
        if (value.isFinite()) { return value; }
        this.position = start;
        throw this.fault("the number is too large for a float");
    }

    private func skipDigits() {
        const start = this.position;
        while (this.isDigit(this.peek())) { this.position += 1; }
        if (this.position == start) { throw this.unexpected("a digit"); }
    }

    private func isDigit(code: int): bool { return code >= c'0' && code <= c'9'; }

    private func parseWord(): any {
        if (this.acceptWord("true")) { return true; }
        if (this.acceptWord("false")) { return false; }
        if (this.acceptWord("null")) { return null; }
        throw this.unexpected("a value");
    }

    private func acceptWord(word: String): bool {
        if (!this.text.startsWith(word, this.position)) { return false; }
        this.position += word.length;
        return true;
    }

    private func skipSpace() {
        const text = this.text;
        let at = this.position;
        while (at < text.length) {
            const code = text.charCodeAt(at);
            if (code != 32 && code != 10 && code != 13 && code != 9) { break; }
            at += 1;
        }
        this.position = at;
    }

    /// The code at the position, or -1 at the end.
    private func peek(): int {
        return this.position < this.text.length ? this.text.charCodeAt(this.position) : -1;
    }

    private func accept(code: int): bool {
        if (this.peek() != code) { return false; }
        this.position += 1;
        return true;
    }

    private func unexpected(expected: String): JsonError {
        if (this.position >= this.text.length) {
            return this.fault(`expected ${expected}, but the text ends`);
        }
        const found = String.fromCodePoint(this.text.codePointAt(this.position));
        return this.fault(`expected ${expected}, but found ${found.quoted()}${this.habit(found)}`);
    }

    /// What JSON does not have, where people are used to it from elsewhere.
    private func habit(found: String): String {
        if (found == "'") { return "; Strings stand in double quotes"; }
        if (this.text.startsWith("//", this.position) ||
            this.text.startsWith("/*", this.position)) {
            return "; JSON has no comments";
        }
        if (this.afterComma() && (found == "]" || found == "}")) {
            return "; no comma follows the last element";
        }
        return ["NaN", "Infinity", "undefined"].any(
            (word) => this.text.startsWith(word, this.position),
        )
            ? "; JSON has only finite numbers, and null"
            : "";
    }

    private func afterComma(): bool {
        return this.text.substring(0, this.position).trimEnd().endsWith(",");
    }

    private func fault(message: String): JsonError {
        const before = this.text.substring(0, this.position.min(this.text.length));
        const line = before.countOf("\n") + 1;
        return new JsonError(message, line, before.length - before.lastIndexOf("\n"));
    }
}

/// The value of a hexadecimal digit, or -1.
private func hexDigit(code: int): int {
    if (code >= c'0' && code <= c'9') { return code - c'0'; }
    const small = code | 32;
    return small >= c'a' && small <= c'f' ? small - c'a' + 10 : -1;
}

private class JsonWriter {
    private const int indent;
    private const StringBuilder out = new StringBuilder();

    constructor(this.indent) {}

    func text(): String { return this.out.toString(); }

    func write(value: any, depth: int) {
        if (depth > deepest) {
            throw new Error(
                3512,
                `the value contains itself, or is nested more than ${deepest} deep`,
            );
        }
        if (value == null) {
            this.out.add("null");
        } else if (value is String) {
            this.out.add(quoteJson(value));
        } else if (value is bool || value is int) {
            this.out.add(value);
        } else if (value is float) {
            this.writeFloat(value);
        } else if (value is List) {
            this.writeItems(value, depth);
        } else if (value is Set) {
            this.writeItems(value.toList(), depth);
        } else if (value is Map) {
            this.writeMap(value, depth);
        } else if (value is Bytes) {
            this.out.add(quoteJson(value.toBase64()));
        } else {
            this.writeObject(value, depth);
        }
    }

    private func writeFloat(value: float) {
        if (!value.isFinite()) { throw new Error(3512, `JSON has no ${value}`); }
        this.out.add(value);
    }

    private func writeItems(items: List<any>, depth: int) {
        if (items.isEmpty()) {
            this.out.add("[]");
            return;
        }
        this.out.add("[");
        for (let i = 0; i < items.length; i++) {
            if (i > 0) { this.out.add(","); }
            this.breakLine(depth + 1);
            this.write(items[i], depth + 1);
        }
        this.breakLine(depth);
        this.out.add("]");
    }

    private func writeMap(map: Map<any, any>, depth: int) {
        if (map.isEmpty()) {
            this.out.add("{}");
            return;
        }
        this.out.add("{");
        let first = true;
        for (key, value in map) {
            if (!first) { this.out.add(","); }
            first = false;
            this.breakLine(depth + 1);
            this.out.add(quoteJson(`${key}`)).add(this.indent > 0 ? ": " : ":");
            this.write(value, depth + 1);
        }
        this.breakLine(depth);
        this.out.add("}");
    }

    /// Records and objects by their fields; an enum case as its name, with its fields under it where it has some.
    private func writeObject(value: any, depth: int) {
        const fields = fieldsOf(value);
        if (fields == null) { throw new Error(3512, `JSON has no ${typeName(value)}`); }
        const name = caseName(value);
        if (name == null) {
            this.writeMap(fields, depth);
        } else if (fields.isEmpty()) {
            this.out.add(quoteJson(name));
        } else {
            const tagged = new Map<any, any>();
            tagged.set(name, fields);
            this.writeMap(tagged, depth);
        }
    }

    private func breakLine(depth: int) {
        if (this.indent > 0) { this.out.add("\n").add(" ".repeat(this.indent * depth)); }
    }
}

/// The text in double quotes with JSON's escapes.
private extern func quoteJson(text: String): String;

/// The fields of an object, record or enum case by name; null for every other value.
private extern func fieldsOf(value: any): Map<any, any>?;

/// The name of an enum case; null for every other value.
private extern func caseName(value: any): String?;

// ---- what `record.toJson()` and `Record.fromJson(text)` call

private func toJsonText(value: any): String { return Json.stringify(value); }

private func fromJsonText(
    text: String,
    module: String,
    name: String,
    defaults: Map<String, FieldDefault>?,
): any {
    return new JsonDecoder(defaults ?? new Map<String, FieldDefault>()).decode(
        Json.read(text),
        `${module}.${name}`,
    );
}

/// What a field holds that the text leaves out, from the fields before it.
private type FieldDefault = (List<any>) => any;

/// Makes values of declared types. A type is written as `noodlecore.core.list.List<int>?`, modules and all.
private class JsonDecoder {
    /// By `module.Record.field`.
    private const Map<String, FieldDefault> defaults;

    constructor(this.defaults) {}

    func decode(source: JsonValue, type: String): any {
        if (type.endsWith("?")) {
            return source.isNull() ? null : this.decode(source, type.dropLast(1));
        }
        return match (type) {
            "int" => source.asInt(),
            "float" => source.asFloat(),
            "bool" => source.asBool(),
            "noodlecore.core.string.String" => source.asString(),
            "noodlecore.core.bytes.Bytes" => decodeBytes(source),
            _ => this.decodeGeneric(source, type),
        };
    }

    private func decodeGeneric(source: JsonValue, type: String): any {
        const arguments =
            type.endsWith(">")
                ? splitArguments(type.substringAfter("<").dropLast(1))
                : new List<String>();
        return match (type.substringBefore("<")) {
            "noodlecore.core.list.List" => source
                .items()
                .map((item) => this.decode(item, arguments[0])),
            "noodlecore.core.set.Set" => source
                .items()
                .map((item) => this.decode(item, arguments[0]))
                .toSet(),
            "noodlecore.core.map.Map" => this.decodeMap(source, arguments[0], arguments[1]),
            _ => type.contains(".") && !type.contains("=>")
                ? this.decodeObject(source, type.substringBefore("<"))
                : source.value,
        };
    }

    private func decodeMap(source: JsonValue, keyType: String, valueType: String): any {
        const map = new Map<any, any>();
        for (key in source.asMap().keys()) {
            map.set(this.decodeKey(source, key, keyType), this.decode(source.at(key), valueType));
        }
        return map;
    }

    /// Keys of objects are texts: ints are read from them.
    private func decodeKey(source: JsonValue, key: String, type: String): any {
        if (type != "int") { return key; }
        const value = key.toIntOrNull();
        if (value == null) {
            throw new Error(3511, `${source.path}: the key ${key.quoted()} is no int`);
        }
        return value;
    }

    private func decodeObject(source: JsonValue, type: String): any {
        const module = type.substringBeforeLast(".");
        const name = type.substringAfterLast(".");
        const shape = describeClass(module, name);
        if (shape == null) {
            throw new Error(3511, `${source.path}: there is no way to read a ${name} from JSON`);
        }
        return shape[0] == "enum"
            ? this.decodeCase(source, module, name)
            : this.decodeFields(source, module, name, shape);
    }

    /// `"Healthy"`, or `{"Failed": {"code": 3}}`.
    private func decodeCase(source: JsonValue, module: String, name: String): any {
        const tag =
            source.value is String ? source.asString() : source.asMap().keys().firstOrNull() ?? "";
        const caseName = `${name}.${tag}`;
        const shape = describeClass(module, caseName);
        if (shape == null) {
            throw new Error(3511, `${source.path}: ${name} has no case ${tag.quoted()}`);
        }
        if (shape.length == 1) { return makeInstance(module, caseName, []); }
        if (source.value is String) {
            throw new Error(3511, `${source.path}: the fields of ${caseName} are missing`);
        }
        return this.decodeFields(source.at(tag), module, caseName, shape);
    }

    /// `shape` is the kind and then name and type of each field.
    private func decodeFields(
        source: JsonValue,
        module: String,
        name: String,
        shape: List<String>,
    ): any {
        const values = new List<any>();
        for (i in (1..shape.length).step(2)) {
            const key = shape[i];
            values.add(
                source.has(key)
                    ? this.decode(source.at(key), shape[i + 1])
                    : this.missing(source, `${module}.${name}`, key, shape[i + 1], values),
            );
        }
        return makeInstance(module, name, values);
    }

    /// The value of a field that the text leaves out.
    private func missing(
        source: JsonValue,
        owner: String,
        key: String,
        type: String,
        before: List<any>,
    ): any {
        const fallback = this.defaults[`${owner}.${key}`];
        if (fallback != null) { return fallback(before); }
        return type.endsWith("?") ? null : this.decode(source.at(key), type);
    }
}

private func decodeBytes(source: JsonValue): Bytes {
    const bytes = Bytes.fromBase64(source.asString());
    if (bytes == null) { throw new Error(3511, `${source.path}: expected base64`); }
    return bytes;
}

/// `int, List<a, b>` at its outer commas.
private func splitArguments(text: String): List<String> {
    const parts = new List<String>();
    let depth = 0;
    let start = 0;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code == c'<' || code == c'(') { depth += 1; }
        if (code == c'>' && (i == 0 || text.charCodeAt(i - 1) != c'=') || code == c')') {
            depth -= 1;
        }
        if (code == c',' && depth == 0) {
            parts.add(text.substring(start, i).trim());
            start = i + 1;
        }
    }
    parts.add(text.substring(start).trim());
    return parts;
}

/// The kind (`class`, `record`, `enum`, `enum-case`), then name and type of each field; null where there is no such class.
private extern func describeClass(module: String, name: String): List<String>?;

/// An instance with these values in its fields, without its constructor.
private extern func makeInstance(module: String, name: String, values: List<any>): any;
