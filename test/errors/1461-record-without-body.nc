record Point(x: int, y: int) {
    func length(): float
}
