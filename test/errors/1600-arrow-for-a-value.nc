func count(words: List<String>): Map<String, int> {
    const counts: Map<String, int> = {};
    let total = 0;
    for (word in words) {
        counts[word] <- 1;
        total <- 3;
    }
    print(total <-3);
    return counts;
}
