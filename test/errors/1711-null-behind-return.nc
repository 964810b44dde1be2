func parse(text: String): int? {
    if (text.isEmpty()) { return; }
    return text.toIntOrNull();
}
