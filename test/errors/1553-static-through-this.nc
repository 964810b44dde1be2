class Counter {
    private static int count = 0;
    static const int limit = 3;
    private int own = 0;
    static func next(): int {
        this.count += 1;
        if (this.count > this.limit) { return 0; }
        return this.count + this.own;
    }
}

print(Counter.next());
