func parse(text: String): int? {
    try {
        return text.toInt();
    } catch (e) {
        pass
    }
}
