class Clock {
    private int = 0;
    func now(): int { return this.time; }
}
print(new Clock().now());
