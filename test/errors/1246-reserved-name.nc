class float {
    func half(): int { return 1; }
}
