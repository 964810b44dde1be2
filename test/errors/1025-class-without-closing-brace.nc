class Counter {
    int count = 0;

    func next(): int { return this.count + 1; }
