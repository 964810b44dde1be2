func words(text: String): int {
    const pattern = new Regex("\\w+");
    return pattern.findAll(text).length;
}
