interface Shape {
    private func area(): float
}
