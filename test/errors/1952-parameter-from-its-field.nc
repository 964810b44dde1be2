class Counter {
    private int limit = 0;
    private int step = 1;

    constructor(limit: int, step: int) {
        limit = this.limit;
        this.step = step;
    }

    func next(n: int): int { return Math.min(this.limit, n + this.step); }
}

func first(n: int): int {
    n = 1;
    return 2;
}

print(new Counter(3, 1).next(1) + first(2));
