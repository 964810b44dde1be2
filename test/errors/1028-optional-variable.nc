func longest(words: List<String>): int {
    let best?: String = null;
    for (word in words) { if (best == null || word.length > best.length) { best = word; } }
    return best?.length ?? 0;
}
