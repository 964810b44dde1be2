// Text processing: word counts, Caesar, Roman numerals, CSV, wrapping, palindromes, anagrams, run lengths, templates.
import noodlecore.regex

func wordCount(text: String): Map<String, int> {
    const counts: Map<String, int> = {};
    for (word in text.toLowerCase().split(" ")) {
        const clean = word.trim().replace(".", "").replace(",", "");
        if (clean.length == 0) continue;
        counts[clean] = (counts[clean] ?? 0) + 1;
    }
    return counts;
}

func caesar(text: String, shift: int): String {
    return text.chars().map((ch) => {
        const code = ch.charCodeAt(0);
        if (code >= c'a' && code <= c'z') { return String.fromCharCode((code - c'a' + shift + 26) % 26 + c'a'); }
        if (code >= c'A' && code <= c'Z') { return String.fromCharCode((code - c'A' + shift + 26) % 26 + c'A'); }
        return ch;
    }).join();
}

const NUMERALS = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];

record Numeral(value: int, text: String)
const ROMAN: List<Numeral> = [
    { value: 1000, text: "M" }, { value: 900, text: "CM" }, { value: 500, text: "D" }, { value: 400, text: "CD" },
    { value: 100, text: "C" }, { value: 90, text: "XC" }, { value: 50, text: "L" }, { value: 40, text: "XL" },
    { value: 10, text: "X" }, { value: 9, text: "IX" }, { value: 5, text: "V" }, { value: 4, text: "IV" }, { value: 1, text: "I" },
];

func toRoman(n: int): String {
    let rest = n;
    const sb = new StringBuilder();
    for (Numeral(value, text) in ROMAN) {
        while (rest >= value) {
            sb.append(text);
            rest -= value;
        }
    }
    return sb.toString();
}

func fromRoman(s: String): int {
    const values = { "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000 };
    let total = 0;
    for (let i = 0; i < s.length; i++) {
        const current = values[s[i]]!;
        const next = i + 1 < s.length ? values[s[i + 1]]! : 0;
        total += current < next ? -current : current;
    }
    return total;
}

func parseCsv(text: String): List<List<String>> {
    const rows: List<List<String>> = [];
    let row: List<String> = [];
    let field = "";
    let quoted = false;
    let i = 0;
    while (i < text.length) {
        const ch = text[i];
        if (quoted) {
            if (ch == '"' && i + 1 < text.length && text[i + 1] == '"') { field += '"'; i++; }
            else if (ch == '"') { quoted = false; }
            else { field += ch; }
        } else {
            match (ch) {
                '"' => { quoted = true; }
                "," => { row.add(field); field = ""; }
                "\n" => { row.add(field); rows.add(row); row = []; field = ""; }
                _ => { field += ch; }
            }
        }
        i++;
    }
    if (field != "" || row.length > 0) { row.add(field); rows.add(row); }
    return rows;
}

func wrap(text: String, width: int): List<String> {
    const lines: List<String> = [];
    let line = "";
    for (word in text.split(" ")) {
        if (line.length + word.length + (line.isEmpty() ? 0 : 1) > width) {
            lines.add(line);
            line = word;
        } else {
            line = line == "" ? word : line + " " + word;
        }
    }
    if (line != "") lines.add(line);
    return lines;
}

func isPalindrome(s: String): bool {
    const clean = s.toLowerCase().chars().filter((c) => c >= "a" && c <= "z");
    return clean.join("") == clean.reversed().join("");
}

func runLength(s: String): String {
    let out = "";
    let i = 0;
    while (i < s.length) {
        let j = i;
        while (j < s.length && s[j] == s[i]) { j++; }
        out += j - i > 1 ? `${j - i}${s[i]}` : s[i];
        i = j;
    }
    return out;
}

func anagrams(words: List<String>): List<List<String>> {
    return words.groupBy((w) => w.chars().sorted().join("")).values().filter((g) => g.length > 1);
}

func template(text: String, values: Map<String, any>): String {
    let out = text;
    for (key, value in values) { out = out.replace("{{" + key + "}}", `${value}`); }
    return out;
}

func levenshtein(a: String, b: String): int {
    let previous = List.generate(b.length + 1, (i) => i);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] == b[j - 1] ? 0 : 1;
            current.add([current[j - 1] + 1, previous[j] + 1, previous[j - 1] + cost].min());
        }
        previous = current;
    }
    return previous.last();
}

