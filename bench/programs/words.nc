import harness
import random

// Builds a text, counts its words in a map, and prints the most frequent ones into a report.
const CONSONANTS = "bcdfghklmnprstvz";
const VOWELS = "aeiou";

func makeWord(random: Random): String {
    let word = "";
    for (i in 0..random.next() % 2 + 1) {
        word += CONSONANTS.charAt(random.next() % CONSONANTS.length);
        word += VOWELS.charAt(random.next() % VOWELS.length);
    }
    return word;
}

func makeText(count: int): String {
    const random = new Random(90210);
    const text = new StringBuilder();
    for (i in 0..count) {
        if (i > 0) { text.append(i % 12 == 0 ? ".\n" : " "); }
        text.append(makeWord(random));
    }
    return text.toString();
}

func isLetter(code: int): bool { return code >= c'a' && code <= c'z'; }

func countWords(text: String): Map<String, int> {
    const counts: Map<String, int> = {};
    let start = -1;
    for (let i = 0; i <= text.length; i++) {
        const inside = i < text.length && isLetter(text.charCodeAt(i));
        if (inside && start < 0) { start = i; }
        if (!inside && start >= 0) {
            const word = text.substring(start, i);
            counts[word] = (counts[word] ?? 0) + 1;
            start = -1;
        }
    }
    return counts;
}

func report(counts: Map<String, int>): String {
    const frequent = counts
        .entries()
        .sorted((a, b) => a.value == b.value ? a.key.compareTo(b.key) : b.value - a.value)
        .slice(0, 20);
    return frequent
        .map((entry) => `${entry.key.padEnd(6)}|${"#".repeat(entry.value % 40)} ${entry.value}`)
        .join("\n");
}

func hash(text: String): int {
    let hash = 7;
    for (i in 0..text.length) { hash = (hash * 31 + text.charCodeAt(i)) % 1_000_003; }
    return hash;
}

func benchmark(count: int): int {
    const text = makeText(count);
    const counts = countWords(text);
    return hash(text) + hash(report(counts)) + counts.size;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(500, 979452), full: new Size(40000, 1148445));
}
