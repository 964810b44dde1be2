class Box {
    private public int size = 1;
    func twice(): int { return this.size * 2; }
}
