// Roman numerals, justification, CSV, INI, regex, dates, caesar, anagrams, run-length, big numbers as lists, matrices, sudoku, queens.
import noodlecore.regex
import noodlecore.time
import noodlecore.random
import noodlecore.csv
import noodlecore.text.format
func roman(n: int): String {
    let r = "";
    let rest = n;
    for (v, s in {
        1000: "M",
        900: "CM",
        500: "D",
        400: "CD",
        100: "C",
        90: "XC",
        50: "L",
        40: "XL",
        10: "X",
        9: "IX",
        5: "V",
        4: "IV",
        1: "I",
    }) {
        while (rest >= v) {
            r += s;
            rest -= v;
        }
    }
    return r;
}
func unroman(s: String): int {
    const v = { "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000 };
    let t = 0;
    for (i in 0..s.length) {
        const a = v[s[i]] ?? 0;
        const b = i + 1 < s.length ? v[s[i + 1]] ?? 0 : 0;
        t += a < b ? -a : a;
    }
    return t;
}
print([1994, 2024, 3999, 4].map((n) => roman(n)));
let ok = true;
for (i in 1..1000) { if (unroman(roman(i)) != i) { ok = false; } }
print(ok);
func justify(text: String, w: int): List<String> {
    const lines: List<String> = [];
    let line: List<String> = [];
    let len = 0;
    for (word in text.split(" ")) {
        if (len + word.length + line.length > w) {
            lines.add(spread(line, len, w));
            line = [];
            len = 0;
        }
        line.add(word);
        len += word.length;
    }
    lines.add(line.join(" ").padEnd(w));
    return lines;
}
func spread(ws: List<String>, len: int, w: int): String {
    if (ws.length == 1) { return ws[0].padEnd(w); }
    const gaps = ws.length - 1;
    const space = w - len;
    let r = "";
    for (i in 0..ws.length) {
        r += ws[i];
        if (i < gaps) { r += " ".repeat(space / gaps + (i < space % gaps ? 1 : 0)); }
    }
    return r;
}
for (l in justify("the quick brown fox jumps over the lazy dog and runs away", 16)) {
    print(`|${l}|`);
}
func parseIni(t: String): Map<String, Map<String, String>> {
    const out = new Map<String, Map<String, String>>();
    let sec = "";
    for (raw in t.lines()) {
        const line = raw.trim();
        if (line.isEmpty() || line.startsWith(";")) { continue; }
        if (line.startsWith("[") && line.endsWith("]")) {
            sec = line.substring(1, line.length - 1);
            out.getOrPut(sec, () => new Map<String, String>());
            continue;
        }
        const eq = line.indexOf("=");
        if (eq < 0) { throw new Error(8801, `bad line ${line}`); }
        out.getOrPut(sec, () => new Map<String, String>())[line
            .substring(0, eq)
            .trim()] = line.substring(eq + 1).trim();
    }
    return out;
}
print(parseIni("a=1\n[s]\n; c\nx = y = z\n[t]\n"));
try { parseIni("zzz"); } catch (e) { print(e.message); }
const re = new Regex("(\\w+)@(\\w+)\\.com");
print(re.findAll("a@b.com, cc@dd.com x@y.org").map((m) => m.text));
print(new Regex("^\\d{3}-\\d{4}$").test("555-1234"));
print("2024-01-15".split(new Regex("x").test("x") ? "-" : "/"));
print(Instant.parse("2024-02-28T23:59:59Z"));
const rnd = new Random(42);
print(List.generate(5, (i) => rnd.between(1, 6)));
const r2 = new Random(42);
print(List.generate(5, (i) => r2.between(1, 6)));
func caesar(s: String, k: int): String {
    return s
        .codePoints()
        .map(
            (c) => c >= c'a' && c <= c'z'
                ? (c - c'a' + k).floorMod(26) + c'a'
                : c >= c'A' && c <= c'Z' ? (c - c'A' + k).floorMod(26) + c'A' : c,
        )
        .map((c) => c.toChar())
        .join("");
}
print(caesar("Hello, World!", 3));
print(caesar(caesar("Hello, World!", 3), -3));
print(
    ["eat", "tea", "tan", "ate", "nat", "bat"].groupBy((w) => w.chars().sorted().join("")).values(),
);
func rle(s: String): String {
    return s
        .chars()
        .chunkedBy((c) => c)
        .map((g) => g.length > 1 ? `${g.length}${g[0]}` : g[0])
        .join("");
}
print(rle("aaabccd"));
func bigAdd(a: List<int>, b: List<int>): List<int> {
    const r: List<int> = [];
    let c = 0;
    for (i in 0..a.length.max(b.length)) {
        const s = (i < a.length ? a[i] : 0) + (i < b.length ? b[i] : 0) + c;
        r.add(s % 10);
        c = s / 10;
    }
    if (c > 0) { r.add(c); }
    return r;
}
func bigMul(a: List<int>, k: int): List<int> {
    const r: List<int> = [];
    let c = 0;
    for (d in a) {
        const s = d * k + c;
        r.add(s % 10);
        c = s / 10;
    }
    while (c > 0) {
        r.add(c % 10);
        c /= 10;
    }
    return r;
}
let f = [1];
for (i in 2..=50) { f = bigMul(f, i); }
print(f.reversed().join(""));
let [x, y] = [[0], [1]];
for (i in 0..200) { [x, y] = [y, bigAdd(x, y)]; }
print(x.reversed().join(""));
class Matrix {
    const List<List<float>> d;
    constructor(this.d) {}
    static func identity(n: int): Matrix {
        return new Matrix(List.generate(n, (i) => List.generate(n, (j) => i == j ? 1.0 : 0.0)));
    }
    func times(o: Matrix): Matrix {
        return new Matrix(
            List.generate(this.d.length, (i) => List.generate(o.d[0].length, (j) => {
                let s = 0.0;
                for (k in 0..o.d.length) { s += this.d[i][k] * o.d[k][j]; }
                return s;
            })),
        );
    }
    func power(n: int): Matrix {
        let r = Matrix.identity(this.d.length);
        let b: Matrix = this;
        let e = n;
        while (e > 0) {
            if (e % 2 == 1) { r = r.times(b); }
            b = b.times(b);
            e /= 2;
        }
        return r;
    }
    func det(): float {
        if (this.d.length == 1) { return this.d[0][0]; }
        let s = 0.0;
        for (j in 0..this.d.length) {
            const minor = new Matrix(
                this.d.drop(1).map((row) => row.filterIndexed((c, _) => c != j)),
            );
            s += (j % 2 == 0 ? 1 : -1) * this.d[0][j] * minor.det();
        }
        return s;
    }
    func equals(o: any): bool { return o is Matrix && o.d == this.d; }
    func toString(): String {
        return this.d.map((r) => r.map((v) => v.toFixed(1)).join(" ")).join("; ");
    }
}
print(new Matrix([[1, 1], [1, 0]]).power(30));
print(new Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det());
print(
    new Matrix([[1, 2], [3, 4]]).times(Matrix.identity(2)) == new Matrix([[1.0, 2.0], [3.0, 4.0]]),
);
func queens(n: int): int {
    let count = 0;
    func place(row: int, cols: int, d1: int, d2: int) {
        if (row == n) {
            count += 1;
            return;
        }
        let free = ((1 << n) - 1) & ~(cols | d1 | d2);
        while (free != 0) {
            const bit = free & -free;
            free &= free - 1;
            place(row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1);
        }
    }
    place(0, 0, 0, 0);
    return count;
}
print(queens(7));
func hanoi(n: int, a: String, b: String, c: String, moves: List<String>) {
    if (n == 0) { return; }
    hanoi(n - 1, a, c, b, moves);
    moves.add(`${a}${c}`);
    hanoi(n - 1, b, a, c, moves);
}
const mv: List<String> = [];
hanoi(4, "A", "B", "C", mv);
print(`${mv.length} ${mv.slice(0, 5)}`);
func perms<T>(xs: List<T>): List<List<T>> {
    if (xs.isEmpty()) { return [[]]; }
    const out: List<List<T>> = [];
    for (i in 0..xs.length) {
        const rest = xs.copy();
        const h = rest.removeAt(i);
        for (p in perms(rest)) {
            p.insert(0, h);
            out.add(p);
        }
    }
    return out;
}
print(perms([1, 2, 3]));
print(perms(["a", "b", "c", "d"]).length);
func sieve(n: int): List<int> {
    const c = List.filled(n + 1, false);
    const ps: List<int> = [];
    for (i in 2..=n) {
        if (c[i]) { continue; }
        ps.add(i);
        for (let j = i * i; j <= n; j += i) { c[j] = true; }
    }
    return ps;
}
print(sieve(50));
print(sieve(5000).length);
func mandel(w: int, h: int): String {
    let out = "";
    for (yy in 0..h) {
        for (xx in 0..w) {
            const cr = xx * 3.0 / w - 2;
            const ci = yy * 2.0 / h - 1;
            let zr = 0.0;
            let zi = 0.0;
            let i = 0;
            while (i < 30 && zr * zr + zi * zi < 4) {
                const t = zr * zr - zi * zi + cr;
                zi = 2 * zr * zi + ci;
                zr = t;
                i += 1;
            }
            out += i == 30 ? "#" : i > 6 ? "+" : ".";
        }
        out += "\n";
    }
    return out;
}
print(mandel(40, 9));
print(Csv.parse("a,b\n1,\"x,\"\"y\"\n"));
print("The end".padStart(12, "*").padEnd(16, "-"));
print([1.5, 22.25, 333.0].map((v) => v.toFixed(2).padStart(8)).join("|"));

// expect: ["MCMXCIV", "MMXXIV", "MMMCMXCIX", "IV"]
// expect: true
// expect: |the  quick brown|
// expect: |fox  jumps  over|
// expect: |the lazy dog and|
// expect: |runs away       |
// expect: {"": {"a": "1"}, "s": {"x": "y = z"}, "t": {}}
// expect: bad line zzz
// expect: ["a@b.com", "cc@dd.com"]
// expect: true
// expect: ["2024", "01", "15"]
// expect: 2024-02-28T23:59:59Z
// expect: [4, 3, 6, 4, 6]
// expect: [4, 3, 6, 4, 6]
// expect: Khoor, Zruog!
// expect: Hello, World!
// expect: [["eat", "tea", "ate"], ["tan", "nat"], ["bat"]]
// expect: 3ab2cd
// expect: 30414093201713378043612608166064768844377641568960512000000000000
// expect: 280571172992510140037611932413038677189525
// expect: 1346269.0 832040.0; 832040.0 514229.0
// expect: 0.0
// expect: true
// expect: 40
// expect: 15 ["AB", "AC", "BC", "AB", "CA"]
// expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
// expect: 24
// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
// expect: 669
// expect: ........................+++.............
// expect: ......................++###++...........
// expect: ..................+#############+.......
// expect: ..........++++++++###############+......
// expect: .......+++######################+.......
// expect: .......+++######################+.......
// expect: ..........++++++++###############+......
// expect: ..................+#############+.......
// expect: ......................++###++...........
// expect:
// expect: [["a", "b"], ["1", "x,\"y"]]
// expect: *****The end----
// expect:     1.50|   22.25|  333.00
