// Texts that are compared with single letters again and again, in fields and in variables.
class Reader {
    const String input;
    String? current = null;
    String held = "a";
    int index = -1;

    constructor(this.input) {}

    func read(): Reader {
        this.index += 1;
        if (this.index < this.input.length) { this.current = this.input.charAt(this.index); } else { this.current = null; }
        return this;
    }

    func kind(): String {
        if (this.current == null) { return "end"; }
        if (this.current == " " || this.current == "\t") { return "space"; }
        if (this.current == "0" || this.current == "1") { return "digit"; }
        if (this.current == "ж" || this.current == "\0") { return "odd"; }
        return this.current != "x" ? "other" : "x";
    }

    func hold(text: String): String {
        this.held = text;
        if (this.held == "b") { return "b"; }
        this.held = this.held + "";
        if ("c" == this.held) { return "c"; }
        this.held = this.held.charAt(0);
        return this.held == "d" ? "d…" : this.held;
    }
}

class Deep extends Reader {
    constructor(input: String) { super(input); this.held = "b"; }
    func isB(): bool { return this.held == "b"; }
}

func next(from: Reader): Reader { print("asked"); return from; }

func nameOf(letter: String?): String {
    if (letter == "a") { return "A"; }
    if (letter == "b") { return "B"; }
    if (letter == null) { return "none"; }
    letter = letter.length > 1 ? letter.charAt(1) : "a";
    return letter == "a" ? "again a" : letter != "z" ? "another" : "z";
}

func count(text: String): int {
    let total = 0;
    let before = "";
    for (letter in text.split("")) {
        if (letter == "l" || (letter == "e" && before == "h") || before == "w") { total += 1; }
        before = letter;
    }
    return total;
}

func main() {
    const reader = new Reader(" 1ж\0xy");
    const kinds: List<String> = [];
    for (i in 0..7) { kinds.add(reader.read().kind()); }
    print(kinds.join(","));
    // expect: space,digit,odd,odd,x,other,end
    print(["b", "c", "dd", "e"].map((text) => reader.hold(text)));
    // expect: ["b", "c", "d…", "e"]
    print(new Deep("").isB());
    // expect: true
    next(reader).held = "b";
    // expect: asked
    print(reader.held == "b" && reader.held != "c");
    // expect: true
    try { next(reader).held = reader.input.charAt(99); } catch (error) { print(error.code); }
    // expect: asked
    // expect: 3102
    print(reader.held == "b");
    // expect: true
    print(["a", "b", "", "xz", "xy"].map((text) => nameOf(text)));
    // expect: ["A", "B", "again a", "z", "another"]
    print(nameOf(null));
    // expect: none
    print(count("hello world"));
    // expect: 5
}
