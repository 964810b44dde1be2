class Trie {
    private List<String> items = ["a"];
    get size(): int { return this.items.length; }
    get isEmpty(): bool { return this.size == 0; }
    func describe(): String { return `${this.size} items`; }
}
const trie = new Trie();
print(trie.size);
for (let i = 0; i < trie.size; i++) { print(i); }
if (!trie.isEmpty) { print(trie.size + 1); }
