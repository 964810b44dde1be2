class Counter {
    int count = 0;
    func get() const: int { return this.count; }
}

print(new Counter().get());
