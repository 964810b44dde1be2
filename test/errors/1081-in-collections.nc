class Index {
    Map<String, int> counts = {};
    Set<int> seen = new Set<int>();
    func knows(key: String): bool { return key in this.counts || 1 in this.seen; }
    func contains(key: String): bool { return !(key in this.counts); }
}

func ask(counts: Map<String, int>, words: List<String>, word: String): int {
    let found = 0;
    if (word in counts) { found += 1; }
    if (word not in counts.keys()) { found += 1; }
    if ("x" in word && found in 1..3) { found += 1; }
    if (word in new Index() || wrod in words) { found += 1; }
    return found;
}

print(ask({ "a": 1 }, ["b"], "a"));
