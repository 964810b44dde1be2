func count(words: dict<str, int>): int {
    return words.size;
}
