// Regular expressions by an automaton; CSV and INI files.
enum Re {
    Char(c: String),
    Any,
    Start,
    End,
    Cat(a: Re, b: Re),
    Alt(a: Re, b: Re),
    Star(r: Re),
    Plus(r: Re),
    Opt(r: Re),
    Set(chars: String, negated: bool),
    Empty,
}
class ReParser {
    private String p;
    private int i = 0;
    constructor(this.p) {}
    private func more(): bool { return this.i < this.p.length; }
    private func peek(): String { return this.p[this.i]; }
    private func take(): String {
        const c = this.peek();
        this.i++;
        return c;
    }
    func parse(): Re {
        const r = this.alt();
        if (this.more()) throw new Error(8701, `unexpected ${this.peek()} at ${this.i}`);
        return r;
    }
    private func alt(): Re {
        let r = this.cat();
        while (this.more() && this.peek() == "|") {
            this.take();
            r = Re.Alt(r, this.cat());
        }
        return r;
    }
    private func cat(): Re {
        let r: Re? = null;
        while (this.more() && this.peek() != "|" && this.peek() != ")") {
            const n = this.repeat();
            r = r == null ? n : Re.Cat(r, n);
        }
        return r ?? Re.Empty;
    }
    private func repeat(): Re {
        let r = this.atom();
        loop: while (this.more()) {
            match (this.peek()) {
                "*" => r = Re.Star(r),
                "+" => r = Re.Plus(r),
                "?" => r = Re.Opt(r),
                _ => break loop,
            }
            this.take();
        }
        return r;
    }
    private func atom(): Re {
        const c = this.take();
        return match (c) {
            "(" => this.group(),
            "[" => this.charSet(),
            "." => Re.Any,
            "^" => Re.Start,
            "$" => Re.End,
            "\\" => this.escape(),
            "*" | "+" | "?" => throw new Error(8702, "nothing to repeat"),
            _ => Re.Char(c),
        };
    }
    private func group(): Re {
        const r = this.alt();
        if (!this.more() || this.take() != ")") throw new Error(8703, "missing )");
        return r;
    }
    private func escape(): Re {
        const c = this.take();
        return match (c) {
            "d" => Re.Set("0123456789", false),
            "w" => Re.Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", false),
            "s" => Re.Set(" \t\n", false),
            _ => Re.Char(c),
        };
    }
    private func charSet(): Re {
        const negated = this.peek() == "^";
        if (negated) this.take();
        const sb = new StringBuilder();
        while (this.more() && this.peek() != "]") {
            const c = this.take();
            if (this.i + 1 < this.p.length && this.peek() == "-" && this.p[this.i + 1] != "]") {
                this.take();
                const hi = this.take();
                for (code in c.charCodeAt(0)..=hi.charCodeAt(0))
                    sb.append(String.fromCharCode(code));
            } else sb.append(c);
        }
        if (!this.more()) throw new Error(8704, "missing ]");
        this.take();
        return Re.Set(sb.toString(), negated);
    }
}
class NfaState {
    const int id;
    Re? on = null;
    NfaState? to = null;
    const List<NfaState> epsilon = [];
    constructor(this.id) {}
}
class Nfa {
    private List<NfaState> states = [];
    private NfaState start;
    private NfaState accept;
    constructor(pattern: String) {
        this.start = this.state();
        this.accept = this.build(new ReParser(pattern).parse(), this.start);
    }
    private func state(): NfaState {
        const s = new NfaState(this.states.length);
        this.states.add(s);
        return s;
    }
    private func build(r: Re, from: NfaState): NfaState {
        match (r) {
            Empty => return from,
            Char(_) | Any | Set(_, _) | Start | End => {
                const end = this.state();
                from.on = r;
                from.to = end;
                return end;
            }
            Cat(a, b) => {
                const mid = this.build(a, from);
                const joint = this.state();
                mid.epsilon.add(joint);
                return this.build(b, joint);
            }
            Alt(a, b) => {
                const [l, q, end] = [this.state(), this.state(), this.state()];
                from.epsilon.add(l);
                from.epsilon.add(q);
                this.build(a, l).epsilon.add(end);
                this.build(b, q).epsilon.add(end);
                return end;
            }
            Star(a) => {
                const [inner, end] = [this.state(), this.state()];
                from.epsilon.addAll([inner, end]);
                this.build(a, inner).epsilon.addAll([inner, end]);
                return end;
            }
            Plus(a) => return this.build(Re.Cat(a, Re.Star(a)), from),
            Opt(a) => return this.build(Re.Alt(a, Re.Empty), from),
        }
    }
    private func close(states: Set<int>, s: NfaState, at: int, length: int) {
        if (!states.add(s.id)) return;
        for (e in s.epsilon) this.close(states, e, at, length);
        if (s.on == Re.Start && at == 0 || s.on == Re.End && at == length)
            this.close(states, s.to!, at, length);
    }
    private func matches(r: Re, c: String): bool {
        return match (r) {
            Char(x) => x == c,
            Any => c != "\n",
            Set(chars, negated) => chars.contains(c) != negated,
            _ => false,
        };
    }
    func find(text: String): String? {
        for (from in 0..=text.length) {
            let best = -1;
            let current = new Set<int>();
            this.close(current, this.start, from, text.length);
            let at = from;
            while (true) {
                if (current.has(this.accept.id)) best = at;
                if (at == text.length || current.isEmpty()) break;
                const next = new Set<int>();
                for (id in current) {
                    const s = this.states[id];
                    if (let r = s.on) {
                        if (this.matches(r, text[at])) this.close(next, s.to!, at + 1, text.length);
                    }
                }
                current = next;
                at++;
            }
            if (best >= 0) return text.slice(from, best);
        }
        return null;
    }
    func test(text: String): bool { return this.find(text) != null; }
}
func parseCsv(text: String): List<List<String>> {
    const rows: List<List<String>> = [];
    let row: List<String> = [];
    let cell = new StringBuilder();
    let quoted = false;
    let i = 0;
    func endCell() {
        row.add(cell.toString());
        cell = new StringBuilder();
    }
    func endRow() {
        endCell();
        rows.add(row);
        row = [];
    }
    while (i < text.length) {
        const c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.length && text[i + 1] == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') quoted = false;
            else cell.append(c);
        } else
            match (c) {
                '"' => quoted = true,
                ',' => endCell(),
                '\n' => endRow(),
                '\r' => {}
                _ => { cell.append(c); }
            }
        i++;
    }
    if (quoted) throw new Error(8705, "unterminated quote");
    if (cell.length > 0 || row.length > 0) endRow();
    return rows;
}
func parseIni(text: String): Map<String, Map<String, String>> {
    const out: Map<String, Map<String, String>> = {};
    let section = "";
    for (Tuple(n, raw) in text.lines().withIndex()) {
        const line = raw.trim();
        if (line == "" || line.startsWith(";") || line.startsWith("#")) continue;
        if (line.startsWith("[") && line.endsWith("]")) {
            section = line.slice(1, line.length - 1).trim();
            continue;
        }
        const at = line.indexOf("=");
        if (at < 0) throw new Error(8706, `line ${n + 1}: expected key=value`);
        out
            .getOrPut(section, () => new Map())
            .set(line.substring(0, at).trim(), line.substring(at + 1).trim());
    }
    return out;
}
func main() {
    for ([p, t] in [
        ["a*b", "xaaab"],
        ["^(ab|cd)+$", "abcdab"],
        ["^(ab|cd)+$", "abc"],
        ["[0-9]+\\.[0-9]+", "pi is 3.14!"],
        ["colou?r", "the color"],
        ["\\w+@\\w+\\.com", "mail bob@x.com now"],
        ["(a|b)*abb", "ababbabb"],
        ["[^a-z ]+", "abc DEF"],
        ["x*", ""],
        ["(a?)(a?)(a?)aaa", "aaa"],
        ["h.llo", "hello"],
        ["^$", "x"],
    ]) {
        print(`${p} on "${t}": ${new Nfa(p).find(t)?.quoted() ?? "no match"}`);
    }
    for (bad in ["(a", "[a", "*a", "a)"]) {
        try {
            new Nfa(bad);
            print("?");
        } catch (e) {
            print(`${bad}: ${e.code} ${e.message}`);
        }
    }
    const evil = new Nfa("(a*)*b");
    print(evil.test("a".repeat(60)));
    print(parseCsv("name,quote\nAnn,\"says \"\"hi\"\", ok\"\r\nBob,\"two\nlines\"\n,"));
    print(
        parseIni("; top\nroot = 1\n[ server ]\nhost = a=b\nport=80\n\n[empty]\n[client]\n# c\nname = x"),
    );
    try { parseIni("[a]\noops"); } catch (e) { print(e.message); }
}

// expect: a*b on "xaaab": "aaab"
// expect: ^(ab|cd)+$ on "abcdab": "abcdab"
// expect: ^(ab|cd)+$ on "abc": no match
// expect: [0-9]+\.[0-9]+ on "pi is 3.14!": "3.14"
// expect: colou?r on "the color": "color"
// expect: \w+@\w+\.com on "mail bob@x.com now": "bob@x.com"
// expect: (a|b)*abb on "ababbabb": "ababbabb"
// expect: [^a-z ]+ on "abc DEF": "DEF"
// expect: x* on "": ""
// expect: (a?)(a?)(a?)aaa on "aaa": "aaa"
// expect: h.llo on "hello": "hello"
// expect: ^$ on "x": no match
// expect: (a: 8703 missing )
// expect: [a: 8704 missing ]
// expect: *a: 8702 nothing to repeat
// expect: a): 8701 unexpected ) at 1
// expect: false
// expect: [["name", "quote"], ["Ann", "says \"hi\", ok"], ["Bob", "two\nlines"], ["", ""]]
// expect: {"": {"root": "1"}, "server": {"host": "a=b", "port": "80"}, "client": {"name": "x"}}
// expect: line 2: expected key=value
