class Pair<T, T> {
    func first(): int { return 1; }
}
