class Counter {
    int count = 0;
    + 1;
    private;
    func next() {}
    "text";
}
