func count(words: List<String>): Map<String, int> {
    const found = new Map<String, int>();
    for (word in words) { found.set(word) = (found[word] ?? 0) + 1; }
    return found;
}

print(count(["a"]));
