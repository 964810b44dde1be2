func countWords(text: String): Map<String, int> {
    const counts = {};
    for (word in text.split(" ")) {
        counts[word] = (counts[word] || 0) + 1;
    }
    return counts;
}

func main() {
    const counts = countWords("a b a");
    const sorted = counts.entries().sort((a, b) => b.value - a.value);
    for ([word, count] in sorted) { print(`${word}: ${count}`); }
}
