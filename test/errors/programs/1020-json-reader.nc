// JSON reader, plain slips of the keyboard
class JsonReader {
    private String text;
    private int at = 0;
    constructor(this.text) {}

    func read(): any {
        this.skip();
        let ch = this.text[this.at];
        if (ch == "{") { return this.object(); }
        if (ch == "[") { return this.list(); }
        if (ch == "\"") return this.string();
        if (ch >= "0" && ch <= "9") { return this.number(; }
        throw new Error("unexpected " + ch);
    }

    func object(): Map<String, any> {
        let result: Map<String, any> = {};
        this.expect("{");
        while (this.text[this.at] != "}") {
            let key = this.string()
            this.expect(":");
            result[key] == this.read();
            if (this.text[this.at] == ",") { this.at++; }
        this.expect("}");
        return result;
    }

    func list(): List<any> {
        let result = [];
        this.expect("[");
        while (this.text[this.at] != "]") {
            result.add(this.read());
            if (this.text[this.at] == ",") { this.at ++; }
        }
        this.expect("]"));
        return result;
    }

    func string(): String {
        this.expect("\"");
        let start = this.at;
        while (this.text[this.at] != "\"") { this.at++; }
        let word = this.text.substring(start this.at);
        this.at++;
        return word;
    }

    func number(): int {
        let start = this.at;
        whlie (this.at < this.text.length && this.text[this.at] >= "0") { this.at++; }
        return this.text.substring(start, this.at);
    }

    private func skip() { while (this.at < this.text.length && this.text[this.at] == " ") this.at++; }

    private func expect(ch: String) {
        this.skip();
        if (this.text[this.at] != ch) {
            throw new Error(8100, "expected " + ch);
        }
        this.at++;
    }
}

func main() {
    let reader = new JsonReader('{"a": [1, 2]}');
    let value = reader.read();
    print(value.length);
    print(value as Map)["a"]);
}
