// Words: built, split, counted in a Map, sorted, joined.
class WordCount {
    const String word;
    int count = 0;
    constructor(this.word) {}
}

func makeText(words: int): String {
    const syllables = ["ka", "lo", "mi", "tu", "ren", "sa", "vo", "ne"];
    const text = new StringBuilder();
    let seed = 42;
    for (i in 0..words) {
        let word = "";
        for (part in 0..3) {
            seed = (seed * 1103 + 12345) % 65536;
            word += syllables[seed / 16 % 8];
        }
        text.append(word);
        text.append(i % 10 == 9 ? "\n" : " ");
    }
    return text.toString();
}

func count(text: String): List<WordCount> {
    const counts = new Map<String, WordCount>();
    for (line in text.split("\n")) {
        for (word in line.trim().split(" ")) {
            if (word.isEmpty()) { continue; }
            counts.getOrPut(word, () => new WordCount(word)).count += 1;
        }
    }
    const all = counts.values();
    all.sort((a, b) => a.count != b.count ? b.count - a.count : a.word.compareTo(b.word));
    return all;
}

func letters(text: String): int {
    let vowels = 0;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c == c'a' || c == c'e' || c == c'i' || c == c'o' || c == c'u') { vowels += 1; }
    }
    return vowels;
}

func main() {
    let summary = "";
    for (round in 0..12) {
        const text = makeText(60_000);
        const counts = count(text);
        const top = counts.slice(0, 3).map((c) => `${c.word}:${c.count}`).join(",");
        summary += `${counts.length} ${top} ${letters(text)} ${text.toUpperCase().indexOf("VONEKA")}\n`;
    }
    print(summary);
}
