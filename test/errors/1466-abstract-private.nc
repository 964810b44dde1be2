abstract class Parser {
    private abstract func advance(): int
}
