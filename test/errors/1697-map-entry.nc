func count(words: List<String>): Map<String, int> {
    const counts = new Map<String, int>();
    for (word in words) {
        counts[word] += 1;
        counts[word]++;
    }
    return counts;
}
