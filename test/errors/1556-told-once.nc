func longest(words: List<String>): String {
    let best: String;
    for (word in words) {
        if (word.length > best.length) { best = word; }
    }
    print(best);
    return best;
}

print(longest(["a"]));
