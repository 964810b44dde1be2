// Letters, digits and texts come into a StringBuilder in ways of their own; nobody sees a difference.

class Scanner {
    private String text;
    private int at = 0;
    private String current = "";
    constructor(this.text) { this.step(); }

    private func step() {
        this.current = this.at < this.text.length ? this.text[this.at] : "";
        this.at += 1;
    }

    func quoted(): String {
        const out = new StringBuilder();
        while (this.current != "") {
            if (this.current == "\"" || this.current == "\\") { out.append("\\"); }
            out.append(this.current);
            this.step();
        }
        return out.append(this.current).toString();
    }
}

func letters() {
    const text = "hello";
    const out = new StringBuilder();
    let last = "?";
    for (i in 0..text.length) {
        out.append(text[i]);
        last = text[i];
        if (last == "l") { out.append(last); }
        out.append(i % 2 == 0 ? "-" : "+");
    }
    print(out.append(last)); // expect: h-e+ll-ll+o-o
    const maybe: String? = text.isEmpty() ? "x" : null;
    print(new StringBuilder("<").append(maybe).append(">")); // expect: <null>
    print(
        new StringBuilder().append(String.fromCharCode(233)).addCharCode(8364).append("\u{1F35C}"),
    ); // expect: é€🍜
    print(new Scanner("a\"b\\c").quoted()); // expect: a\"b\\c
}

func digits() {
    const out = new StringBuilder();
    for (n in [0, 9, 10, 99, 100, 999999999, 1000000000, -1, -123456789012, 9223372036854775807]) {
        out.append(n).append(" ");
    }
    print(out); // expect: 0 9 10 99 100 999999999 1000000000 -1 -123456789012 9223372036854775807
    const [a, b, c] = [7, 8, 9];
    print(new StringBuilder().append(`${a}+${b}=${a + b}, ${c}`).append(1.5).append(true)); // expect: 7+8=15, 91.5true
}

// Longer than any array that waits for letters.
func long() {
    const out = new StringBuilder();
    let sum = 0;
    for (i in 0..5000) {
        out.append(i % 10);
        if (i % 1000 == 0) { out.append("x".repeat(i)); }
        sum += out.charCodeAt(out.length - 1) + out.length % 7;
    }
    print(`${out.length} ${sum} ${out.charCodeAt(0)} ${out.charCodeAt(4000)} ${out.toString().countOf("x")}`); // expect: 15000 277791 48 120 10000
    out.truncate(4001);
    out.append("!");
    print(out.toString().substring(3999)); // expect: xx!
    out.clear();
    print(`${out.isEmpty()} ${out.length} [${out}]`); // expect: true 0 []
}

func changes() {
    const out = new StringBuilder("ab");
    out.append("c");
    const first = out.toString();
    out.append("d").append("e");
    out.truncate(4);
    out.append("f");
    print(`${first} ${out} ${out.length}`); // expect: abc abcdf 5
    out.truncate(300);
    out.truncate(1);
    print(`${out.append("z")} ${[out]}`); // expect: az [az]
    for (index in [-1, 2, 500]) {
        try { out.charCodeAt(index); } catch (e) { print(e.code); }
    }
    // expect: 3102
    // expect: 3102
    // expect: 3102
    try { out.truncate(-1); } catch (e) { print(e.code); } // expect: 3111
}

// What is put together for a template may add to the same StringBuilder.
func within() {
    const out = new StringBuilder();
    const mark = () => {
        out.append("!");
        return 5;
    };
    out.append(`<${mark()}>`);
    print(out); // expect: !<5>
    try { out.append(`a${[1][mark()]}`); } catch (e) { print(out); } // expect: !<5>!
}

func main() {
    letters();
    digits();
    long();
    changes();
    within();
}
