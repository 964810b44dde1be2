class Counter {
    @distributed(cpu: 1)
    func count(text: String): int { return text.length; }
}
