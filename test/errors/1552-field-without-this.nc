class Counter {
    private int count = 0;
    static int made = 0;
    func next(): int {
        count += 1;
        made += 1;
        return count;
    }
}
