class Counter {
    int count = 0;
    func next(): int { return 1; }
}

func main() {
    print(Counter.count);
    print(Counter.next());
}
