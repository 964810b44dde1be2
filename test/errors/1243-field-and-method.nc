class Basket {
    private int size = 0;
    func size(): int { return this.size; }
}
