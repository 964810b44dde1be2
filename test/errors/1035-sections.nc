class Counter {
public:
    func next(): int {
        this.count += 1;
        return this.count;
    }

private:
    int count = 0;
}
