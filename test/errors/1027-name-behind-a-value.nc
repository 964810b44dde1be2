func join(words: List<String>): String {
    let text = "";
    for (word in words) {
        text = words[0] text;
    }
    return text + words.first() word;
}
