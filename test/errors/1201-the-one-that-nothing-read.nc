func trimmed(texts: List<String>): List<String> {
    const lnies: List<String> = [];
    for (line in texts) {
        if (line == "") { continue; }
        lines.add(line);
    }
    return texts;
}
print(trimmed([""]));
