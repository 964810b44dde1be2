func parse(text: String): int {
    const n = text.toInt();
    if (n == null) { return 0; }
    return n;
}
