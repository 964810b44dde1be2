class Parser {
    func parse(text: String): int? {
        try {
            return text.toInt();
        } catch (e) {
            ...
        }
    }

    func reset() {
        ...
    }
}
