/// A small linear congruential generator, the same in both languages.
class Random {
    private int seed;

    constructor(this.seed) {}

    /// From 0 to 65535.
    func next(): int {
        this.seed = (this.seed * 1309 + 13849) & 65535;
        return this.seed;
    }
}
