class Full extends Error {
    const int size;
    constructor(this.size) { super(8931, `no spot for ${this.size}`); }
}

class Later {
    protected () => int count;
    constructor(this.count) {}
}

// What runs later may use it.
class Counter extends Later {
    int n = 3;
    constructor() { super(() => this.n); }
    func now(): int { return this.count(); }
}

print(new Full(3).message + new Counter().now());
