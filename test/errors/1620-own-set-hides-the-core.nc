class Set<T> {
    private List<T> items = [];
    func insert(item: T) { this.items.add(item); }
    func holds(item: T): bool { return this.items.contains(item); }
}

func unique(words: List<String>): int {
    let seen = new Set<String>();
    for (word in words) { if (!seen.has(word)) { seen.insert(word); } }
    return seen.size;
}

print(unique(["a", "b", "a"]));
print(new Set<int>().holds(3));
