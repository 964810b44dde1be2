// `return`, `break`, `continue` and `throw` stand where a value would: behind the arrow of an arm, behind `??`, in `? :`.
enum Token { Number(value: int), Plus, End }

func sum(tokens: List<Token>): int {
    let total = 0;
    for (token in tokens) {
        match (token) {
            Number(value) => total += value,
            Plus => continue,
            End => break,
        }
        total += 100;
    }
    return total;
}

func find(names: List<String>, wanted: String): int {
    outer: for (i in 0..names.length) {
        for (c in names[i].chars()) {
            const found = match (c) {
                "#" => continue outer,
                "!" => break outer,
                _ => names[i] == wanted,
            };
            match (found) { true => return i, false => {} }
        }
    }
    return -1;
}

func sign(n: int): String {
    return match (n) {
        0 => return "zero",
        m if (m < 0) => "negative",
        _ => "positive",
    };
}

func half(text: String?): int {
    const given = text ?? return -1;
    const n = given.toIntOrNull() ?? return -2;
    const even = n % 2 == 0 ? n : return -3;
    return even / 2;
}

func lengths(texts: List<String?>): List<int> {
    const found: List<int> = [];
    for (text in texts) {
        const t = text ?? continue;
        if (t == "stop") { break; }
        found.add((t.isEmpty() ? continue : t).length);
    }
    return found;
}

func guarded(n: int): String {
    try {
        return match (n) { 1 => return "one", 2 => throw new Error(8001, "two"), _ => "many" };
    } catch (e) {
        return e.message;
    } finally {
        print(`done ${n}`);
    }
}

func nothing(n: int?) {
    const m = n ?? return;
    print(`some ${m}`);
}

print(sum([Token.Number(1), Token.Plus, Token.Number(2), Token.End, Token.Number(50)]));
print(`${find(["a#", "b", "c"], "b")} ${find(["x", "y!", "c"], "c")} ${find([], "c")}`);
print(sign(0) + sign(-1) + sign(1));
print(`${half(null)} ${half("x")} ${half("3")} ${half("8")}`);
print(lengths(["a", null, "", "bcd", "stop", "x"]));
print(`${guarded(1)} ${guarded(2)} ${guarded(3)}`);
nothing(null);
nothing(4);

// In a lambda a `return` gives the lambda's value, and all that it gives have one type.
const mixed = (n: int) => match (n) { 1 => return 5, _ => 2.5 };
const texts = (n: int) => match (n) { 1 => { return "one"; } 2 => null, _ => `${n}` };
const early = (n: int?) => (n ?? return 0) * 2;
print(`${mixed(1)} ${mixed(2)} ${texts(1)} ${texts(2)} ${texts(3)} ${early(null)} ${early(4)}`);
print([1, 2, 3].map((n) => n == 2 ? return "two" : `${n}`));
// expect: 203
// expect: 1 -1 -1
// expect: zeronegativepositive
// expect: -1 -2 -3 4
// expect: [1, 3]
// expect: done 1
// expect: done 2
// expect: done 3
// expect: one two many
// expect: some 4
// expect: 5.0 2.5 one null 3 0 8
// expect: ["1", "two", "3"]
