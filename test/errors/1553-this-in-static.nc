class Counter {
    int count = 0;
    static func reset() { this.count = 0; }
}
