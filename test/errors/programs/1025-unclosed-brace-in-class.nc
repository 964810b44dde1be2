class Counter {
    private int count = 0;

    func increment() {
        if (this.count < 10) {
            this.count += 1;
    }

    func value(): int {
        return this.count;
    }
}

func main() {
    const c = new Counter();
    c.increment();
    print(c.value());
}
