// Texts that are read letter by letter, in fields and in variables that get other texts meanwhile.
class Reader {
    const String text;
    int at = 0;
    constructor(this.text) {}
    func peek(): int { return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1; }
    func word(): String {
        const start = this.at;
        while (this.peek() > 32) { this.at += 1; }
        const word = this.text.substring(start, this.at);
        this.at += 1;
        return word;
    }
    func letter(index: int): String { return this.text[index]; }
}

class Cursor {
    String text = "";
    func move(text: String) { this.text = text; }
    func sum(): int {
        let sum = 0;
        for (i in 0..this.text.length) { sum = (sum * 31 + this.text.charCodeAt(i)) % 1000003; }
        return sum;
    }
}

func sum(text: String): int {
    let sum = 0;
    for (i in 0..text.length) { sum = (sum * 31 + text.charCodeAt(i)) % 1000003; }
    return sum;
}

func failing(text: String, last: int): int {
    let count = 0;
    for (i in 0..last) { if (text[i] == "z") { count += 1; } }
    return count;
}

func main() {
    const builder = new StringBuilder();
    for (i in 0..100) { builder.append(`w${i * 7}é中 `); }
    const text = builder.toString();
    const reader = new Reader(text);
    let words = "";
    for (i in 0..100) { const word = reader.word(); if (i % 33 == 0) { words += `${word},`; } }
    print(`${words} ${reader.at == text.length} ${reader.letter(3)}`);
    // expect: w0é中,w231é中,w462é中,w693é中, true 中
    print(`${sum(text)} ${sum("")} ${sum("short")}`);
    // expect: 851214 0 413173
    const cursor = new Cursor();
    let sums = 0;
    for (i in 0..40) {
        cursor.move("x".repeat(i * 3) + `${i}`);
        sums += cursor.sum();
    }
    print(`${sums} ${cursor.text.length}`);
    // expect: 20418410 119
    let other = "a".repeat(60);
    let seen = 0;
    for (i in 0..120) {
        if (i == 60) { other = "b".repeat(60); }
        seen += other.charCodeAt(i % 60);
    }
    print(seen);
    // expect: 11700
    try { failing("z".repeat(50), 51); } catch (e) { print(`${e.code} ${e.message}`); }
    try { failing("z".repeat(3), 51); } catch (e) { print(`${e.code} ${e.message}`); }
    try { print(reader.letter(-1)); } catch (e) { print(`${e.code} ${e.message}`); }
    try { print(new Reader("").letter(0)); } catch (e) { print(`${e.code} ${e.message}`); }
    // expect: 3102 index 50 is outside 0..50
    // expect: 3102 index 3 is outside 0..3
    // expect: 3102 index -1 is outside 0..683
    // expect: 3102 index 0 is outside 0..0
}
