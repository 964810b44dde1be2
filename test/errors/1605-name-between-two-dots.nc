class Stack {
    List<int> items = [1];
    static const int LIMIT = 3;
    func empty(): bool { return !this..isEmpty(); }
    func twice(other: Stack): int { return this.items.length + other..length; }
    func most(n: int): bool { return n == Stack..length; }
    func fill(at: int) {
        [at] = new Stack();
    }
}
print(new Stack().empty());