func main() {
    const counts = wordCount("The cat sat. The dog sat, the end.");
    for (entry in counts.entries()) { print(`${entry.key}: ${entry.value}`); }
    print(caesar("Hello, World!", 3));
    print(caesar(caesar("Hello, World!", 3), -3));
    for (n in [1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999]) { print(`${n} ${toRoman(n)} ${fromRoman(toRoman(n)) == n}`); }
    for (row in parseCsv('name,quote\n"Smith, J","He said ""hi"""\nx,\n')) { print(row); }
    for (line in wrap("The quick brown fox jumps over the lazy dog", 15)) { print(`|${line.padEnd(15)}|`); }
    print(`${isPalindrome("A man, a plan, a canal: Panama")} ${isPalindrome("hello")}`);
    print(runLength("aaabccdddd"));
    print(anagrams(["listen", "silent", "enlist", "google", "elgoog", "cat"]));
    print(template("Dear {{name}}, you owe {{amount}}.", { "name": "Ann", "amount": 12.5 }));
    print(`${levenshtein("kitten", "sitting")} ${levenshtein("", "abc")}`);
    print("a-b_c d".split("").map((c) => c == "-" || c == "_" || c == " " ? "." : c.toUpperCase()).join(""));
    print("  trim me\t\n".trim() + "|" + "xx".padStart(5, ".") + "|" + "ab".repeat(3));
    print("one,two,,three".split(",").filter((s) => s != "").length);
    print("Hello".chars().reversed().join(""));
    print("héllo wörld 🍜".length + " " + "🍜".codePoints());
    print(`${"abc".contains("bc")} ${"abc".startsWith("ab")} ${"abc".indexOf("c")} ${"abcabc".lastIndexOf("b")} ${"abc".indexOf("z")}`);
    const re = new Regex("(\\w+)@(\\w+)\\.com");
    print(re.test("joe@example.com"));
    print(re.replace("joe@example.com, ann@work.com", "$2:$1"));
    for (m in re.findAll("joe@example.com, ann@work.com")) { print(m.groups()); }
    print("camelCaseToSnake".chars().map((c) => c != c.toLowerCase() ? "_" + c.toLowerCase() : c).join(""));
    print("tab\there \"quoted\" back\\slash \u{1F35C} \x41");
    print("line1\nline2\r\nline3".lines());
    print(`multi
line ${1 + 1} template`);
    print("abc" == "ab" + "c");
    print("%".repeat(0) + "empty");
    print("b,a,c".split(",").sorted().join("<"));
    print("Title case me".split(" ").map((w) => w[0].toUpperCase() + w.substring(1)).join(" "));
}
// expect: the: 3
// expect: cat: 1
// expect: sat: 2
// expect: dog: 1
// expect: end: 1
// expect: Khoor, Zruog!
// expect: Hello, World!
// expect: 1 I true
// expect: 4 IV true
// expect: 9 IX true
// expect: 14 XIV true
// expect: 40 XL true
// expect: 90 XC true
// expect: 400 CD true
// expect: 1994 MCMXCIV true
// expect: 2024 MMXXIV true
// expect: 3999 MMMCMXCIX true
// expect: ["name", "quote"]
// expect: ["Smith, J", "He said \"hi\""]
// expect: ["x", ""]
// expect: |The quick brown|
// expect: |fox jumps over |
// expect: |the lazy dog   |
// expect: true false
// expect: 3ab2c4d
// expect: [["listen", "silent", "enlist"], ["google", "elgoog"]]
// expect: Dear Ann, you owe 12.5.
// expect: 3 3
// expect: A.B.C.D
// expect: trim me|...xx|ababab
// expect: 3
// expect: olleH
// expect: 14 [127836]
// expect: true true 2 4 -1
// expect: true
// expect: example:joe, work:ann
// expect: ["joe", "example"]
// expect: ["ann", "work"]
// expect: camel_case_to_snake
// expect: tab	here "quoted" back\slash 🍜 A
// expect: ["line1", "line2", "line3"]
// expect: multi
// expect: line 2 template
// expect: true
// expect: empty
// expect: a<b<c
// expect: Title Case Me
