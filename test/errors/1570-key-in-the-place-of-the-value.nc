func count(words: List<String>): Map<String, int> {
    const counts: Map<String, int> = {};
    for (word in words) { counts[1] = word; }
    return counts;
}
func size(words: List<String>): List<String> { return words.size; }
print(count(size(["a"])));
