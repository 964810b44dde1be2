// Places that hold one letter of a text, or null: variables and fields, compared, passed on, kept.
class Reader {
    private const String input;
    private int index = -1;
    private String? current = null;
    String last = "?";

    constructor(this.input) {}

    func read(): bool {
        this.index++;
        this.current = this.index < this.input.length ? this.input.charAt(this.index) : null;
        return this.current != null;
    }

    func kind(): String {
        return match (this.current) {
            "n" | "t" => "word",
            "\"" => "quote",
            " " => "space",
            null => "end",
            _ => "other",
        };
    }

    func isWhite(): bool {
        return this.current == " " || this.current == "\t" || this.current == "\n";
    }
    func isNoLetter(): bool {
        return this.current != "a" && this.current != "b" && this.current != null;
    }
    func is(text: String): bool { return this.current == text; }
    func show(): String { return `<${this.current}>`; }
    func keep() { this.last = this.current ?? "none"; }
    func currentOr(other: String): String { return this.current ?? other; }
}

class Base { String? mark = null; }
class Derived extends Base { func take(text: String) { this.mark = text.charAt(0); } }

class Mixed {
    String? value = null;

    func letter(text: String) { this.value = text.charAt(1); }
    func word() { this.value = "word"; }
    func isW(): bool { return this.value == "w" || this.value == "word" || this.value == ""; }
}

func compared(text: String): String {
    let found = "";
    for (i in 0..text.length) {
        const c = text.charAt(i);
        found +=
            (c < "b" ? "1" : "0") +
            (c <= "b" ? "1" : "0") +
            (c > "b" ? "1" : "0") +
            (c >= "b" ? "1" : "0") +
            (c == "b" ? "1" : "0") +
            (c != "b" ? "1" : "0");
        found +=
            (c < "ba" ? "1" : "0") +
            (c <= "ba" ? "1" : "0") +
            (c > "ba" ? "1" : "0") +
            (c >= "ba" ? "1" : "0") +
            (c == "ba" ? "1" : "0") +
            (c != "ba" ? "1" : "0");
        found +=
            (c < "" ? "1" : "0") +
            (c > "" ? "1" : "0") +
            ("b" < c ? "1" : "0") +
            (c == "" ? "1" : "0") +
            " ";
    }
    return found;
}

func pairs(text: String): int {
    let count = 0;
    let before = text.charAt(0);
    for (i in 1..text.length) {
        const c = text.charAt(i);
        if (c == before) { count++; }
        before = c;
    }
    return count;
}

func lengthOfLetter(text: String): int {
    const c = text.charAt(0);
    return c == "x" ? c.length : c.length + c.charCodeAt(0);
}

func last(text: String): String? {
    let c: String? = null;
    for (i in 0..text.length) { if (text.charAt(i) != "z") { c = text.charAt(i); } }
    if (c == "q") { return "q!"; }
    return c;
}

func main() {
    const reader = new Reader("n \"a\tb");
    while (reader.read()) {
        print(`${reader.kind()} ${reader.isWhite()} ${reader.isNoLetter()} ${reader.is("a")} ${reader.show()}`);
        reader.keep();
    }
    // expect: word false true false <n>
    // expect: space true true false < >
    // expect: quote false true false <">
    // expect: other false false true <a>
    // expect: other true true false <	>
    // expect: other false false false <b>
    print(reader.kind() + reader.show() + reader.last + reader.currentOr("-"));
    // expect: end<null>b-
    const derived = new Derived();
    print(derived.mark == "x");
    // expect: false
    derived.take("xy");
    print(derived.mark == "x");
    // expect: true
    const mixed = new Mixed();
    print(mixed.isW());
    // expect: false
    mixed.letter("awe");
    print(`${mixed.value} ${mixed.isW()}`);
    // expect: w true
    mixed.word();
    print(`${mixed.value} ${mixed.isW()}`);
    // expect: word true
    print(compared("abcé😀\0"));
    // expect: 1100011100010100 0101101100010100 0011010011010110 0011010011010110 0011010011010110 0011010011010110 1100011100010100
    print(pairs("aabbbc"));
    // expect: 3
    print(lengthOfLetter("xyz") + lengthOfLetter("abc"));
    // expect: 99
    print(last("abz") ?? "none");
    // expect: b
    print(last("zq") ?? "none");
    // expect: q!
    print(last("zz") ?? "none");
    // expect: none
    const counts = new Map<String, int>();
    for (i in 0..5) {
        const c = "hello".charAt(i);
        if (c != "o") { counts.update(c, 0, (n) => n + 1); }
    }
    print(counts);
    // expect: {"h": 1, "e": 1, "l": 2}
    try {
        const c = "abc".charAt(3);
        print(c == "a");
    } catch (e) {
        print(e.code);
    }
    // expect: 3102
    const letters = ["a", "b"];
    let seen = "";
    const each = () => {
        const c = "ba".charAt(0);
        seen = c == "b" ? seen + c : seen;
    };
    each();
    each();
    print(seen + letters.contains("ab".charAt(1)));
    // expect: bbtrue
}
