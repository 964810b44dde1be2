func* numbers(): int {
    yield 1;
}

class Numbers {
    private int last = 3;
    func* each(): Iterable<int> {
        for (let i = 0; i < this.last; i++) { yield i; }
    }
}
