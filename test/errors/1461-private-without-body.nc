class Parser {
    private func advance(): int
}
