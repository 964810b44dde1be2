// A JSON parser and printer of one's own, with a sealed value type and an error with a place.
enum Json {
    Null,
    Bool(value: bool),
    Number(value: float),
    Text(value: String),
    Array(items: List<Json>),
    Object(fields: Map<String, Json>),

    func write(): String {
        return match (this) {
            Null => "null",
            Bool(v) => `${v}`,
            Number(v) => v.isWhole() && v.abs() < 1e15 ? `${v.toInt()}` : `${v}`,
            Text(t) => quote(t),
            Array(items) => "[" + items.map((i) => i.write()).join(",") + "]",
            Object(fields) => "{" +
                fields.entries().map((e) => quote(e.key) + ":" + e.value.write()).join(",") +
                "}",
        };
    }
    func depth(): int {
        return match (this) {
            Array(items) => 1 + items.reduce((d, i) => d.max(i.depth()), 0),
            Object(fields) => 1 + fields.values().reduce((d, i) => d.max(i.depth()), 0),
            _ => 0,
        };
    }
    func get(path: String): Json? {
        let at: Json? = this;
        for (part in path.split(".")) {
            at = match (at) {
                Object(fields) => fields[part],
                Array(items) => itemAt(items, part.toIntOrNull() ?? return null),
                _ => null,
            };
        }
        return at;
    }
}
func itemAt(items: List<Json>, i: int): Json? {
    return i < 0 || i >= items.length ? null : items[i];
}
func quote(t: String): String {
    const sb = new StringBuilder("\"");
    for (i in 0..t.length) {
        const c = t.charCodeAt(i);
        match (c) {
            c'"' => sb.append("\\\""),
            c'\\' => sb.append("\\\\"),
            c'\n' => sb.append("\\n"),
            _ if (c < 32) => sb.append("\\u" + c.toHex(4)),
            _ => sb.append(t.charAt(i)),
        }
    }
    return sb.append("\"").toString();
}
class ParseError extends Error {
    const int at;
    constructor(message: String, at: int) {
        super(8101, `${message} at ${at}`);
        this.at = at;
    }
}
class Parser {
    private const String text;
    private int at = 0;
    constructor(this.text) {}
    func parse(): Json {
        const value = this.value(0);
        this.space();
        if (this.at < this.text.length) { this.fail("unexpected text"); }
        return value;
    }
    private func fail(what: String): never { throw new ParseError(what, this.at); }
    private func space() {
        while (this.at < this.text.length && this.text.charCodeAt(this.at) <= 32) { this.at++; }
    }
    private func peek(): int {
        this.space();
        return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1;
    }
    private func take(c: int) {
        if (this.peek() != c) { this.fail(`expected ${c.toChar()}`); }
        this.at++;
    }
    private func value(depth: int): Json {
        if (depth > 100) { this.fail("too deep"); }
        const c = this.peek();
        if (c == c'{') { return this.object(depth); }
        if (c == c'[') { return this.array(depth); }
        if (c == c'"') { return Json.Text(this.string()); }
        if (c == c'-' || (c >= c'0' && c <= c'9')) { return this.number(); }
        for (word, v in { "true": Json.Bool(true), "false": Json.Bool(false), "null": Json.Null }) {
            if (this.text.startsWith(word, this.at)) {
                this.at += word.length;
                return v;
            }
        }
        return this.fail("unexpected character");
    }
    private func object(depth: int): Json {
        this.take(c'{');
        const fields = new Map<String, Json>();
        if (this.peek() == c'}') {
            this.at++;
            return Json.Object(fields);
        }
        while (true) {
            this.space();
            const key = this.string();
            this.take(c':');
            fields[key] = this.value(depth + 1);
            if (this.peek() == c',') {
                this.at++;
                continue;
            }
            this.take(c'}');
            return Json.Object(fields);
        }
    }
    private func array(depth: int): Json {
        this.take(c'[');
        const items: List<Json> = [];
        if (this.peek() == c']') {
            this.at++;
            return Json.Array(items);
        }
        do {
            items.add(this.value(depth + 1));
            if (this.peek() != c',') { break; }
            this.at++;
        } while (true);
        this.take(c']');
        return Json.Array(items);
    }
    private func string(): String {
        this.take(c'"');
        const sb = new StringBuilder();
        while (true) {
            if (this.at >= this.text.length) { this.fail("text without end"); }
            const c = this.text.charCodeAt(this.at);
            this.at++;
            if (c == c'"') { return sb.toString(); }
            if (c != c'\\') {
                sb.append(String.fromCharCode(c));
                continue;
            }
            const e = this.text.charCodeAt(this.at);
            this.at++;
            match (e) {
                c'n' => sb.append("\n"),
                c't' => sb.append("\t"),
                c'u' => {
                    sb.append(
                        String.fromCharCode(this.text.substring(this.at, this.at + 4).toInt(16)),
                    );
                    this.at += 4;
                }
                c'"' | c'\\' | c'/' => sb.append(e.toChar()),
                _ => this.fail("bad escape"),
            }
        }
    }
    private func number(): Json {
        const start = this.at;
        while (this.at < this.text.length &&
            "+-.eE0123456789".contains(this.text.charAt(this.at))) { this.at++; }
        return Json.Number(
            this.text.substring(start, this.at).toFloatOrNull() ?? this.fail("bad number"),
        );
    }
}
const source = "{\"a\": [1, 2.5, -3e2, {\"b\": null}], \"t\\u00e9xt\": \"x\\ny\\\"\", \"ok\": true, \"no\": false, \"deep\": [[[[]]]], \"e\": {}}";
const json = new Parser(source).parse();
print(json.write());
print(json.depth());
print(json.get("a.3.b"));
print(json.get("a.1"));
print(json.get("a.9"));
print(json.get("x.y"));
print(json.get("ok"));
print(new Parser(json.write()).parse() == json);
print(json.hashCode() == new Parser(json.write()).parse().hashCode());
for (bad in ["", "[1,", "{\"a\" 1}", "tru", "[1] x", "\"abc", "-", "[\"\\q\"]", "[".repeat(200)]) {
    try {
        print(new Parser(bad).parse());
    } catch (e: ParseError) {
        print(`${e.code} ${e.message} ${e.at}`);
    } catch (e) {
        print(`other ${e.code} ${e.message}`);
    }
}
let n = 0;
for (i in 0..20) { n += new Parser(source).parse().write().length; }
print(n);

// expect: {"a":[1,2.5,-300,{"b":null}],"téxt":"x\ny\"","ok":true,"no":false,"deep":[[[[]]]],"e":{}}
// expect: 5
// expect: Null
// expect: Number(2.5)
// expect: null
// expect: null
// expect: Bool(true)
// expect: true
// expect: true
// expect: 8101 unexpected character at 0 0
// expect: 8101 unexpected character at 3 3
// expect: 8101 expected : at 5 5
// expect: 8101 unexpected character at 0 0
// expect: 8101 unexpected text at 4 4
// expect: 8101 text without end at 4 4
// expect: 8101 bad number at 1 1
// expect: 8101 bad escape at 4 4
// expect: 8101 too deep at 101 101
// expect: 1780
