enum Size {
    Small, Large;
    func ordinal(): int { return 7; }
}
