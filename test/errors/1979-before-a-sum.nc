func skip(lines: List<String>, from: int): int {
    let i = from;
    i =+ lines.length + 2;
    return i;
}
